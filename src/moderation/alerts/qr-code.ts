import { Worker } from 'node:worker_threads';
import { workerFile } from '../../domain/worker-file.ts';

/** Larger pictures are not looked into: a code in a chat picture is readable far below this. */
export const MAX_PICTURE_BYTES = 256 * 1024;
/** Milliseconds for one picture, the thread's start included. */
const TIME_LIMIT_MS = 2_000;
/** Of the thread's own heap. Pixels lie outside it: what so few bytes can unpack to is bounded by them, and by time. */
const MEMORY_MB = 128;
/** Pictures looked into at once in a process. */
const AT_ONCE = 2;
const MAX_CONTENT = 1_000;

let underWay = 0;

/**
 * What a QR code in a PNG or JPEG says; null where there is none, or where it could not be read within its bounds.
 * Never throws: a picture that cannot be read is a picture without a code.
 */
export async function qrContentOf(picture: Uint8Array): Promise<string | null> {
  if (picture.length > MAX_PICTURE_BYTES || underWay >= AT_ONCE) return null;
  underWay++;
  const worker = new Worker(workerFile('qr-worker', import.meta.url), {
    workerData: picture,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  try {
    return await new Promise<string | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), TIME_LIMIT_MS);
      const settle = (content: unknown) => {
        clearTimeout(timer);
        resolve(typeof content === 'string' && content !== '' ? content.slice(0, MAX_CONTENT) : null);
      };
      worker.once('message', settle);
      worker.once('error', () => settle(null));
      worker.once('exit', () => settle(null));
    });
  } finally {
    underWay--;
    await worker.terminate();
  }
}
