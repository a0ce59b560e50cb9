import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName } from 'yauzl';
import { decodeText } from '../files/decode-text.ts';
import { UnreadableError } from '../unreadable-error.ts';

/** One file of a ZIP archive. Its sizes are what the archive says; `read` holds it to them. */
export interface ArchiveEntry {
  /** With `/` between folders. Never use it as a path on disk: see `climbsOut`. */
  name: string;
  compressedBytes: number;
  bytes: number;
  encrypted: boolean;
  /** A symbolic link: its content is the name of another file. */
  link: boolean;
  /** Whether its name is absolute or leaves the archive's own folder. */
  climbsOut: boolean;
  /** The whole content, checked against the archive's checksum; throws `UnreadableError`. */
  read(): Promise<Buffer>;
}

/** No course has this many files; a directory of millions is an attack on memory. */
const MAX_ENTRIES = 20_000;
/** What may be expanded from one archive: several times the largest course seen. */
const MAX_EXPANDED_BYTES = 1024 ** 3;
/** Deflate reaches about 1000:1 on zeros; text and office documents stay under 50:1. */
const MAX_RATIO = 200;
/** Below this size a high ratio does no harm: an empty template of a spreadsheet, a long blank log. */
const RATIO_COUNTS_FROM_BYTES = 10 * 1024 ** 2;

const UNIX_LINK = 0xa000;
const UNIX_TYPE = 0xf000;

/** The files of a ZIP archive, folders left out. Throws `UnreadableError` where it is none, or damaged. */
export async function openArchive(bytes: Uint8Array): Promise<ArchiveEntry[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ArchiveEntry[] = [];
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > MAX_ENTRIES) {
      throw new UnreadableError('zip_bomb', `it lists ${zip.entryCount} files; the limit is ${MAX_ENTRIES}`);
    }
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/')) continue;
      entries.push({
        name,
        compressedBytes: entry.compressedSize,
        bytes: entry.uncompressedSize,
        encrypted: entry.isEncrypted(),
        link: ((entry.externalFileAttributes >>> 16) & UNIX_TYPE) === UNIX_LINK,
        climbsOut: validateFileName(name) !== null,
        read: async () => {
          if (entry.isEncrypted()) throw new UnreadableError('encrypted', `${name} in it is encrypted`);
          if (!entry.canDecodeFileData()) {
            throw new UnreadableError('damaged', `${name} is compressed in an unknown way`);
          }
          try {
            return await contentOf(await zip.openReadStreamPromise(entry), entry);
          } catch (error) {
            throw unreadable(error, name);
          }
        },
      });
    }
  } catch (error) {
    throw unreadable(error, 'the archive');
  }
  return entries;
}

/** Why these entries must not be expanded together, or null where they may. */
export function bombReason(entries: ArchiveEntry[]): string | null {
  const bomb = entries.find(expandsTooFar);
  if (bomb) return `${bomb.name} expands ${timesExpanded(bomb)} times`;
  // Many files that each stay below what counts are one file in pieces.
  const whole = {
    bytes: sumOf(entries.map(({ bytes }) => bytes)),
    compressedBytes: sumOf(entries.map(({ compressedBytes }) => compressedBytes)),
  };
  if (expandsTooFar(whole)) return `its files together expand ${timesExpanded(whole)} times`;
  if (whole.bytes > MAX_EXPANDED_BYTES) {
    return `it expands to ${whole.bytes} bytes; the limit is ${MAX_EXPANDED_BYTES}`;
  }
  return null;
}

type Sizes = Pick<ArchiveEntry, 'bytes' | 'compressedBytes'>;

const expandsTooFar = ({ bytes, compressedBytes }: Sizes): boolean =>
  bytes > RATIO_COUNTS_FROM_BYTES && bytes > compressedBytes * MAX_RATIO;

const timesExpanded = ({ bytes, compressedBytes }: Sizes): number =>
  Math.round(bytes / Math.max(1, compressedBytes));

const sumOf = (sizes: number[]): number => sizes.reduce((sum, size) => sum + size, 0);

/** UTF-8 as the archive says or as it reads, else GB18030 as Chinese Windows writes it, else code page 437. */
function nameOf(entry: Entry): string {
  const UTF8_FLAG = 0x800;
  const raw = entry.fileNameRaw;
  const said = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  const isSaid = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 || /^[\x20-\x7e]*$/.test(said);
  return isSaid ? said : (decodeText(raw) ?? said).replaceAll('\\', '/');
}

async function contentOf(stream: Readable, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer); // a stream of bytes, not of objects
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw new Error('its checksum does not match');
  return content;
}

function unreadable(error: unknown, name: string): UnreadableError {
  if (error instanceof UnreadableError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new UnreadableError('damaged', `${name}: ${reason}`, { cause: error });
}
