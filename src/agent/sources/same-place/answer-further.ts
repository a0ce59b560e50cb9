import { writtenIn } from '../../../domain/language/language.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { type Further, type FurtherExtract, isSaidIn, writeFurther } from '../../../knowledge/index.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import { type Phrases, phrasesFor } from '../../phrases.ts';
import { asksAfterAll } from '../../question/follow-up/asks-after-all.ts';
import { asksForShorter } from '../../question/follow-up/asks-for-shorter.ts';
import { asksForSource } from '../../question/follow-up/asks-for-source.ts';
import { furtherAsked } from '../../question/follow-up/further-asked.ts';
import { matterOf } from '../../question/matter.ts';
import type { AgentRequest, AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { passedOn, saidAtOnce, saidWhole } from '../../said.ts';
import { isAbstention, openingsOf } from '../../talk/abstentions.ts';
import { citationOf } from '../../writing/citations.ts';
import { sentenceOf, withCitations } from '../../writing/extractive-writer.ts';
import { atGroupLength, CHARACTERS_IN_A_GROUP, isForAGroup } from '../../writing/room/group-length.ts';
import type { WrittenAnswer } from '../../writing/written-answer.ts';

/** Passages beside the one that was answered from, looked at for what it lacks. */
const BESIDE = 3;
/** UTF-16 units of what is said further outside a group, as of an answer. */
const ROOM = { zh: 240, en: 640 };

/**
 * "举个例子", "为什么", "没看懂" after an answer in the material's words: what else its place says, then those beside
 * it, and nothing that was said already. Once all is said, that is said and a person is offered; whoever asks on has
 * one come. Null where nothing of the kind is asked, or nothing of the material was said before.
 */
export async function answerFurther(
  { knowledge }: Pick<AgentParts, 'knowledge'>,
  run: Run,
): Promise<AgentResult | null> {
  const { request, language, retrieval, verified } = run;
  const wants = furtherAsked(request.question);
  const said = saidBefore(request);
  const last = said.at(-1);
  if (last === undefined) return null;
  const phrases = phrasesFor(language);
  const found = retrieval.found.map(({ passage }) => soundPassage(passage));
  if (asksForSource(request.question)) return withItsSource(run, answeredFrom(found, [last]), last);
  const isOfAnswer = wants !== null || asksAfterAll(request.question);
  const isShorter = asksForShorter(request.question);
  if ((isOfAnswer || isShorter) && isAbstention(last))
    return saidAtOnce(run, 'small_talk', phrases.nothingFurther);
  if (isShorter) return inOneSentence(run, answeredFrom(found, said), last);
  if (wants === null) return null;
  if (ALL_SAID.some((opening) => last.startsWith(opening)))
    return passedOn(run, phrases.stillUnclear, { kind: 'subject', reason: 'not_in_material' });
  if (verified && last.includes(verified.answer)) return saidAtOnce(run, 'small_talk', phrases.allSaid);
  const from = answeredFrom(found, said);
  if (!from) return null;
  // Another section's example makes nothing clearer to who has not understood this one.
  const beside = wants === 'clearer' ? [] : besides(found, from, run.whole.text);
  const places = await Promise.all(
    [from, ...beside].map(async ({ courseId, source, locator }) =>
      (await knowledge.locate(courseId, source, locator)).map(soundPassage),
    ),
  );
  const script = writtenIn(from.text);
  const isShort = isForAGroup(request);
  const room = isShort ? CHARACTERS_IN_A_GROUP[script] - ROOM_FOR_LEAD : ROOM[script];
  const extract = writeFurther({ wants, places, said, language, room });
  if (!extract) return saidAtOnce(run, 'small_talk', phrases.allSaid);
  const further = withCitations(extract.sentences, extract.passages);
  const written = startingWith(leadTo(phrases, wants, extract, further.text), further);
  return saidWhole(run, {
    outcome: 'answered',
    mode: 'extractive',
    written: isShort ? atGroupLength(written, language) : written,
  });
}

/**
 * "哪里写的", "are you sure": the place that the answer before is from. Of what was passed on there is no more to say;
 * null where an answer is from no place.
 */
function withItsSource(run: Run, from: Passage | undefined, last: string): AgentResult | null {
  const { fromThere, nothingFurther } = phrasesFor(run.language);
  if (!from) return isAbstention(last) ? saidAtOnce(run, 'small_talk', nothingFurther) : null;
  const text = fromThere(from.title);
  const written = { text, pieces: [text], citations: [citationOf(1, from, from.text)] };
  return saidWhole(run, { outcome: 'answered', mode: 'extractive', written });
}

/**
 * "短一点", "tl;dr": of what was said from a place the one sentence that answers most. What the calendar or the rules
 * told is short as it is, and so is one sentence.
 */
function inOneSentence(run: Run, from: Passage | undefined, last: string): AgentResult {
  const { language, retrieval, whole } = run;
  const place = retrieval.found.filter(({ passage }) => passage.id === from?.id);
  const sentence = sentenceOf(whole.text, place, language);
  return sentence === null || sentence.text.length >= last.length
    ? saidAtOnce(run, 'small_talk', phrasesFor(language).allSaid)
    : saidWhole(run, { outcome: 'answered', mode: 'extractive', written: sentence });
}

/** What the assistant said, oldest first; what is quoted is what is asked about. */
const saidBefore = ({ history, quoted }: AgentRequest): string[] => [
  ...history.flatMap(({ role, text }) => (role === 'assistant' ? [text] : [])),
  ...(quoted === null ? [] : [quoted]),
];

/** The passage that the latest answer is from, of those found for the question that all of it is about. */
function answeredFrom(found: readonly Passage[], said: readonly string[]): Passage | undefined {
  for (const text of said.toReversed()) {
    const from = found.find((passage) => isSaidIn(passage, text));
    if (from) return from;
  }
  return undefined;
}

/** Of a group's message, in characters. */
const ROOM_FOR_LEAD = 30;

/**
 * Sections of the same document that were found too and are named by a word of what was asked: 「太苦怎么调」 is not,
 * by the 调 of 「太酸怎么调」.
 */
function besides(found: readonly Passage[], from: Passage, asked: string): Passage[] {
  const matter = matterOf(asked);
  const beside = found.filter(
    ({ source, locator, title, question }) =>
      question === null &&
      source === from.source &&
      locator !== from.locator &&
      matter.some((word) => word.length > 1 && title.toLowerCase().includes(word)),
  );
  return beside.slice(0, BESIDE);
}

function leadTo(phrases: Phrases, wants: Further, { gives, isSaid }: FurtherExtract, text: string): string {
  if (isSaid) return phrases.saidThere;
  // The material's own words lead to a listing best.
  if (gives === 'example' && !text.startsWith('```')) return '';
  if (gives === 'example') return wants === 'clearer' ? phrases.clearerByExample : phrases.hereIsAnExample;
  if (gives === 'reason' || wants === 'more') return '';
  if (wants === 'example') return phrases.noExample;
  return wants === 'reason' ? phrases.noReason : phrases.alsoSays;
}

function startingWith(lead: string, written: WrittenAnswer): WrittenAnswer {
  if (lead === '') return written;
  const gap = written.text.startsWith('```') ? '\n\n' : /[a-z]:$/i.test(lead) ? ' ' : '';
  return { ...written, text: `${lead}${gap}${written.text}`, pieces: [lead, ...written.pieces] };
}

const ALL_SAID = openingsOf(({ allSaid }) => allSaid);
