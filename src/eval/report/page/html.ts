import { holdsHan } from '../../../domain/language/han.ts';
import type { Language } from '../../../domain/language/language.ts';
import { type Phrase, say } from './phrase.ts';

/** Markup that is safe to put into a page as it stands, in the language that the page begins with. */
export interface Html {
  markup(language: Language): string;
}

type Piece = string | number | Phrase | Html | null | false | readonly Piece[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** They show nothing on a page, and a terminal that the file is looked at in obeys them. */
const CONTROLS = /(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu;

const escapeHtml = (text: string): string =>
  text.replace(CONTROLS, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A template whose values are escaped unless they are markup themselves; null and false are nothing. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  return {
    markup: (language) =>
      strings.reduce((markup, string, i) => markup + markupOf(pieces[i - 1] ?? null, language) + string),
  };
}

export const NOTHING: Html = { markup: () => '' };

function markupOf(piece: Piece, language: Language): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  if (isList(piece)) return piece.map((each) => markupOf(each, language)).join('');
  return ('word' in piece ? spoken('span', piece) : piece).markup(language);
}

// Array.isArray does not know read-only arrays.
const isList = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece);

/** An element that says a phrase and nothing else: where the reader changes the language, it is said anew. */
export function spoken(name: string, phrase: Phrase, attributes: Html = NOTHING): Html {
  return {
    markup: (language) =>
      `<${name}${attributes.markup(language)} ` +
      `data-say='${attributeJson(phrase)}'>${escapeHtml(say(language, phrase))}</${name}>`,
  };
}

/** Attributes of the page that hold words. */
type SpokenAttribute = 'title' | 'aria-label' | 'placeholder';

/** An attribute, with the space before it, that says a phrase, likewise. */
export function labelled(attribute: SpokenAttribute, phrase: Phrase): Html {
  return {
    markup: (language) =>
      ` ${attribute}="${escapeHtml(say(language, phrase))}" data-say-${attribute}='${attributeJson(phrase)}'`,
  };
}

const SCRIPT_DANGERS: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that may stand within a script element: nothing in it can end the element or begin a comment. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => SCRIPT_DANGERS[character] ?? character);

/** Within single quotes, which spare the many double ones of JSON. */
const attributeJson = (phrase: Phrase): string => scriptJson(phrase).replaceAll("'", '&#39;');

/** The language of a piece of text, so that each gets its glyphs and its voice on a page in the other. */
export const langOf = (text: string): 'zh' | 'en' => (holdsHan(text) ? 'zh' : 'en');
