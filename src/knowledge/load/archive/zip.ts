import { COURSE_FILE_NAME, fault, type LoadResult, type SourceFile } from '../document.ts';
import { encryptedArchive, tooLarge, zipBomb } from '../faults.ts';
import { unfitName } from '../files/file-name.ts';
import { ARCHIVE_ENDINGS, endingOf, formatOf, remedyFor } from '../formats.ts';
import { faultOf } from '../reading-thread/load-safely.ts';
import { unsupported } from '../unsupported.ts';
import { type ArchiveEntry, bombReason, openArchive } from './archive.ts';

/**
 * The documents in a ZIP archive, one after the other; each is called by the archive's source and its own name,
 * `week1.zip/notes.md`. Nothing is written to disk. An archive that would expand beyond its limits is refused
 * whole; a file that climbs out of the archive, or an archive inside it, is refused by itself.
 */
export async function readZip(
  file: SourceFile,
  options: {
    read: (inner: SourceFile) => Promise<LoadResult[]>;
    maxFileBytes: number;
    signal?: AbortSignal | undefined;
  },
): Promise<LoadResult[]> {
  let entries: ArchiveEntry[];
  try {
    entries = (await openArchive(file.bytes)).filter((entry) => !isHidden(entry.name));
  } catch (error) {
    return [faultOf(error, file)];
  }
  const results: LoadResult[] = [];
  const readable: ArchiveEntry[] = [];
  const names = new Set<string>();
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    const refused = refusal(file, entry, names, options.maxFileBytes);
    names.add(entry.name);
    if (refused) results.push(refused);
    else if (formatOf(entry.name)) readable.push(entry);
  }
  const bomb = bombReason(readable);
  if (bomb !== null) return [zipBomb(file, bomb)];
  if (readable.length > 0 && readable.every((entry) => entry.encrypted))
    return [...results, encryptedArchive(file)];
  for (const entry of readable) {
    options.signal?.throwIfAborted();
    const source = `${file.source}/${entry.name.normalize('NFC')}`;
    const inner = { path: file.path, source };
    try {
      results.push(...(await options.read({ ...inner, bytes: await entry.read() })));
    } catch (error) {
      options.signal?.throwIfAborted();
      results.push(faultOf(error, { ...inner, bytes: new Uint8Array() }));
    }
  }
  if (results.length > 0) return results;
  const message = `${file.source} holds no file that can be read. Pack course material, or remove the file.`;
  return [fault(file.source, 'empty', message)];
}

/** Files that systems add for themselves, and the description of a course. */
function isHidden(name: string): boolean {
  const parts = name.split('/');
  const hidden = parts.some((part) => (part.startsWith('.') && part !== '..') || part === '__MACOSX');
  return hidden || parts.at(-1) === COURSE_FILE_NAME;
}

/** Why an entry is not read; null where it may be, or is no document at all. */
function refusal(
  file: SourceFile,
  entry: ArchiveEntry,
  names: Set<string>,
  maxFileBytes: number,
): LoadResult | null {
  const source = `${file.source}/${entry.name}`;
  const unfit = unfitName(source);
  if (unfit) return unfit;
  if (entry.climbsOut) {
    const message =
      `${file.source}: "${entry.name}" would lie outside the archive's ` +
      'folder; it was not read. Pack the folder again.';
    return fault(source, 'zip_escape', message);
  }
  if (ARCHIVE_ENDINGS.includes(endingOf(entry.name))) {
    const message = `${source} is an archive inside an archive; it was not opened. Unpack it, and pack its files.`;
    return fault(source, 'nested_zip', message);
  }
  const remedy = remedyFor(entry.name);
  if (remedy !== null) return unsupported(source, remedy);
  if (formatOf(entry.name) === null) return null;
  if (entry.link) {
    const message = `${source} is only a link to another file; it was not read. Pack the file itself.`;
    return fault(source, 'zip_link', message);
  }
  if (names.has(entry.name)) {
    const message = `${file.source} holds ${entry.name} twice; the second was not read. Pack it once.`;
    return fault(`${source} (again)`, 'duplicate_id', message);
  }
  // A file that expands too far is told with the archive as a whole.
  const expandsTooFar = bombReason([entry]) !== null;
  return entry.bytes > maxFileBytes && !expandsTooFar ? tooLarge(source, entry.bytes, maxFileBytes) : null;
}
