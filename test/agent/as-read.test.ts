import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asRead } from '../../src/agent/question/as-read.ts';

test.each([
  ['闭包是啥😭😭', '闭包是啥'],
  ['🆘 求助 列表怎么排序 🙏🏽👨‍👩‍👧', '求助 列表怎么排序'],
  ['闭包是啥[捂脸][流泪]', '闭包是啥'],
  ['好的[OK]', '好的'],
  ['ｌｉｓｔ 怎么排序，作业３呢', 'list 怎么排序，作业3呢'],
  ['轉人工[可怜]', '转人工'],
  // Something to see, a list, and nothing but a face.
  ['怎么改 [图片]', '怎么改 [图片]'],
  ['为什么输出 [苹果]', '为什么输出 [苹果]'],
  ['a[1] 和 a[666]', 'a[1] 和 a[666]'],
  ['😭', '😭'],
  ['[捂脸]', '[捂脸]'],
  ['', ''],
])('%j is read as %j', (written, read) => {
  expect(asRead(written)).toBe(read);
});

test('nothing but what is around it is taken from a text, in no time', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('😭', '[捂脸]', ' ', 'a', '[', '闭', '\u200d') }),
      (text) => {
        expect(text.trim() === '' || asRead(text) !== '').toBe(true);
      },
    ),
  );
  for (const piece of ['😭', '[捂脸]', ' ', '[', '\u200d', '闭 ']) {
    const startedAt = performance.now();
    asRead(`${piece.repeat(4_000)}a`);
    asRead(`a${piece.repeat(4_000)}`);
    expect(performance.now() - startedAt, piece).toBeLessThan(100);
  }
});
