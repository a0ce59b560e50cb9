import { encode } from 'fast-png';
import jpeg from 'jpeg-js';
import encodeQr from 'qr';
import { expect, test } from 'vitest';
import { qrContentOf } from '../../src/moderation/index.ts';

const LINK = 'https://weixin.qq.com/g/AbCdEfG';
const SCALE = 6;

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
