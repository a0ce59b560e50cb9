import { CODE_SPAN } from '../../domain/language/code-marks.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { instructsModel, playsTheFrame } from '../../domain/language/words-to-a-model.ts';
import type { Passage } from '../../domain/school/course.ts';
import { withReadableFormulas } from '../../knowledge/index.ts';
import { holdsAnswerKey } from '../bounds/forbidden/answer-keys.ts';
import { forbiddenIn } from '../bounds/forbidden/bans.ts';
import { destructiveCommandIn } from '../bounds/forbidden/destructive-commands.ts';
import { contactIn } from '../bounds/leading-out/contacts.ts';
import { hasImageOrTag, strangeLink, strangeTag } from '../bounds/leading-out/links.ts';
import { disparagementIn } from '../bounds/people/disparagement.ts';
import { addressesEveryone, addressesSomebody, callsTogether } from '../bounds/people/mentions.ts';
import { strangePersonIn, strangerIn } from '../bounds/people/persons.ts';
import { type PlainText, plainReading, tightReading } from '../bounds/plain-text.ts';
import { spellsInPictures } from '../bounds/strange-signs/pictures.ts';
import { strangeScript } from '../bounds/strange-signs/scripts.ts';
import { roomWordIn } from '../bounds/strange-words/room-words.ts';
import { runsOnAt } from '../bounds/strange-words/run-on.ts';
import { schoolWordIn } from '../bounds/strange-words/school-words.ts';
import { strangeSphereIn } from '../bounds/strange-words/spheres.ts';
import { namesAFirm, strangeWareIn } from '../bounds/strange-words/wares.ts';
import { isCourtesy } from '../grounding/pieces/courtesies.ts';
import { rememberedOf } from '../grounding/reading/passage-memory.ts';
import { strangeActsIn, strangeSampleIn } from './acts.ts';

/** Why a text may not leave, or null. Needs no model and no memory: the same for every mode of answering. */
export const refusal = (text: PlainText, cited: readonly Passage[]): string | null =>
  refusals(text, cited).next().value ?? null;

/** All that speaks against it, one after the other. */
export function* refusals(text: PlainText, cited: readonly Passage[]): Generator<string, undefined> {
  yield* whatNeedsAPage(text, cited);
  const against = againstPages(text, cited);
  if (against !== null) yield against;
}

/** Whether a text says what only a page may open. */
export const needsPage = (text: PlainText): boolean => notHeld(text, []) !== null || namesAFirm(text);

export const notHeld = (text: PlainText, cited: readonly Passage[]): string | null =>
  whatNeedsAPage(text, cited).next().value ?? null;

/**
 * What a text says that only a page may open, one after the other: of none it may say nothing of the kind, and of
 * more pages never less.
 */
function* whatNeedsAPage(text: PlainText, cited: readonly Passage[]): Generator<string, undefined> {
  const held = (): string => cited.map((passage) => readingOf(passage).plain).join('\n');
  const inPassage = (part: string): boolean => held().includes(plainReading(part));
  // What a file or a heading is called, by whoever named it, leads nowhere.
  const body = (): string => cited.map((passage) => readingOf(passage).body).join('\n');
  const inBody = (part: string): boolean => body().includes(plainReading(part));
  const number = (part: string): boolean =>
    inBody(part) || body().replace(/\D/g, '').includes(part.replace(/\D/g, ''));
  if (addressesEveryone(text)) yield 'addresses everyone';
  // The course may tell of such a call; what a tool says is nobody's lesson.
  const isTaught = cited.every(({ courseId }) => courseId !== '');
  if (callsTogether(text, isTaught ? inPassage : () => false)) yield 'calls the group together';
  if (addressesSomebody(text, inBody)) yield 'addresses somebody';
  if (hasImageOrTag(text) || strangeTag(text, inPassage) !== null) yield 'a picture or a tag';
  const link = strangeLink(text, inBody);
  if (link !== null) yield `the link ${link}`;
  if (contactIn(text, number) !== null) yield 'a way to reach somebody outside';
  const command = destructiveCommandIn(text.text, held);
  if (command !== null) yield `the command ${command}`;
  // "Numbers copied from …": a word that begins a sentence, and that the passage has within one.
  const isCommon = (word: string): boolean => cited.some((passage) => passage.text.includes(` ${word} `));
  if (disparagementIn(text, isCommon) !== null) yield 'speaks ill of somebody';
  if (instructsModel(text) || playsTheFrame(text)) yield 'speaks to a model';
  const person = strangePersonIn(text, held);
  if (person !== null) yield `the person ${person}`;
  const stranger = strangerIn(text, held, () => cited.map((passage) => passage.text).join('\n'));
  if (stranger !== null) yield `the stranger ${stranger}`;
  const hasWord = (part: string, reading: 'plain' | 'tight'): boolean =>
    (reading === 'tight' ? cited.map((passage) => readingOf(passage).tight).join('') : held()).includes(part);
  const word = schoolWordIn(text, hasWord, held) ?? roomWordIn(text, hasWord) ?? strangeSphereIn(text, held);
  if (word !== null) yield `the word "${word}"`;
  if (!isCourtesy(text.text)) yield* strangeActsIn(text, cited);
  const script = strangeScript(text, held);
  if (script !== null) yield `the letters ${script}`;
  if (spellsInPictures(text.text, inPassage)) yield 'pictures for words';
  if (STRUCK_OUT.test(text.text.replace(CODE_SPAN, ' '))) yield 'something struck out';
  if (holdsAnswerKey(text)) yield 'the key of a test';
  if (ENCODED.test(text.text)) yield 'something encoded';
}

/** What a text says against the pages that it cites, or runs on beside them. */
export function againstPages(text: PlainText, cited: readonly Passage[]): string | null {
  const sample = strangeSampleIn(text, cited);
  if (sample !== null) return sample;
  const held = (): string => cited.map((passage) => readingOf(passage).plain).join('\n');
  const ware = cited.length === 0 ? null : strangeWareIn(text, held);
  if (ware !== null) return `the ware ${ware}`;
  const second = runsOnAt(text.text, cited);
  if (second !== null) return `another sentence: ${second}`;
  const forbidden = forbiddenIn(text, cited);
  return forbidden === null ? null : `what is forbidden: ${forbidden}`;
}

/** A passage as a filter looks at it. Headings are the school's words as well. */
const readingOf = rememberedOf(({ headings, title, question, text }) => {
  const readable = withReadableFormulas(text);
  const body = plainReading([question ?? '', text, ...(readable === text ? [] : [readable])].join('\n'));
  const plain = `${plainReading([...headings, title].join('\n'))}\n${body}`;
  return { body, plain, tight: tightReading(plain) };
});

/** A sentence that shows one thing and says another. */
const STRUCK_OUT = /(?<!~)~~(?=[\p{L}\p{N}])[^~\n]+~~(?!~)/u;

/** Base64, hexadecimal and the like: nothing that a learner reads. */
const ENCODED = eitherOf(
  /[A-Za-z0-9+/]{40,}={0,2}|(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|%[0-9a-f]{2}|&#x?[0-9a-f]+;){6,}/i,
  /(?:\b[01]{8}\b\s*){4,}/i,
);
