import { holdsHan } from '../../domain/language/han.ts';
import { foldText } from '../../knowledge/index.ts';

/** Zero-width characters, directional overrides, tags, controls, private characters, halves of pairs, piled marks. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\p{M}{3}/u;
/** Controls other than line feed and tab. */
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Co}\p{Cs}]/gu;
/** They change how a text reads, or what a filter sees of it. */
const FORMATS = /\p{Cf}/gu;
/** More marks than any script piles on one letter. */
const PILED_MARKS = /(\p{M}{2})\p{M}+/gu;

/** A text without anything that does not show, or that shows other things in another order. */
export function visibleText(text: string): string {
  if (!HIDDEN.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(FORMATS, '').replace(PILED_MARKS, '$1');
}

/** Cyrillic and Greek letters and the Latin ones they look like. */
const LOOK_ALIKES = new Map(
  'аa еe оo рp сc хx уy іi јj ѕs ԁd ɡg һh кk мm тt вb нh αa εe οo ρp νv ιi κk τt υu χx'
    .split(' ')
    .map((pair) => [pair[0], pair[1]] as [string, string]),
);
const FOREIGN = /[\u0251\u0261\u0370-\u03ff\u0400-\u052f]/;

/** A text as filters look at it: what is written to get past them reads like what it is. */
export interface PlainText {
  /** As it is, without what does not show. */
  text: string;
  /** Half width, lower case, simplified, Latin letters for their look-alikes. */
  plain: string;
  /** The same without anything between the letters: "V ❤ 信" is v信. */
  tight: string;
}

/** &#64;, &commat; and \u0040 are an @ wherever the text is rendered. */
const AT_SPELT = /[&＆][#＃](?:0*64|[xX]0*40)[;；]?|&commat;|\\u0040|\\x40/g;
const withoutEntities = (text: string): string =>
  text.includes('&') || text.includes('＆') || text.includes('\\') ? text.replace(AT_SPELT, '@') : text;

const BETWEEN_LETTERS = /[^\p{L}\p{N}@+]+/gu;

export function plainTextOf(source: string): PlainText {
  const text = visibleText(source);
  const plain = plainReading(withoutEntities(text));
  return { text, plain, tight: tightReading(plain) };
}

/** Of a plain reading: without anything between the letters. */
export const tightReading = (plain: string): string => plain.replace(BETWEEN_LETTERS, '');

/** `text` has to be visible already. */
export function plainReading(text: string): string {
  const folded = holdsHan(text) ? foldText(text.toLowerCase()) : text.normalize('NFKC').toLowerCase();
  if (!FOREIGN.test(folded)) return folded;
  let plain = '';
  for (const character of folded) plain += LOOK_ALIKES.get(character) ?? character;
  return plain;
}
