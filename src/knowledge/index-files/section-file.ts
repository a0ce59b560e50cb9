import { open, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { DamagedIndexError } from './damaged-index-error.ts';

/*
 * The binary files of an index. Layout, little-endian:
 *   0   8 bytes  magic, "ZJIX" and four letters for the kind of file
 *   8   u32      version of the format
 *   12  u32      length in bytes of the JSON header
 *   16  u32      CRC-32 of every other byte
 *   20  JSON header: { meta, sections: [{ name, type, length }] }, then each section, aligned to 8 bytes
 * A section becomes a typed array over the one buffer that was read: loading costs a read and a checksum.
 */

const MAGIC = 'ZJIX';
const CHECKSUM_OFFSET = 16;
const PREAMBLE_BYTES = 20;
const ALIGNMENT = 8;
/** No header of ours comes near it: a length beyond it is damage, and must not be allocated. */
const LARGEST_HEADER_BYTES = 1 << 20;

const TYPES = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;
type TypeName = keyof typeof TYPES;
export type Section = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array;

export interface SectionFile {
  /** Small facts beside the arrays: counts, names, parameters. */
  meta: Record<string, unknown>;
  sections: Record<string, Section>;
}

interface Header {
  meta: Record<string, unknown>;
  sections: { name: string; type: TypeName; length: number }[];
}

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

function typeOf(section: Section): TypeName {
  // A key of TYPES is a type's name.
  for (const [name, type] of Object.entries(TYPES)) if (section instanceof type) return name as TypeName;
  throw new TypeError('a section must be one of the known typed arrays');
}

/** `kind` is four ASCII letters. The file is complete on disk (fsync) when this resolves. */
export async function writeSectionFile(
  path: string,
  kind: string,
  version: number,
  file: SectionFile,
): Promise<void> {
  const entries = Object.entries(file.sections);
  const header: Header = {
    meta: file.meta,
    sections: entries.map(([name, section]) => ({ name, type: typeOf(section), length: section.length })),
  };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const parts: Uint8Array[] = [json];
  let offset = PREAMBLE_BYTES + json.length;
  for (const [, section] of entries) {
    const padding = aligned(offset) - offset;
    if (padding > 0) parts.push(new Uint8Array(padding));
    parts.push(new Uint8Array(section.buffer, section.byteOffset, section.byteLength));
    offset += padding + section.byteLength;
  }
  const preamble = Buffer.alloc(PREAMBLE_BYTES);
  preamble.write(MAGIC + kind, 0, 'latin1');
  preamble.writeUInt32LE(version, 8);
  preamble.writeUInt32LE(json.length, 12);
  const checksum = parts.reduce(
    (sum, part) => crc32(part, sum),
    crc32(preamble.subarray(0, CHECKSUM_OFFSET)),
  );
  preamble.writeUInt32LE(checksum, CHECKSUM_OFFSET);
  const handle = await open(path, 'w');
  try {
    for (const part of [preamble, ...parts]) if (part.length > 0) await handle.writeFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Throws DamagedIndexError for anything that is not, byte for byte, a file of this kind and version. */
export async function readSectionFile(path: string, kind: string, version: number): Promise<SectionFile> {
  const bytes = await readWhole(path);
  const view = new DataView(bytes.buffer);
  if (bytes.length < PREAMBLE_BYTES) throw new DamagedIndexError(path, 'is cut short');
  if (Buffer.from(bytes.buffer, 0, 8).toString('latin1') !== MAGIC + kind) {
    throw new DamagedIndexError(path, `is not a "${kind}" index file`);
  }
  const found = view.getUint32(8, true);
  if (found !== version)
    throw new DamagedIndexError(path, `has format version ${found}, this program reads ${version}`);
  const headerBytes = view.getUint32(12, true);
  if (headerBytes > LARGEST_HEADER_BYTES || PREAMBLE_BYTES + headerBytes > bytes.length) {
    throw new DamagedIndexError(path, 'is cut short');
  }
  const checksum = crc32(bytes.subarray(PREAMBLE_BYTES), crc32(bytes.subarray(0, CHECKSUM_OFFSET)));
  if (checksum !== view.getUint32(CHECKSUM_OFFSET, true)) {
    throw new DamagedIndexError(path, 'does not match its checksum');
  }
  return sectionsOf(path, bytes, headerBytes);
}

function sectionsOf(path: string, bytes: Uint8Array<ArrayBuffer>, headerBytes: number): SectionFile {
  const json = Buffer.from(bytes.buffer, PREAMBLE_BYTES, headerBytes).toString('utf8');
  // The checksum held, so the header is what writeSectionFile wrote.
  const header = JSON.parse(json) as Header;
  const sections: Record<string, Section> = {};
  let offset = PREAMBLE_BYTES + headerBytes;
  for (const { name, type, length } of header.sections) {
    const Type = TYPES[type];
    offset = aligned(offset);
    if (offset + length * Type.BYTES_PER_ELEMENT > bytes.length)
      throw new DamagedIndexError(path, 'is cut short');
    sections[name] = new Type(bytes.buffer, offset, length);
    offset += length * Type.BYTES_PER_ELEMENT;
  }
  if (offset !== bytes.length) throw new DamagedIndexError(path, 'is longer than its sections');
  return { meta: header.meta, sections };
}

/** Reads at most this much at once: the operating system's own limit is 2 GiB. */
const READ_CHUNK_BYTES = 1 << 28;

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { size } = await stat(path);
    const bytes = new Uint8Array(new ArrayBuffer(size));
    const handle = await open(path, 'r');
    try {
      let at = 0;
      while (at < size) {
        const { bytesRead } = await handle.read(bytes, at, Math.min(READ_CHUNK_BYTES, size - at), at);
        if (bytesRead === 0) throw new DamagedIndexError(path, 'is cut short');
        at += bytesRead;
      }
    } finally {
      await handle.close();
    }
    return bytes;
  } catch (error) {
    if (error instanceof DamagedIndexError) throw error;
    throw new DamagedIndexError(path, 'cannot be read', error);
  }
}
