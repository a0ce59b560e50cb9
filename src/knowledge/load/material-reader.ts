import type { LoadResult, SourceFile } from './document.ts';
import { empty, encrypted, wrongFormat } from './faults.ts';
import { unfitName } from './files/file-name.ts';
import { isEncryptedOffice, SIGNATURE_NAMES, signatureOf } from './files/file-signature.ts';
import { ARCHIVE_ENDINGS, endingOf, type Format, formatOf } from './formats.ts';
import { loadSafely } from './reading-thread/load-safely.ts';
import { createReadingThread, type ReadingLimits } from './reading-thread/reading-thread.ts';

/** Reads files of every format. Every file ends as documents or as a named fault; nothing a file holds throws. */
export interface MaterialReader {
  /** `file.bytes` may be gone afterwards: it is handed to another thread. Throws only `signal`'s reason. */
  read(file: SourceFile, signal?: AbortSignal): Promise<LoadResult[]>;
  /** Ends the thread, if one was started. */
  close(): Promise<void>;
}

/** The largest file that is read: a presentation full of pictures. */
export const MAX_FILE_BYTES = 256 * 1024 ** 2;

/** Starts no thread before a file needs one. */
export function createMaterialReader(limits?: Partial<ReadingLimits>): MaterialReader {
  const thread = createReadingThread(limits);

  async function readDocument(file: SourceFile, format: Format, signal?: AbortSignal): Promise<LoadResult[]> {
    if (file.bytes.length === 0) return [empty(file)];
    const mismatch = mismatchOf(file, format);
    if (mismatch) return [mismatch];
    if (file.bytes.length > format.hereUpTo) return thread.read(file, signal);
    return loadSafely(await format.loader(), file);
  }

  return {
    async read(file, signal) {
      const unfit = unfitName(file.source);
      if (unfit) return [unfit];
      const format = formatOf(file.source);
      if (format) return readDocument(file, format, signal);
      if (!ARCHIVE_ENDINGS.includes(endingOf(file.source))) throw new Error(`no loader reads ${file.source}`);
      if (file.bytes.length === 0) return [empty(file)];
      const signature = signatureOf(file.bytes);
      if (signature !== null && signature !== 'zip') return [wrongFormat(file, SIGNATURE_NAMES[signature])];
      const { readZip } = await import('./archive/zip.ts');
      return readZip(file, {
        read: async (inner) => {
          const innerFormat = formatOf(inner.source);
          return innerFormat ? readDocument(inner, innerFormat, signal) : [];
        },
        maxFileBytes: MAX_FILE_BYTES,
        signal,
      });
    },
    close: () => thread.close(),
  };
}

/** The fault of a file whose first bytes say that it is something else. */
function mismatchOf(file: SourceFile, format: Format): LoadResult | null {
  const signature = signatureOf(file.bytes);
  if (signature === format.signature) return null;
  if (signature === 'ole' && format.signature === 'zip' && isEncryptedOffice(file.bytes))
    return encrypted(file);
  if (signature !== null) return wrongFormat(file, SIGNATURE_NAMES[signature]);
  return wrongFormat(file, `no ${format.name}, or one whose beginning is lost`);
}
