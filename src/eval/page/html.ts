/** Markup that is safe to put into a page as it stands. */
export interface Html {
  readonly markup: string;
}

type Piece = string | number | Html | null | false | readonly Piece[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A template whose values are escaped unless they are markup themselves; null and false are nothing. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  let markup = strings[0] ?? '';
  pieces.forEach((piece, i) => {
    markup += markupOf(piece) + (strings[i + 1] ?? '');
  });
  return { markup };
}

export const NOTHING: Html = { markup: '' };

function markupOf(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  if ('markup' in piece) return piece.markup;
  return piece.map(markupOf).join('');
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

const HAN = /\p{Script=Han}/u;

/** The language of a piece of text, so that Chinese gets Chinese glyphs on an English page. */
export const langOf = (text: string): 'zh' | 'en' => (HAN.test(text) ? 'zh' : 'en');
