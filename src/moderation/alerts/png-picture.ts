import { inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
/** Of a chunk: its length before the name, and its checksum at the end. */
const AROUND_DATA = 12;
/**
 * What a picture is made of. Texts, colour profiles and further frames are packed as well, and nobody looks at them.
 */
const OF_THE_PICTURE = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/**
 * The PNG without all that is not its picture. Throws where that unpacks to more than `mostBytes`: of a few hundred
 * kilobytes zlib makes hundreds of megabytes, whatever size the header names.
 */
export function pngPicture(bytes: Uint8Array, mostBytes: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)];
  const packed: Uint8Array[] = [];
  for (let at = SIGNATURE_BYTES; at + AROUND_DATA <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const chunk = bytes.subarray(at, at + AROUND_DATA + length);
    if (OF_THE_PICTURE.has(name)) kept.push(chunk);
    if (name === 'IDAT') packed.push(chunk.subarray(8, 8 + length));
    at += AROUND_DATA + length;
  }
  inflateSync(Buffer.concat(packed), { maxOutputLength: mostBytes });
  return Buffer.concat(kept);
}
