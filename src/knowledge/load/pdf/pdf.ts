import { fileURLToPath } from 'node:url';
import { getResolvedPDFJS } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { fault, type Loader, type LoadResult, type SourceFile } from '../document.ts';
import { damaged, empty, encrypted, pictureOnly } from '../faults.ts';
import { fileTitle } from '../files/file-title.ts';
import { joinSentencesOverPages, sectionsOfPages } from './pdf-document.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { type Heading, readOutline } from './pdf-headings.ts';
import type { Line } from './pdf-line.ts';
import { linesOf } from './pdf-lines.ts';
import { piecesOf } from './pdf-pieces.ts';

/**
 * Which characters the codes of Chinese fonts stand for that a document names without holding them. From
 * pdfjs-dist, where they are Adobe's; without them the text of such documents is lost without a word.
 */
const CHARACTER_MAPS = fileURLToPath(new URL('./cmaps/', import.meta.url));

/** Fewer visible characters a page than this are a scanner's stamp, not a text. */
const LEAST_CHARACTERS_A_PAGE = 10;
/** Above this share of characters without a meaning, a font does not say what it shows. */
const MOST_MEANINGLESS = 0.3;
const MEANINGLESS = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/g;
const SCANNER_STAMP = /CamScanner|扫描全能王/i;

/** A PDF: text in reading order, each page found at `p.12`, headings from its outline or its type sizes. */
export const pdfLoader: Loader = {
  async load(file, onProgress) {
    const { getDocument } = await getResolvedPDFJS();
    const task = getDocument({
      data: new Uint8Array(file.bytes), // a copy: the reader takes the buffer for itself
      cMapUrl: CHARACTER_MAPS,
      cMapPacked: true,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
    try {
      const pdf = await task.promise;
      const { pages, damagedPages } = await readPages(pdf, onProgress);
      const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
      const result = resultOf(file, pages, await readOutline(pdf), titleGiven(info));
      if (!result.ok) return [result];
      const pictures = await picturePages(pdf, pages, damagedPages);
      return [result, ...leftOut(file, damagedPages, 'damaged'), ...leftOut(file, pictures, 'picture_only')];
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'PasswordException') return [encrypted(file)];
      return [damaged(file, error instanceof Error ? error.message : String(error))];
    } finally {
      await task.destroy().catch(() => {}); // Whatever it was doing is of no more use.
    }
  },
};

/** The lines of each page; a damaged page has none, unless every page is damaged. */
async function readPages(
  pdf: PDFDocumentProxy,
  onProgress?: () => void,
): Promise<{ pages: Line[][]; damagedPages: number[] }> {
  const pages: Line[][] = [];
  const damagedPages: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      pages.push(linesOf(await piecesOf(await pdf.getPage(number))));
    } catch (error) {
      pages.push([]);
      damagedPages.push(number);
      if (damagedPages.length === pdf.numPages) throw error;
    }
    onProgress?.();
  }
  return { pages, damagedPages };
}

/** Pages without text that are looked at for pictures: drawing them costs more than reading text. */
const LOOKED_AT = 3;

/** The pages without text, where they are pictures of pages and not merely empty. */
async function picturePages(pdf: PDFDocumentProxy, pages: Line[][], except: number[]): Promise<number[]> {
  const { OPS } = await getResolvedPDFJS();
  const drawing = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  const bare = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
  // A cover and a back are pictures in any book.
  const candidates = bare.filter((page) => page > 1 && page < pages.length && !except.includes(page));
  for (const number of candidates.slice(0, LOOKED_AT)) {
    const drawn = await pdf.getPage(number).then((page) => page.getOperatorList());
    if (drawn.fnArray.some((operation) => drawing.has(operation))) return candidates;
  }
  return [];
}

/** Pages that are named in a fault; the message stays readable. */
const PAGES_NAMED = 12;

/** A fault beside the document, for pages that are missing from it. */
function leftOut(file: SourceFile, pages: number[], code: 'damaged' | 'picture_only'): LoadResult[] {
  if (pages.length === 0) return [];
  const named = pages.slice(0, PAGES_NAMED).join(', ') + (pages.length > PAGES_NAMED ? ', …' : '');
  const what =
    code === 'damaged'
      ? 'are damaged and were left out. Export it again.'
      : 'hold only pictures and were left out. Run a text recognition (OCR) over them.';
  return [
    fault(`${file.source}:p.${pages[0]}`, code, `${file.source}: ${pages.length} pages (${named}) ${what}`),
  ];
}

function resultOf(
  file: SourceFile,
  rawPages: Line[][],
  outline: Heading[],
  titleFromFile: string | null,
): LoadResult {
  const pages = withoutFurniture(rawPages).map((lines) =>
    lines.filter((line) => !SCANNER_STAMP.test(line.text)),
  );
  const text = pages
    .flat()
    .map((line) => line.text)
    .join('');
  const visible = text.replace(/\s/g, '').length;
  if (visible < LEAST_CHARACTERS_A_PAGE * Math.max(1, pages.length) && holdsPictures(file.bytes)) {
    return pictureOnly(file, pages.length === 1 ? '1 page' : `${pages.length} pages`);
  }
  if (visible === 0) return empty(file);
  if ((text.match(MEANINGLESS)?.length ?? 0) > visible * MOST_MEANINGLESS) return unreadableFonts(file);
  const { title, sections } = sectionsOfPages(pages, outline, titleFromFile, fileTitle(file));
  const document = { source: file.source, title, sections: joinSentencesOverPages(sections) };
  return { ok: true, document };
}

/** Pictures are streams, and a stream's description is never packed away inside another one. */
function holdsPictures(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  );
}

const unreadableFonts = ({ source }: SourceFile): LoadResult =>
  fault(
    source,
    'unreadable_fonts',
    `${source} shows text with fonts that do not say which characters they hold. ` +
      'Export it again from the program it was made with, or run a text recognition (OCR) over it.',
  );

/** What programs write where the author gave no title: a file's name, their own name, nothing. */
const NO_TITLE = eitherOf(
  inTurn(
    /^/i,
    eitherOf(
      /untitled|microsoft word\b|microsoft powerpoint\b|powerpoint/i,
      /无标题|文档\d*$/i,
      /document\d*$|slide \d+$/i,
    ),
  ),
  /\.\w{2,5}$|^[\W\d]*$/i,
);

function titleGiven(info: object): string | null {
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return NO_TITLE.test(title) ? null : title;
}
