import { writtenIn } from '../../domain/language/language.ts';
import { isHeldInProse, isNamedOnlyInCode } from '../evidence/held-in-prose.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { SearchedIndex } from '../lookup/searched-index.ts';
import { inOneLanguage } from '../question/code-switched.ts';
import { type Heard, heardAs } from '../question/heard-as.ts';
import { hyphenedAsFound } from '../question/hyphened-as-found.ts';
import { questionAcross } from '../question/question-across.ts';
import { speltAsFound } from '../question/spelt-as-found.ts';
import { showsSigns, symbolsNamed } from '../question/symbols-named.ts';
import { type AskableCourse, openCourse, UNSPOKEN } from './askable-course.ts';
import { rememberedOn } from './remembered.ts';
import type { Retrieval, RetrieveOptions, RetrieveParts } from './retrieval.ts';

/**
 * Confidence from which a question that was put in the other language is answered, if all of it could be; below, only
 * the nearest place is shown, whatever the course's own point is. Measured with 306 questions on other subjects and
 * 286 on lessons of the other edition: all but six of those that were put wrongly lay below, and ten right ones
 * above.
 */
const SPEAK_ACROSS = 0.9;

/** Confidence from which rarer meanings of a word are not tried. */
const GOOD_ENOUGH = 0.75;
/**
 * Confidence below which a word of the question may be misspelt, and from which a question with such a word put right
 * is answered.
 */
const SPEAK_HEARD = 0.9;

/** Confidence from which no other wording of a question is tried. */
const SURE = 0.95;

/** A search during which the course is switched to another index is done again with that one; so many times at most. */
const MAX_SWITCHES = 3;

/** Wordings that are remembered; some hundred bytes each. */
const MOST_REMEMBERED = 500;
const otherWords = rememberedOn<SearchedIndex, readonly string[]>(MOST_REMEMBERED);
const soundingSo = rememberedOn<SearchedIndex, Heard | null>(MOST_REMEMBERED);

/** What one course holds for a question. */
export interface AskedCourse {
  /** For the asker's own words, or for a Chinese question with its English words put into Chinese. */
  own: Retrieval;
  /**
   * The same, or what it holds for the question in the other language where its material is in that: whichever is
   * surer.
   */
  across(): Promise<Retrieval>;
}

/** Asks one course; with an endpoint that reranks, `found` holds everything that was read, also beyond the limit. */
export async function askCourse(
  parts: RetrieveParts,
  { question, ...asked }: { question: string; courseId: string; queryVector: Float32Array | undefined },
  options: RetrieveOptions,
): Promise<AskedCourse> {
  for (let attempt = 1; ; attempt++) {
    const course = await openCourse(parts, asked, options);
    const lookup = await course.look(question);
    // A passage that is gone means that the course was switched to a new version since: look there.
    if (!lookup.isWhole && attempt < MAX_SWITCHES) continue;
    const inWords = await inMaterialsWords(course, question, lookup);
    const heard = inWords.confidence < SPEAK_HEARD ? await asHeard(course, question, inWords) : inWords;
    const own = isOfListings(question, heard)
      ? { ...heard, confidence: Math.min(heard.confidence, UNSPOKEN) }
      : heard;
    return { own, across: () => inMaterialsLanguage(course, question, lookup, own) };
  }
}

/** Letters and sentence marks: no code, and no message of a program. */
const PLAIN_ENGLISH = /^[a-z\s,.?!’'-]+$/i;

/** Does the best passage have what is asked about only in its code? */
function isOfListings(question: string, { found }: Retrieval): boolean {
  const best = found[0]?.passage;
  if (best === undefined) return false;
  if (best.question === null && isNamedOnlyInCode(question, best)) return true;
  return PLAIN_ENGLISH.test(question) && writtenIn(best.text) === 'zh' && !isHeldInProse(question, best);
}

/**
 * The surest of what is found for a question as it stands, with its names spelt as in the material, and with its
 * English words in Chinese.
 */
async function inMaterialsWords(course: AskableCourse, question: string, lookup: Lookup): Promise<Retrieval> {
  let surest = course.weigh(question, lookup);
  if (surest.confidence >= SURE) return surest;
  const { index } = course;
  const named = symbolsNamed(question);
  const others = await otherWords(index, question, async () => {
    const spelt = speltAsFound(question, lookup.found);
    const hyphened = await hyphenedAsFound(spelt ?? question, index);
    return [
      ...named.texts,
      ...(spelt === null ? [] : [spelt]),
      ...(hyphened === null ? [] : [hyphened]),
      ...(await inOneLanguage(question, lookup.found, index)),
    ];
  });
  for (const text of others) {
    if (surest.confidence >= GOOD_ENOUGH && text !== others[0]) break;
    const there = await course.look(text);
    // The course was switched to a new version just now: what was found stands.
    if (!there.isWhole) break;
    const put = course.weigh(text, there);
    const isBeside = named.texts.includes(text) && !showsSigns(put.found[0]?.passage.text ?? '', named.signs);
    if (!isBeside && put.confidence > surest.confidence) surest = put;
    if (surest.confidence >= SURE) break;
  }
  return surest;
}

/** What it finds when a word is taken for one of the course that sounds alike, where there is no doubt of it. */
async function asHeard(course: AskableCourse, question: string, own: Retrieval): Promise<Retrieval> {
  const { index } = course;
  const heard = await soundingSo(index, question, () => heardAs(question, index));
  if (heard === null) return own;
  const { text, word } = heard;
  const there = await course.look(text);
  const put = course.weigh(text, there);
  return there.isWhole && put.confidence >= SPEAK_HEARD ? { ...put, heard: word } : own;
}

/** What it finds for the question in the other language, where the material is in that and it is surer; else `own`. */
async function inMaterialsLanguage(
  course: AskableCourse,
  question: string,
  lookup: Lookup,
  own: Retrieval,
): Promise<Retrieval> {
  const across = await questionAcross(question, lookup.found, course.index);
  if (across === null) return own;
  const there = await course.look(across.text);
  // The course was switched to a new version just now: what was found stands.
  if (!there.isWhole) return own;
  const crossed = course.weigh(across.text, there);
  if (!across.isWhole || crossed.confidence < SPEAK_ACROSS)
    crossed.confidence = Math.min(crossed.confidence, course.unspoken);
  return crossed.confidence > own.confidence ? crossed : own;
}
