import { parentPort, workerData } from 'node:worker_threads';
import { decode as decodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import decodeQr from 'qr/decode.js';
import { pngPicture } from './png-picture.ts';

/** One picture in its own thread: a slow or a hostile one costs this thread. See `qr-code.ts`. */

const MAX_MEGAPIXELS = 4;
/** Eight bits of four channels a pixel, and a byte for each line: at most as many as there are pixels. */
const MOST_UNPACKED_BYTES = MAX_MEGAPIXELS * 1_000_000 * 5;
const MEMORY_MB = 96;

interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

parentPort?.postMessage(contentOf(workerData as Uint8Array)); // handed over by qrContentOf

function contentOf(bytes: Uint8Array): string | null {
  try {
    const pixels = pixelsOf(bytes);
    return pixels ? decodeQr(pixels, { timeLimit: 500 }) : null;
  } catch {
    // Damaged, or no code in it.
    return null;
  }
}

function pixelsOf(bytes: Uint8Array): Pixels | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) {
    const header = new DataView(bytes.buffer, bytes.byteOffset);
    const size = header.getUint32(16) * header.getUint32(20);
    if (size === 0 || size > MAX_MEGAPIXELS * 1_000_000) return null;
    const { width, height, data, channels, depth } = decodePng(pngPicture(bytes, MOST_UNPACKED_BYTES));
    if (depth !== 8) return null;
    return { width, height, data: rgba(Uint8Array.from(data), channels, width * height) };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    const { width, height, data } = jpeg.decode(bytes, {
      useTArray: true,
      maxResolutionInMP: MAX_MEGAPIXELS,
      maxMemoryUsageInMB: MEMORY_MB,
    });
    return { width, height, data };
  }
  return null;
}

/** Grey, grey with alpha or RGB as RGBA. */
function rgba(data: Uint8Array, channels: number, pixels: number): Uint8Array {
  if (channels === 4) return data;
  const out = new Uint8Array(pixels * 4);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = pixel * channels;
    const grey = channels < 3;
    out[pixel * 4] = data[from] ?? 0;
    out[pixel * 4 + 1] = data[grey ? from : from + 1] ?? 0;
    out[pixel * 4 + 2] = data[grey ? from : from + 2] ?? 0;
    out[pixel * 4 + 3] = 255;
  }
  return out;
}
