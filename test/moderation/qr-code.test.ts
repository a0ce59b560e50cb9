import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'fast-png';
import jpeg from 'jpeg-js';
import encodeQr from 'qr';
import { expect, test } from 'vitest';
import { qrContentsOf } from '../../src/moderation/index.ts';

const LINK = 'https://weixin.qq.com/g/AbCdEfG';
const SCALE = 6;
/** Where the machine is busy a thread may start later than a picture's time is over; that is not what is asked here. */
const NO_HURRY_MS = 20_000;
const qrContentOf = async (picture: Uint8Array) => (await qrContentsOf([picture], undefined, NO_HURRY_MS))[0];

/** A picture of a code, grey, with a quiet zone. */
function picture(content: string) {
  const rows = encodeQr(content, 'raw');
  const side = (rows.length + 8) * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (!rows[Math.floor(y / SCALE) - 4]?.[Math.floor(x / SCALE) - 4]) continue;
      data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

test('a code is read in a PNG and in a JPEG', async () => {
  const pixels = picture(LINK);
  expect(await qrContentOf(encode({ ...pixels, channels: 4 }))).toBe(LINK);
  expect(await qrContentOf(jpeg.encode({ ...pixels, data: Buffer.from(pixels.data) }, 90).data)).toBe(LINK);
});

test('a picture without a code, a damaged one and one that claims to be huge say nothing', async () => {
  const blank = encode({ width: 40, height: 40, data: new Uint8Array(6400).fill(200), channels: 4 });
  const huge = Uint8Array.from(blank);
  new DataView(huge.buffer).setUint32(16, 60_000);
  new DataView(huge.buffer).setUint32(20, 60_000);
  expect(await qrContentOf(blank)).toBeNull();
  expect(await qrContentOf(blank.slice(0, 40))).toBeNull();
  expect(await qrContentOf(huge)).toBeNull();
  expect(await qrContentOf(new TextEncoder().encode('no picture'))).toBeNull();
});

/** A PNG with another chunk before its end, or with more in the place of its pixels. */
function withChunk(png: Uint8Array, name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  const head = name === 'IDAT' ? 33 : png.length - 12;
  return Buffer.concat([png.subarray(0, head), length, body, checksum, png.subarray(png.length - 12)]);
}

test('a picture that unpacks to far more than its pixels is not unpacked, and a text beside it never is', async () => {
  const png = encode({ ...picture(LINK), channels: 4 });
  const zeros = deflateSync(Buffer.alloc(200_000_000));
  const before = process.resourceUsage().maxRSS;
  expect(await qrContentOf(withChunk(png, 'IDAT', zeros))).toBeNull();
  const text = Buffer.concat([Buffer.from('a\0\0'), zeros]);
  expect(await qrContentOf(withChunk(png, 'zTXt', text))).toBe(LINK);
  // Kilobytes. Each thread takes some 40 MB.
  expect(process.resourceUsage().maxRSS - before).toBeLessThan(150_000);
});

test('the pictures of a message are looked into as long as its time lasts', async () => {
  const png = encode({ ...picture(LINK), channels: 4 });
  let ms = 0;
  const slowly = () => {
    ms += 1_500;
    return ms;
  };
  expect(await qrContentsOf([png, null, png, png, png], slowly, NO_HURRY_MS)).toEqual([
    LINK,
    null,
    LINK,
    null,
    null,
  ]);
});

test('a picture is given up when its own time is over', async () => {
  const png = encode({ ...picture(LINK), channels: 4 });
  expect(await qrContentsOf([png], undefined, 0)).toEqual([null]);
});
