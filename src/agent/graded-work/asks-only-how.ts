import { eitherOf } from '../../domain/language/either-of.ts';

/** How one copes, chooses or counts is another matter; 怎么还, 怎么没 complain. */
const ONLY_HOW = eitherOf(
  /^(?:请问|那么?|我想|想问下?|老师)*(?:怎么|怎样|如何|咋)(?!办|样|回事|算|选|还|不|没|了|会)[^？?]{2,24}[？?。\s]*$/i,
  /^(?:so |and |please )*how (?:do|can|should|would) (?:i|you|we|one) .{4,60}$/i,
);

/** Is it asked how something is done, and nothing else: 「怎么让用户重新输入」? */
export const asksOnlyHow = (question: string): boolean => ONLY_HOW.test(question.trim());
