import type { Passage } from '../../domain/school/course.ts';
import { ownSentence } from '../grounding/fallen/own-sentence.ts';
import { citedIn, withoutMarks } from '../grounding/pieces/citation-marks.ts';
import type { Support } from './support.ts';

/**
 * The passages that the pieces of a reply name and have something near of, whether or not they stand; the one of which
 * most, first.
 */
export function pointedAt(replied: readonly string[], support: readonly Support[]): Passage[] {
  const passages = support.map(({ passage }) => passage);
  const times = new Map<Passage, number>();
  for (const piece of replied) {
    const cited = citedIn(piece).filter((index) => support[index - 1]?.citable);
    const own = ownSentence(withoutMarks(piece), passages, { cited });
    const passage = own && cited.includes(own.index) ? support[own.index - 1]?.passage : undefined;
    if (passage) times.set(passage, (times.get(passage) ?? 0) + 1);
  }
  return [...times].sort(([, one], [, other]) => other - one).map(([passage]) => passage);
}
