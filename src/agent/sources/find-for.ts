import type { Language } from '../../domain/language.ts';
import type { VerifiedAnswer } from '../../domain/verified-answer.ts';
import type { Retrieval } from '../../knowledge/index.ts';
import { gate, SHOW_NEAREST } from '../gate.ts';
import type { Intent } from '../intent.ts';
import { askedAtLast, mayLeanOnStory } from '../question/asked-at-last.ts';
import { holdsWhatIsAsked } from '../question/holds-what-is-asked.ts';
import { caseInstead, ownWords } from '../question/other-readings.ts';
import { priceOfCourse } from '../question/price-of-course.ts';
import { spokenQuestions } from '../question/spoken-question.ts';
import type { StandaloneQuestion } from '../question/standalone-question.ts';
import { withoutFillers } from '../question/without-fillers.ts';
import type { AgentRequest } from '../request.ts';
import type { AgentParts } from '../run.ts';
import { extractFor } from './own-words.ts';

/** Passages looked at for an answer; reports list up to ten. */
const RETRIEVED = 10;

/** What the courses hold for a message. */
export interface Finding {
  /** The question, with the text by which the most was found. */
  whole: StandaloneQuestion;
  retrieval: Retrieval;
  /** A person's answer to this very question. */
  verified: VerifiedAnswer | null;
}

/** Searches the courses for what a message wants; graded work in its own course only. */
export async function findFor(
  parts: Pick<AgentParts, 'knowledge' | 'chat'>,
  intent: Intent,
  asked: StandaloneQuestion,
  request: AgentRequest,
  language: Language,
): Promise<Finding> {
  const { knowledge } = parts;
  const { question, courses, signal } = request;
  const extract = extractFor(parts, request, language);
  const retrieve = async (text: string, courseIds: string[]): Promise<Retrieval> =>
    await knowledge.retrieve(text, courseIds, { limit: RETRIEVED, signal, extract });
  if (intent.kind === 'graded') {
    const { course, work } = intent;
    const task = `${question}\n${work.title} ${work.keywords.join(' ')}`;
    return { whole: asked, retrieval: await retrieve(task, [course.id]), verified: null };
  }
  const courseIds = courses.map(({ id }) => id);
  if (intent.kind !== 'question')
    return { whole: asked, retrieval: await retrieve(asked.text, courseIds), verified: null };
  const alone = askedAtLast(asked.text);
  const [{ text, retrieval }, verified] = await Promise.all([
    understood(asked, alone, (text) => retrieve(text, courseIds), request).then((reading) =>
      parts.chat === null && isOnlyOfBefore(asked, reading) ? unsure(reading) : reading,
    ),
    verifiedFor(asked.text, alone, (text) => knowledge.verified.find(text, courseIds)),
  ]);
  return { whole: { ...asked, text }, retrieval, verified };
}

/** A person's answer to what is asked, or to the question alone that a story leads to. */
async function verifiedFor(
  text: string,
  alone: string | null,
  find: (question: string) => Promise<VerifiedAnswer | null>,
): Promise<VerifiedAnswer | null> {
  const known = await find(text);
  return known !== null || alone === null || mayLeanOnStory(alone) ? known : await find(alone);
}

/** A reading of a text and what the courses hold for it. */
interface Reading {
  text: string;
  retrieval: Retrieval;
}

/** As it is meant, or, where the material does not speak for that, for the price of the course in the material's word. */
async function understood(
  asked: StandaloneQuestion,
  alone: string | null,
  retrieve: (text: string) => Promise<Retrieval>,
  { history, quoted }: AgentRequest,
): Promise<Reading> {
  const reading = await meant(asked, alone, retrieve);
  const price = priceOfCourse(asked.asks, history.length > 0 || quoted !== null);
  if (price === null || speaks(reading)) return reading;
  const priced = { text: price, retrieval: await retrieve(price) };
  return speaks(priced) && isOfItsKind(priced) ? priced : reading;
}

/**
 * Of the readings of a message after others the one that is meant: the first for which the material speaks and holds what the message
 * says itself.
 */
async function meant(
  { text, asks, others }: StandaloneQuestion,
  alone: string | null,
  retrieve: (text: string) => Promise<Retrieval>,
): Promise<Reading> {
  const words = ownWords(asks);
  const rather =
    others.rather === null ? null : { text: others.rather, retrieval: await retrieve(others.rather) };
  const isRather = rather !== null && speaks(rather) && heldOf(words, rather) === 1 && isOfItsKind(rather);
  if (isRather && (rather.retrieval.confidence >= SURE_OF_IT || !REPLACES.test(asks))) return rather;
  const main = await surest(text, alone, retrieve);
  if (isRather && !(heldOf(words, main) === 1 && isSurer(main, rather))) return rather;
  const isSure = speaks(main) && (text === asks || heldOf(words, main) === 1);
  if (isSure) return main;
  if (others.otherwise !== null) {
    const otherwise = { text: others.otherwise, retrieval: await retrieve(others.otherwise) };
    const [held, least] = [heldOf(words, otherwise), speaks(main) ? heldOf(words, main) : LEAST_HELD];
    // Where both hold as much, who names things of their own means these, unless what was asked before is surer.
    const isOfItself = text !== asks && held > 0 && !isSurer(main, otherwise);
    const isAsGood = held === least && (!speaks(main) || isOfItself);
    if (speaks(otherwise) && (held > least || isAsGood)) return otherwise;
  }
  return main;
}

