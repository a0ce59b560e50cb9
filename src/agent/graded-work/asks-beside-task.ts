import { eitherOf } from '../../domain/language/either-of.ts';

/** How one copes, chooses or counts is another matter; 怎么还, 怎么没 complain. */
const ONLY_HOW = eitherOf(
  /^(?:请问|那么?|我想|想问下?|老师)*(?:怎么|怎样|如何|咋)(?!办|样|回事|算|选|还|不|没|了|会)[^？?]{2,24}[？?。\s]*$/i,
  /^(?:so |and |please )*how (?:do|can|should|would) (?:i|you|we|one) .{4,60}$/i,
);
/** Whoever asks why wants to understand what came of something. */
const WHY = /为什么|为啥|为何|[怎咋]么?回事|\bwhy\b|\bhow come\b/i;
/** 「磨多细合适」: how much of a quality does. */
const HOW_FAR =
  /多[大小长短高低粗细厚薄深浅宽窄重轻快慢浓淡软硬][^。？?，,]{0,4}(?:合适|为宜|为好|比较好|才[好行对])/;

/** Is it asked how something is done, and nothing else: 「怎么让用户重新输入」? */
export const asksOnlyHow = (question: string): boolean => ONLY_HOW.test(question.trim());

export const asksWhy = (question: string): boolean => WHY.test(question);

/** Why it is so, or how much of it does: no task says that, which tells what is to be done. */
export const asksUnderstanding = (question: string): boolean => asksWhy(question) || HOW_FAR.test(question);
