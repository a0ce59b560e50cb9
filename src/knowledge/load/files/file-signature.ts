/** What a file is by its first bytes. */
export type Signature = 'pdf' | 'zip' | 'ole' | 'rtf' | 'gzip' | 'rar' | '7z' | 'picture' | 'media';

/** A PDF may have this much before its mark. */
const PDF_WITHIN = 1024;

const MARKS: [Signature, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['media', [0x49, 0x44, 0x33]],
];

/** Null where the first bytes say nothing: text, or something unknown. */
export function signatureOf(bytes: Uint8Array): Signature | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  // "ftyp" after a length: video and sound of the MP4 family.
  if (latin(bytes.subarray(4, 8)) === 'ftyp') return 'media';
  return latin(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-') ? 'pdf' : null;
}

/** What a file with this signature is called in a fault. */
export const SIGNATURE_NAMES: Record<Signature, string> = {
  pdf: 'a PDF',
  zip: 'a ZIP archive, or an Office document or book, which are packed as one',
  ole: 'an Office document in the format of before 2007',
  rtf: 'a document in Rich Text Format',
  gzip: 'a file packed with gzip',
  rar: 'a RAR archive',
  '7z': 'a 7z archive',
  picture: 'a picture',
  media: 'a video or a sound',
};

/** An Office document with a password is the old container format around an encrypted stream of this name. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

export const isEncryptedOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM);

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
