import { fileURLToPath } from 'node:url';
import { getResolvedPDFJS } from 'unpdf';
import { fault, type Loader, type LoadResult, type SourceFile } from '../document.ts';
import { damaged, empty, encrypted, pictureOnly } from './faults.ts';
import { fileTitle } from './file-title.ts';
import { joinSentencesOverPages, sectionsOfPages } from './pdf-document.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { type Heading, readOutline } from './pdf-headings.ts';
import { type Line, linesOf } from './pdf-lines.ts';
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
      const pages: Line[][] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        pages.push(linesOf(await piecesOf(await pdf.getPage(number))));
        onProgress?.();
      }
      const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
      return [resultOf(file, pages, await readOutline(pdf), titleGiven(info))];
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'PasswordException') return [encrypted(file)];
      return [damaged(file, error instanceof Error ? error.message : String(error))];
    } finally {
      await task.destroy().catch(() => {}); // Whatever it was doing is of no more use.
    }
  },
};

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
const NO_TITLE =
  /^(?:untitled|microsoft word\b|microsoft powerpoint\b|powerpoint|无标题|文档\d*$|document\d*$|slide \d+$)|\.\w{2,5}$|^[\W\d]*$/i;

function titleGiven(info: object): string | null {
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return NO_TITLE.test(title) ? null : title;
}