/**
 * Read with what was asked before, a Chinese message finds only that, and the material's own words would answer something else; a
 * model reads what was said. English has a closer look (`speaksOfAnother`).
 */
function isOnlyOfBefore({ text, asks }: StandaloneQuestion, reading: Reading): boolean {
  if (text === asks || reading.text !== text || !HAN.test(asks)) return false;
  const words = ownWords(asks).filter((word) => !ONE_CHARACTER.test(word));
  if (words.length > 0) return heldOf(words, reading) === 0;
  const pairs = caseInstead(asks);
  return pairs.length > 0 && heldOf(pairs, reading) === 0;
}

const HAN = /\p{Script=Han}/u;

const unsure = (reading: Reading): Reading => ({
  ...reading,
  retrieval: { ...reading.retrieval, confidence: Math.min(reading.retrieval.confidence, SHOW_NEAREST) },
});

/** Of what a message says itself, where it is read with what was asked before it. */
const LEAST_HELD = 0.5;

/** From here another thing in the place of the one before is what is meant; below, what was asked before may go on. */
const SURE_OF_IT = 0.9;
/** Beside the things before, or in English, no other reading is as good. */
const REPLACES = /^(?![和跟与]).*\p{Script=Han}/u;
const CLEARLY_SURER = 0.05;
const isSurer = (one: Reading, other: Reading): boolean =>
  one.retrieval.confidence > other.retrieval.confidence + CLEARLY_SURER;

/** Does the first passage hold an amount, a time where one is asked for? 「双胞胎多少天」 is not answered by an hour. */
const isOfItsKind = ({ text, retrieval }: Reading): boolean =>
  holdsWhatIsAsked(text, retrieval.found[0]?.passage.text ?? '');

/** Part of these words that the first passage for a reading holds; 1 of none. */
function heldOf(words: readonly string[], { text, retrieval }: Reading): number {
  const passage = retrieval.found[0]?.passage;
  if (!passage || words.length === 0) return passage ? 1 : 0;
  const said = [passage.title, passage.question ?? '', ...passage.headings, passage.text]
    .join('\n')
    .toLowerCase();
  return words.filter((word) => isHeld(word, said, text)).length / words.length;
}

/** A single character stands in many words, and is none, unless what was asked before says it too: 「失业金怎么领」, 「最多领多久」. */
const isHeld = (word: string, said: string, asked: string): boolean =>
  (!ONE_CHARACTER.test(word) || asked.indexOf(word) !== asked.lastIndexOf(word)) &&
  said.includes(word.replace(/(?<=[a-z]{3})e?s$/, ''));
const ONE_CHARACTER = /^\p{Script=Han}$/u;

/** The first reading of a text for which the material speaks, else the one that it is surest of. */
async function surest(
  text: string,
  alone: string | null,
  retrieve: (text: string) => Promise<Retrieval>,
): Promise<Reading> {
  const [first = text, ...spoken] = spokenQuestions(text);
  const bare = withoutFillers(text);
  const others = bare === null ? spoken : [...spoken, bare];
  let best: Reading = { text: first, retrieval: await retrieve(first) };
  for (const other of others) {
    if (speaks(best)) break;
    const reading = { text: other, retrieval: await retrieve(other) };
    if (reading.retrieval.confidence > best.retrieval.confidence) best = reading;
  }
  return alone === null ? best : await withoutStory(best, alone, retrieve);
}

/** The question alone that a story leads to, where the material speaks for it and the story does not tell what it is about. */
async function withoutStory(
  whole: Reading,
  asked: string,
  retrieve: (text: string) => Promise<Retrieval>,
): Promise<Reading> {
  const alone = await surest(asked, null, retrieve);
  if (!speaks(alone)) return whole;
  const place = whole.retrieval.found.findIndex(({ passage }) => passage.id === firstOf(alone));
  const isAlongside = place >= 0 && place < (speaks(whole) ? 1 : FOUND_FOR_BOTH);
  return isAlongside || !(speaks(whole) || mayLeanOnStory(asked)) ? alone : whole;
}

/** Among so many of what the whole found is the first passage for the question alone, where it is what the story tells of. */
const FOUND_FOR_BOTH = 3;

const firstOf = ({ retrieval }: Reading): string | undefined => retrieval.found[0]?.passage.id;

const speaks = ({ retrieval: { confidence, speakAt } }: Reading): boolean =>
  gate({ confidence, speakAt, overheard: false }) === 'speak';
