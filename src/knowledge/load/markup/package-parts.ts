import { posix } from 'node:path';
import { type ArchiveEntry, bombReason, openArchive } from '../archive/archive.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { type MarkupElement, parseMarkup } from './markup-tree.ts';

/** The named parts of a document that is a ZIP archive inside: DOCX, PPTX, EPUB. */
export interface PackageParts {
  has(part: string): boolean;
  /** Throws `UnreadableError` where the part is missing or damaged. */
  bytes(part: string): Promise<Buffer>;
  text(part: string): Promise<string>;
  xml(part: string): Promise<MarkupElement>;
}

/** What is expanded for its text; pictures and sound are never touched. */
const READ_PARTS = /\.(?:xml|rels|x?html?|opf|ncx)$/i;

export async function openPackage(bytes: Uint8Array): Promise<PackageParts> {
  const entries = await openArchive(bytes);
  const bomb = bombReason(entries.filter((entry) => READ_PARTS.test(entry.name)));
  if (bomb !== null) throw new UnreadableError('zip_bomb', bomb);
  const folder = folderOf(entries);
  const byName = new Map<string, ArchiveEntry>(
    entries.map((entry) => [entry.name.slice(folder.length), entry]),
  );
  const read = async (part: string) => {
    const entry = byName.get(part);
    if (!entry) throw new UnreadableError('damaged', `its part ${part} is missing`);
    return entry.read();
  };
  return {
    has: (part) => byName.has(part),
    bytes: read,
    text: async (part) => textOfXml(await read(part)),
    xml: async (part) => parseMarkup(textOfXml(await read(part)), 'xml'),
  };
}

/** What the files that name a package's parts are called: they stand at its top. */
const NAMES_PARTS = /^(?:META-INF\/container\.xml|\[Content_Types\]\.xml)$/;

/**
 * The one folder that holds all, with its `/`, where a package was unpacked and packed again from outside it; else
 * nothing.
 */
function folderOf(entries: ArchiveEntry[]): string {
  const own = entries.filter(({ name }) => !/^__MACOSX\/|(?:^|\/)\.DS_Store$/.test(name));
  const [first] = own;
  const folder = first?.name.slice(0, first.name.indexOf('/') + 1) ?? '';
  const within = own.every(({ name }) => name.startsWith(folder));
  return within && own.some(({ name }) => NAMES_PARTS.test(name.slice(folder.length))) ? folder : '';
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
function textOfXml(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** The part that `reference` names, seen from `part`. */
export function resolvePart(part: string, reference: string): string {
  const path = reference.split('#')[0] ?? '';
  if (path.startsWith('/')) return path.slice(1);
  return posix.normalize(posix.join(posix.dirname(part), path));
}
