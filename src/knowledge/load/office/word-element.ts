/** A part of a document as mammoth hands it to `transformDocument`; only what is looked at here. */
export interface WordElement {
  type: string;
  children?: WordElement[];
  /** Of a text. */
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  font?: string | null;
  highlight?: string | null;
  isBold?: boolean;
  /** In points; null where the style or the document says it. */
  fontSize?: number | null;
  /** Of a paragraph that is an item of a list. */
  numbering?: object | null;
}

export const textOfWord = ({ value, children }: WordElement): string =>
  value ?? children?.map(textOfWord).join('') ?? '';

/** Body text, as programs call its style. */
export const isPlainParagraph = ({ type, styleName }: WordElement): boolean =>
  type === 'paragraph' &&
  (!styleName ||
    /^(?:normal|正文|body text|text body|default|no spacing|list paragraph|plain text)/i.test(styleName));
