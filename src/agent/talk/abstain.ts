import { cleanSentence, isOnTheMatter, isOnTheMatterAcross, withoutListings } from '../../knowledge/index.ts';
import { phrasesFor } from '../phrases.ts';
import { unreadableIn } from '../question/normalised/written-out.ts';
import type { AgentResult } from '../request.ts';
import type { Run } from '../run.ts';
import { type Spent, saidWhole } from '../said.ts';
import { citationOf } from '../writing/citations.ts';
import { led } from '../writing/extractive-writer.ts';
import { isInOtherLanguage } from '../writing/material-language.ts';
import { isForAGroup, quoteForAGroup } from '../writing/room/group-length.ts';
import type { WrittenAnswer } from '../writing/written-answer.ts';
import { asideOf, openingFor } from './aside.ts';
import { speaksOfDanger } from './somebody-in-danger.ts';

/** A listing on one line is nothing to read. */
const isListing = (quote: string): boolean => quote.startsWith('```');

/** Paragraph by paragraph: one that may not be shown takes no other with it. */
const proseOf = (text: string): string =>
  withoutListings(text)
    .split(/\n{2,}/)
    .map(cleanSentence)
    .filter(Boolean)
    .join('\n') || text;

/**
 * Is there a course in the asker's language beside the one that was found? What is only near in another is then no
 * help: 「丢了怎么办」 is not "I have lost motivation".
 */
const hasOwnEdition = ({ request, language, retrieval }: Run): boolean =>
  request.courses.some(
    ({ id, language: written }) => written === language && id !== retrieval.found[0]?.passage.courseId,
  );

/**
 * Says honestly that the material does not hold the answer, and has a person take over; with `showNearest` (the middle
 * band) it shows the nearest place. `extract` is what would have been said, `spent` what a model took for nothing.
 */
export function abstain(
  run: Run,
  { extract, showNearest, spent }: { extract: WrittenAnswer; showNearest: boolean; spent: Spent },
): AgentResult {
  const phrases = phrasesFor(run.language);
  const { features, found } = run.retrieval;
  // What is beside the matter sends a learner to read for nothing.
  const isForeign = isInOtherLanguage(found, run.language);
  const isOn = isForeign ? isOnTheMatterAcross : isOnTheMatter;
  const isToShow = showNearest && !(isForeign && hasOwnEdition(run));
  const nearest = isToShow && features && isOn(features) ? found[0]?.passage : undefined;
  // What is in a picture is asked for once; the question stays on the desk meanwhile.
  const unread = unreadableIn(run.request.question);
  const said = unread !== null ? phrases.unreadable[unread] : openingFor(asideOf(run.request), phrases);
  let written: WrittenAnswer = { text: said, pieces: [said], citations: [] };
  if (nearest && unread === null) {
    const cited = extract.citations.find((known) => known.passageId === nearest.id);
    const citation = cited && !isListing(cited.quote) ? cited : citationOf(1, nearest, proseOf(nearest.text));
    const say = (quote: string) => phrases.nearest(nearest.title, quote);
    const text = isForAGroup(run.request)
      ? say(quoteForAGroup(citation.quote, say, run.language))
      : say(citation.quote);
    // What was shown once did not help: it is not shown again.
    if (!run.request.history.some((turn) => turn.text.startsWith(text)))
      written = { text, pieces: [text], citations: [{ ...citation, index: 1 }] };
  }
  if (speaksOfDanger(run.request.question)) written = led(phrases.inDanger, written);
  return {
    ...saidWhole(run, { outcome: 'abstained', mode: 'extractive', written, spent }),
    handOff: { kind: 'subject', reason: nearest ? 'nearest_only' : 'not_in_material' },
    candidate: extract.text,
    candidateCitations: extract.citations,
  };
}
