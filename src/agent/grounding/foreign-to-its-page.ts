import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { writtenIn } from '../../domain/language/language.ts';
import type { Passage } from '../../domain/school/course.ts';
import { shareTold, toldIn } from './fallen/share-told.ts';

/*
 * A page that hangs together, but for a sentence or two in a paragraph of their own: nobody who was asked for its
 * matter has to tell those as well. They need no word that an answer may not have: 「伤口先撒烟灰」 is made of a
 * lesson's words.
 */

/** More of them, and the page is one that is told loosely: an introduction, a list of news. */
const MOST = 2;
/** So much of a statement one of them has; and no more of it the rest of the page. */
const TOLD = 0.5;
/** Words that a sentence has at the least: a formula has none. */
const FEWEST = 2;

/** What leads on within a lesson, back to what it has said, or up to what stands below: that is its author's. */
const LEADS = eitherOf(
  inTurn(
    /^\s*/iu,
    eitherOf(
      /(?:它|这(?!一?[页课门讲])|该|其|两者|但|不过|否则|而|即|反过来|此外|相反|虽然|尽管|同时|例如|比如|因此|具体|接下来|首先|其次|然后|下面|以下|如下|同样|类似|由此|于是|为此|为了|让?我们)/iu,
      inTurn(
        eitherOf(
          /its?|they|them|this|these|those|such|so|but|however|otherwise|then|therefore/iu,
          /thus|hence|here|instead|or|and|indeed|in addition|moreover|although/iu,
          /for (?:example|instance)|to|we|let us|let['’]s|because|since|recall/iu,
          /in (?:this|these|the following|general|practice)/iu,
          /according to|as|suppose|consider|given|below|next|first|finally|generally/iu,
        ),
        /\b/iu,
      ),
    ),
  ),
  /[：:]\s*$/iu,
);

/**
 * Whether they could be told: not of what a tool says, which stands under no heading, nor in another language than
 * the asker's.
 */
export const mayHoldForeign = ({ courseId, text }: Passage, heard: string): boolean =>
  courseId !== '' && text.includes('\n') && writtenIn(heard) === writtenIn(text);

/** Those among the sentences that hang on nothing of their page. */
export const foreignAmong = (alone: readonly string[]): readonly string[] =>
  alone.length > MOST ? [] : alone.filter((part) => !LEADS.test(part) && toldIn(part).size >= FEWEST);

/** Whether what is said is told of those sentences, and not of the rest of the page. */
export function isToldOfForeign(said: string, passage: Passage, foreign: readonly string[]): boolean {
  if (foreign.length === 0) return false;
  const told = toldIn(said);
  if (!foreign.some((part) => shareTold(told, toldIn(part)) >= TOLD)) return false;
  const rest = foreign.reduce((text, part) => text.replace(part, () => ' '), passage.text);
  return shareTold(told, toldIn(`${passage.headings.join('\n')}\n${rest}`)) <= TOLD;
}
