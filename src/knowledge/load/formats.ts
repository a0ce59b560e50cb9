import type { Loader } from './document.ts';
import type { Signature } from './files/file-signature.ts';

/** A kind of file that course material comes in. */
export interface Format {
  name: string;
  /** Lower-case file endings with the dot. */
  endings: string[];
  /** What files of this format begin with, where that is fixed; text begins with anything. */
  signature: Signature | null;
  /** Bytes up to which a file is read in this thread: handing it to another one and back costs more. */
  hereUpTo: number;
  /** Fetched when the first file of the format is read: most installations never need most of them. */
  loader(): Promise<Loader>;
}

/** A thread of its own keeps the service answering, and can be stopped. */
const NEVER_HERE = 0;
/**
 * Readers of nested text take time with the square of its depth: the worst 64 KB found take a quarter of a second, a
 * lesson of that size some 10 ms.
 */
const NESTED_HERE = 64 * 1024;
/**
 * Read line by line, in time with its length: so much takes some 5 ms, and 200 ms where every line is as short as can
 * be.
 */
const LINES_HERE = 256 * 1024;
/** The same of a table whose rows hold two letters each. */
const ROWS_HERE = 96 * 1024;

const FORMATS: Format[] = [
  {
    name: 'Markdown',
    endings: ['.md', '.markdown', '.mdx', '.rmd', '.qmd'],
    signature: null,
    hereUpTo: NESTED_HERE,
    loader: async () =>
      (await import('./plain/transcript.ts')).transcriptOr(
        (await import('./plain/markdown.ts')).markdownLoader,
      ),
  },
  {
    name: 'JSON Lines',
    endings: ['.jsonl', '.ndjson'],
    signature: null,
    hereUpTo: LINES_HERE,
    loader: async () => (await import('./plain/jsonl.ts')).jsonlLoader,
  },
  {
    name: 'text',
    endings: ['.txt', '.text'],
    signature: null,
    hereUpTo: LINES_HERE,
    loader: async () =>
      (await import('./plain/transcript.ts')).transcriptOr((await import('./plain/text.ts')).textLoader),
  },
  {
    name: 'HTML',
    endings: ['.html', '.htm', '.xhtml'],
    signature: null,
    hereUpTo: NESTED_HERE,
    loader: async () => (await import('./markup/html.ts')).htmlLoader,
  },
  {
    name: 'CSV',
    endings: ['.csv', '.tsv'],
    signature: null,
    hereUpTo: ROWS_HERE,
    loader: async () => (await import('./plain/csv.ts')).csvLoader,
  },
  {
    name: 'subtitles',
    endings: ['.srt', '.vtt'],
    signature: null,
    hereUpTo: LINES_HERE,
    loader: async () => (await import('./plain/subtitles.ts')).subtitleLoader,
  },
  {
    name: 'Jupyter notebook',
    endings: ['.ipynb'],
    signature: null,
    hereUpTo: NESTED_HERE,
    loader: async () => (await import('./plain/notebook.ts')).notebookLoader,
  },
  {
    name: 'PDF',
    endings: ['.pdf'],
    signature: 'pdf',
    hereUpTo: NEVER_HERE,
    loader: async () => (await import('./pdf/pdf.ts')).pdfLoader,
  },
  {
    name: 'Word document',
    endings: ['.docx', '.docm'],
    signature: 'zip',
    hereUpTo: NEVER_HERE,
    loader: async () => (await import('./office/docx.ts')).docxLoader,
  },
  {
    name: 'presentation',
    endings: ['.pptx', '.ppsx', '.pptm'],
    signature: 'zip',
    hereUpTo: NEVER_HERE,
    loader: async () => (await import('./office/pptx.ts')).pptxLoader,
  },
  {
    name: 'EPUB book',
    endings: ['.epub'],
    signature: 'zip',
    hereUpTo: NEVER_HERE,
    loader: async () => (await import('./markup/epub.ts')).epubLoader,
  },
];

/** A ZIP by its name; `.imscc` is one of a course's pages and files, as Canvas, Moodle and Blackboard export them. */
export const ARCHIVE_ENDINGS: readonly string[] = ['.zip', '.imscc'];

const byEnding = new Map(FORMATS.flatMap((format) => format.endings.map((ending) => [ending, format])));

/** The format of a file by its name, or null. */
export const formatOf = (name: string): Format | null => byEnding.get(endingOf(name)) ?? null;

/** All endings that can be read, archives included. */
export const READABLE_ENDINGS: string[] = [...byEnding.keys(), ...ARCHIVE_ENDINGS];

const ENDING = /\.[^./\\]+$/;

/** Lower-case, with the dot; empty where the name has none. */
export const endingOf = (name: string): string => ENDING.exec(name)?.[0].toLowerCase() ?? '';

const WORD = 'Save it as .docx or .pdf';
const SLIDES = 'Save it as .pptx or .pdf';
const SHEET = 'Save each sheet as .csv';
const ARCHIVE = 'Unpack it, or pack it as .zip';
const TEXT = 'Convert it to Markdown or HTML, for instance with pandoc';
const SUBTITLES = 'Save it as .srt';
const MIND_MAP = 'Export it as Markdown or .docx';

/** Documents that cannot be read, with what to do: naming them is better than passing over them. */
const UNREADABLE: Record<string, string> = {
  '.doc': WORD,
  '.wps': WORD,
  '.rtf': WORD,
  '.odt': WORD,
  '.pages': WORD,
  '.ppt': SLIDES,
  '.pps': SLIDES,
  '.dps': SLIDES,
  '.odp': SLIDES,
  '.key': SLIDES,
  '.xls': SHEET,
  '.xlsx': SHEET,
  '.et': SHEET,
  '.ods': SHEET,
  '.numbers': SHEET,
  '.rar': ARCHIVE,
  '.7z': ARCHIVE,
  '.tar': ARCHIVE,
  '.gz': ARCHIVE,
  '.tgz': ARCHIVE,
  '.rst': TEXT,
  '.tex': TEXT,
  '.adoc': TEXT,
  '.org': TEXT,
  '.mobi': 'Convert it to .epub',
  '.azw3': 'Convert it to .epub',
  '.caj': 'Save it as .pdf',
  '.mht': 'Save the page as .html',
  '.mhtml': 'Save the page as .html',
  '.djvu': 'Save it as .pdf',
  '.ofd': 'Save it as .pdf',
  '.xps': 'Save it as .pdf',
  '.ass': SUBTITLES,
  '.ssa': SUBTITLES,
  '.lrc': SUBTITLES,
  '.sbv': SUBTITLES,
  '.xmind': MIND_MAP,
  '.mmap': MIND_MAP,
  '.opml': MIND_MAP,
  '.mbz': 'In Moodle, export the course as IMS Common Cartridge (.imscc)',
};

/** How to make a document readable that is not, or null where the file is no document. */
export const remedyFor = (name: string): string | null => UNREADABLE[endingOf(name)] ?? null;
