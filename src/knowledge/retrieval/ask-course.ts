import { writtenIn } from '../../domain/language.ts';
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
 * From here a question that crossed is answered, all of its matter having crossed; below, whatever the course's own point, the
 * nearest place is shown. Of 306 questions on other subjects and 286 on lessons of the one edition put to the other, all that crossed
 * wrongly but six stood below, and ten right ones above.
 */
const SPEAK_ACROSS = 0.9;

/** Below it a question may be misspelt; from there on one that was set right is answered. */
const UNSURE = 0.75;
const SPEAK_HEARD = 0.9;

/** From here a question is put in no other words. */
const SURE = 0.95;

/** A search that meets a switch of index is done again with the new one; more than this is a fault. */
const MAX_SWITCHES = 3;

/** Ways of putting a question; some hundred bytes each. */
const MOST_REMEMBERED = 500;
const otherWords = rememberedOn<SearchedIndex, readonly string[]>(MOST_REMEMBERED);
const soundingSo = rememberedOn<SearchedIndex, Heard | null>(MOST_REMEMBERED);

/** What one course holds for a question. */
export interface AskedCourse {
  /** By the asker's own words, or with the English ones of a Chinese question in Chinese. */
  own: Retrieval;
  /** The surer of these and of the words of its material, where that is in the other language. */
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
    const heard = inWords.confidence < UNSURE ? await asHeard(course, question, inWords) : inWords;
    const own = isOfListings(question, heard)
      ? { ...heard, confidence: Math.min(heard.confidence, UNSPOKEN) }
      : heard;
    return { own, across: () => inMaterialsLanguage(course, question, lookup, own) };
  }
}

/** Letters and the marks of a sentence: no code, and nothing that a machine said. */
const PLAIN_ENGLISH = /^[a-z\s,.?!’'-]+$/i;

/** Are an English question's words only in the listings of a Chinese passage, or what it asks about only in code? */
function isOfListings(question: string, { found }: Retrieval): boolean {
  const best = found[0]?.passage;
  if (best === undefined) return false;
  if (best.question === null && isNamedOnlyInCode(question, best)) return true;
  return PLAIN_ENGLISH.test(question) && writtenIn(best.text) === 'zh' && !isHeldInProse(question, best);
}

/** What a question finds as it is put, with its names spelt right, or with its English words in the Chinese ones of the material: the surest. */
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
    // Found already: a rarer meaning of a word is not looked for.
    if (surest.confidence >= UNSURE && text !== others[0]) break;
    const there = await course.look(text);
    // Switched to a new version just now: what was found stands.
    if (!there.isWhole) break;
    const put = course.weigh(text, there);
    const isBeside = named.texts.includes(text) && !showsSigns(put.found[0]?.passage.text ?? '', named.signs);
    if (!isBeside && put.confidence > surest.confidence) surest = put;
    if (surest.confidence >= SURE) break;
  }
  return surest;
}

/** What it finds with a character as it sounds, where that is beyond doubt. */
async function asHeard(course: AskableCourse, question: string, own: Retrieval): Promise<Retrieval> {
  const { index } = course;
  const heard = await soundingSo(index, question, () => heardAs(question, index));
  if (heard === null) return own;
  const { text, word } = heard;
  const there = await course.look(text);
  const put = course.weigh(text, there);
  return there.isWhole && put.confidence >= SPEAK_HEARD ? { ...put, heard: word } : own;
}

/** What it finds in the other language, where the material is in that, or else what it found in its own. */
async function inMaterialsLanguage(
  course: AskableCourse,
  question: string,
  lookup: Lookup,
  own: Retrieval,
): Promise<Retrieval> {
  const across = await questionAcross(question, lookup.found, course.index);
  if (across === null) return own;
  const there = await course.look(across.text);
  // Switched to a new version just now: its own words found nothing either.
  if (!there.isWhole) return own;
  const crossed = course.weigh(across.text, there);
  if (!across.isWhole || crossed.confidence < SPEAK_ACROSS)
    crossed.confidence = Math.min(crossed.confidence, course.unspoken);
  return crossed.confidence > own.confidence ? crossed : own;
}
