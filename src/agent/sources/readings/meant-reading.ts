import { holdsHan } from '../../../domain/language/han.ts';
import { SHOW_NEAREST } from '../../gate.ts';
import { priceOfCourse } from '../../question/asked/price-of-course.ts';
import { verbJoined } from '../../question/asked/verb-joined.ts';
import { asksForCause } from '../../question/follow-up/asks-for-cause.ts';
import { asksWhatToDo, goesOn } from '../../question/follow-up/follow-up-signs.ts';
import { caseInstead, NO_OTHERS, ownWords } from '../../question/follow-up/other-readings.ts';
import type { StandaloneQuestion } from '../../question/follow-up/standalone-question.ts';
import type { AgentRequest } from '../../request.ts';
import { isAbstention } from '../../talk/abstentions.ts';
import { holdsWhatIsAsked } from '../fit/holds-what-is-asked.ts';
import { type Reading, type Retrieve, speaks } from './reading.ts';
import { surest } from './surest-reading.ts';

/** A message to be understood. */
export interface Understood {
  asked: StandaloneQuestion;
  /** The question alone that a story leads to. */
  alone: string | null;
  request: Pick<AgentRequest, 'history' | 'quoted'>;
  /** A model reads what was said before; the material's own words do not. */
  hasModel: boolean;
}

/**
 * What is found for a message as it is meant, or, where the material does not speak for that, for the price of the
 * course in the material's word; unsure where it is only what was asked before.
 */
export async function meantReading(
  { asked: understood, alone, request, hasModel }: Understood,
  retrieve: Retrieve,
): Promise<Reading> {
  // That a question was passed on is no text of the material, by which its place could be found.
  const isPassedOn = isAbstention(request.history.at(-1)?.text ?? '') && goesOn(understood.asks);
  const asked = isPassedOn ? { ...understood, others: NO_OTHERS } : understood;
  const meant = await readAsMeant(asked, alone, retrieve);
  const reading = speaks(meant)
    ? meant
    : ((await readAsPrice(asked, request, retrieve)) ?? (await readJoined(asked, retrieve)) ?? meant);
  return !hasModel && isOnlyOfBefore(asked, reading) && !isOfBefore(asked, request)
    ? unsure(reading)
    : reading;
}

async function readAsPrice(
  { asks }: StandaloneQuestion,
  { history, quoted }: Understood['request'],
  retrieve: Retrieve,
): Promise<Reading | null> {
  const price = priceOfCourse(asks, history.length > 0 || quoted !== null);
  if (price === null) return null;
  const priced = { text: price, retrieval: await retrieve(price) };
  return speaks(priced) && isOfItsKind(priced) ? priced : null;
}

/** 「课什么时候上」 as the material has it. */
async function readJoined({ asks }: StandaloneQuestion, retrieve: Retrieve): Promise<Reading | null> {
  const joined = verbJoined(asks);
  if (joined === null) return null;
  const reading = { text: joined, retrieval: await retrieve(joined) };
  return speaks(reading) && isOfItsKind(reading) ? reading : null;
}

/**
 * Of the readings of a message after others the one that is meant: the first for which the material speaks and holds
 * what the message says itself.
 */
