import mammoth from 'mammoth';
import { parseMarkup } from '../markup/markup-tree.ts';
import type { PackageParts } from '../markup/package-parts.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { DEEPEST_BY_HAND, headingByHand, withHeadingsByHand } from './headings-by-hand.ts';
import { HIDDEN, withHiddenMarked } from './hidden-text.ts';
import { formulaOf } from './office-math.ts';
import { relationsOf } from './office-relations.ts';
import { isPlainParagraph, type WordElement } from './word-element.ts';
import { styleMap } from './word-styles.ts';

/** What mammoth reads a document from when it is not given a ZIP archive: its `zipfile.js` in version 1.13. */
interface MammothFile {
  exists(part: string): boolean;
  read(part: string, encoding?: string): Promise<string | Uint8Array>;
}

const CODE_STYLE = 'zhujiao code';
const MONOSPACED = /^(?:consolas|courier|menlo|monaco|lucida console|andale mono|source code)|mono\b/i;

/**
 * The main document as HTML. Mammoth reads the parts through our own package, so that our limits on archives
 * hold, and formulas, which it passes over, are put in as text before.
 */
export async function convertWord(parts: PackageParts, main: string): Promise<string> {
  const styles = (await relationsOf(parts, main)).find((relation) => relation.type === 'styles')?.target;
  const file: MammothFile = {
    exists: (part) => parts.has(part),
    async read(part, encoding) {
      const bytes = await parts.bytes(part);
      if (encoding === undefined) return bytes;
      if (encoding === 'base64') return bytes.toString('base64');
      const text = new TextDecoder(encoding).decode(bytes);
      return part === main ? withHiddenMarked(withFormulasAsText(text)) : text;
    },
  };
  const ownStyles = styles !== undefined && parts.has(styles) ? styleMap(await parts.xml(styles)) : [];
  const ownHeadings = new Set(ownStyles.flatMap((rule) => HEADING_RULE.exec(rule)?.[1] ?? []));
  const options = {
    styleMap: [
      "p[style-name='Title'] => p.document-title:fresh",
      `p[style-name='${CODE_STYLE}'] => pre:separator('\\n')`,
      `r[style-name='${CODE_STYLE}'] => code`,
      ...Array.from(
        { length: DEEPEST_BY_HAND },
        (_, at) => `p[style-name='${headingByHand(at + 1)}'] => h${at + 1}:fresh`,
      ),
      ...ownStyles,
    ],
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    transformDocument: (document: WordElement) =>
      withHeadingsByHand(markCode(withoutHidden(document)), ownHeadings),
  };
  try {
    // Its types leave this kind of input out; its own tests and `openZip` in unzip.js take it.
    const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    return (await mammoth.convertToHtml(input, options)).value;
  } catch (error) {
    // The XML reader says in its own words, over several lines, where it stumbled.
    if (!(error instanceof Error) || !error.message.includes('[xmldom')) throw error;
    throw new UnreadableError('damaged', 'its XML is not well-formed', { cause: error });
  }
}

/** A style whose paragraphs are headings. */
const HEADING_RULE = /^p\[style-name='(.+)'\] => h\d/;

const FORMULA = /<m:oMath>[\s\S]*?<\/m:oMath>|<m:oMath\s[^>]*>[\s\S]*?<\/m:oMath>/g;
const FORMULA_PARAGRAPH = /<\/?m:oMathPara(?:\s[^>]*)?>|<m:oMathParaPr>[\s\S]*?<\/m:oMathParaPr>/g;

function withFormulasAsText(xml: string): string {
  return xml.replace(FORMULA_PARAGRAPH, '').replace(FORMULA, (formula) => {
    const text = formulaOf(parseMarkup(formula, 'xml'));
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
  });
}

const withoutHidden = (element: WordElement): WordElement => {
  const children = element.children?.filter(({ highlight }) => highlight !== HIDDEN).map(withoutHidden);
  return children ? { ...element, children } : element;
};

/** Gives text in a typewriter font the style of code where its author gave it no style. */
function markCode(element: WordElement): WordElement {
  const children = element.children?.map(markCode);
  const copy = children ? { ...element, children } : element;
  if (element.type === 'run' && MONOSPACED.test(element.font ?? '') && !element.styleName) {
    return { ...copy, styleName: CODE_STYLE };
  }
  if (children && isPlainParagraph(element)) {
    const runs = children.filter((child) => child.type === 'run' && child.children?.length);
    const code = runs.length > 0 && runs.every((run) => run.styleName === CODE_STYLE);
    if (code && runs.length === children.filter((child) => child.type !== 'bookmarkStart').length) {
      return { ...copy, styleName: CODE_STYLE };
    }
  }
  return copy;
}
