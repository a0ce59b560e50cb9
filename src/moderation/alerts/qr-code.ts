import { Worker } from 'node:worker_threads';
import { workerFile } from '../../domain/threads/worker-file.ts';

/** Larger pictures are not looked into: a code in a chat picture is readable far below this. */
export const MAX_PICTURE_BYTES = 256 * 1024;
/** Milliseconds for one picture, the thread's start included. */
const A_PICTURE_MS = 2_000;
/** Of the thread's own heap. Pixels lie outside it, and are bounded by their number. */
const MEMORY_MB = 128;
/** Pictures looked into at once in a process. */
const AT_ONCE = 2;
const MAX_CONTENT = 1_000;

/** Milliseconds for all pictures of a message: whoever hands it in waits for them. */
const A_MESSAGE_MS = 4_000;

let underWay = 0;

/**
 * What each of a message's pictures says, in their order; one after the other, so that a message of many does not take
 * all the threads, and none of those that are left when its time is over.
 * @param now milliseconds of a clock that only goes forward
 * @param aPictureMs milliseconds for one picture, the thread's start included
 */
export async function qrContentsOf(
  pictures: readonly (Uint8Array | null)[],
  now: () => number = () => performance.now(),
  aPictureMs = A_PICTURE_MS,
): Promise<(string | null)[]> {
  const until = now() + A_MESSAGE_MS;
  const contents: (string | null)[] = [];
  for (const picture of pictures)
    contents.push(picture === null || now() >= until ? null : await qrContentOf(picture, aPictureMs));
  return contents;
}

/**
 * What a QR code in a PNG or JPEG says; null where there is none, or where it could not be read within its bounds.
 * Never throws: a picture that cannot be read is a picture without a code.
 */
async function qrContentOf(picture: Uint8Array, withinMs: number): Promise<string | null> {
  if (picture.length > MAX_PICTURE_BYTES || underWay >= AT_ONCE) return null;
  underWay++;
  const worker = new Worker(workerFile('qr-worker', import.meta.url), {
    workerData: picture,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  try {
    return await new Promise<string | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), withinMs);
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
