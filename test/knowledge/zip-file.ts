import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed, and the lies to be told about it. */
export interface PackedFile {
  name: string | Uint8Array;
  content: string | Uint8Array;
  /** What the archive says of the size; the truth where it is left out. */
  claimedBytes?: number;
  encrypted?: boolean;
  /** A symbolic link, as Unix packs it. */
  link?: boolean;
}

/** A ZIP archive by hand: no tool would pack what the tests need. */
export function zipFile(files: PackedFile[]): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const content = Buffer.from(file.content);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(file.encrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(file.claimedBytes ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    parts.push(local);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02');
    entry.writeUInt16LE((3 << 8) | 20, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE((file.link ? 0o120777 : 0o100644) * 0x10000, 38);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}