async function readAsMeant(
  { text, asks, others }: StandaloneQuestion,
  alone: string | null,
  retrieve: Retrieve,
): Promise<Reading> {
  // Most messages follow none, and may be long.
  if (text === asks && others === NO_OTHERS) return await surest(text, alone, retrieve);
  const words = goesOn(asks) ? [] : longer(ownWords(asks));
  const holdsAll = (reading: Reading): boolean => heldOf(words, reading) === 1;

  const rather = await readIf(others.rather, retrieve);
  // A single character says too little to be looked up, and nothing against a reading that the material is sure of.
  const saysLittle = words.length > 0 && words.every((word) => ONE_CHARACTER.test(word));
  const isHeldBy = (reading: Reading): boolean =>
    holdsAll(reading) || (saysLittle && reading.retrieval.confidence >= SURE_OF_IT);
  const isRather = rather !== null && speaks(rather) && isHeldBy(rather) && isOfItsKind(rather);
  if (isRather && (rather.retrieval.confidence >= SURE_OF_IT || !REPLACES.test(asks))) return rather;

  const main = await surest(text, alone, retrieve);
  // The message by itself picks its sentences better, where both find the same place.
  const isSaidWhole = isRather && rather.text.endsWith(`\n${asks}`) && isSamePlace(main, rather);
  if (isSaidWhole && speaks(main) && holdsAll(main)) return main;
  if (isRather && !(holdsAll(main) && isSurer(main, rather))) return rather;
  if (speaks(main) && (text === asks || holdsAll(main))) return main;

  const otherwise = await readIf(others.otherwise, retrieve);
  return otherwise !== null && isBetter(otherwise, main, { words, isWhole: text === asks })
    ? otherwise
    : main;
}

const isSamePlace = (one: Reading, other: Reading): boolean =>
  one.retrieval.found[0]?.passage.id === other.retrieval.found[0]?.passage.id;

/** Beside a longer word a single character says little: 放 of 「能放冰箱吗」. */
function longer(words: readonly string[]): readonly string[] {
  const long = words.filter((word) => !ONE_CHARACTER.test(word));
  return long.length > 0 ? long : words;
}

const readIf = async (text: string | null, retrieve: Retrieve): Promise<Reading | null> =>
  text === null ? null : await surest(text, null, retrieve);

/**
 * Is the other way to read a message better than the one it is searched by first? `isWhole`: that one is the message
 * as it stands.
 */
function isBetter(
  otherwise: Reading,
  main: Reading,
  { words, isWhole }: { words: readonly string[]; isWhole: boolean },
): boolean {
  if (!speaks(otherwise)) return false;
  const held = heldOf(words, otherwise);
  const least = speaks(main) ? heldOf(words, main) : LEAST_HELD;
  if (held !== least) return held > least;
  // Where both hold as much, who names things of their own means these, unless what was asked before is surer.
  return !speaks(main) || (!isWhole && held > 0 && !isSurer(main, otherwise));
}

/**
 * Is a message about what was said before and nothing else: 「所以到底行不行」, 「怎么解决」, or, of trouble told
 * right before it, 「是我装错了吗」?
 */
const isOfBefore = ({ asks }: StandaloneQuestion, { history }: Understood['request']): boolean =>
  goesOn(asks) || asksWhatToDo(asks) || (asksForCause(asks) && history.at(-1)?.role === 'user');

/**
 * Read with what was asked before, a Chinese message finds only that, and the material's own words would answer
 * something else; a model reads what was said. English has a closer look (`speaksOfAnother`).
 */
function isOnlyOfBefore({ text, asks }: StandaloneQuestion, reading: Reading): boolean {
  if (text === asks || reading.text !== text || !holdsHan(asks)) return false;
  const words = ownWords(asks).filter((word) => !ONE_CHARACTER.test(word));
  if (words.length > 0) return heldOf(words, reading) === 0;
  const pairs = caseInstead(asks);
  return pairs.length > 0 && heldOf(pairs, reading) === 0;
}

/** Below the course's own point as well, which may lie below that of the nearest place. */
function unsure({ text, retrieval }: Reading): Reading {
  const belowPoint = (retrieval.speakAt ?? 1) * 0.99;
  const confidence = Math.min(retrieval.confidence, SHOW_NEAREST, belowPoint);
  return { text, retrieval: { ...retrieval, confidence } };
}

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

/**
 * A single character stands in many words, and is none, unless what was asked before says it too: 「失业金怎么领」,
 * 「最多领多久」.
 */
const isHeld = (word: string, said: string, asked: string): boolean =>
  (!ONE_CHARACTER.test(word) || asked.indexOf(word) !== asked.lastIndexOf(word)) &&
  said.includes(word.replace(/(?<=[a-z]{3})e?s$/, ''));
const ONE_CHARACTER = /^\p{Script=Han}$/u;
