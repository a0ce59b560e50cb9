import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asRead } from '../../src/agent/question/normalised/as-read.ts';
import { processorMs } from '../support/processor-time.ts';

test.each([
  ['闭包是啥😭😭', '闭包是啥'],
  ['🆘 求助 列表怎么排序 🙏🏽👨‍👩‍👧', '求助 列表怎么排序'],
  ['闭包是啥[捂脸][流泪]', '闭包是啥'],
  ['好的[OK]', '好的'],
  ['ｌｉｓｔ 怎么排序，作业３呢', 'list 怎么排序，作业3呢'],
  ['轉人工[可怜]', '转人工'],
  ['I don’t get it, what’s ‘self’', "I don't get it, what's ‘self’"],
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

test.each([
  ['wats a closure', "what's a closure"],
  ['exmples of public goods, 2 hrs a week', 'examples of public goods, 2 hours a week'],
  ['what even is a tuple', 'what is a tuple'],
  ['how the hell do i undo this', 'how do i undo this'],
  ['the diffrence betwen a list and a tuple', 'the difference between a list and a tuple'],
  ['why is differing from different examples', 'why is differing from different examples'],
  ['Wats up', "What's up"],
  ['whats the diff btwn union n union all', 'whats the diff between union and union all'],
  ['how 2 convert, do i need 2 install smth', 'how to convert, do i need to install something'],
  ['my tables r gone, r u there', 'my tables are gone, are you there'],
  ['csv w/ a header, like w/o an escape', 'csv with a header, like without an escape'],
  ['what is ur email', 'what is your email'],
  ['my test keeps failing w wholemeal', 'my test keeps failing with wholemeal'],
  ['it hurts sooo much, helppp, so coool', 'it hurts so much, help, so cool'],
])('the short forms of English chat are spelt out: %j', (written, read) => {
  expect(asRead(written)).toBe(read);
});

test.each([
  'open it with mode w',
  'open it in w mode',
  'chapter III, www and aaa',
  'first n items of a list',
  'v = u + at, what is u',
  'what does til mean',
  'what is u here',
  'python r strings',
  'the R language, U238',
  'print(u)',
  'til 是什么意思',
])('what may be a name stays as it is: %j', (written) => {
  expect(asRead(written)).toBe(written);
});

test('short forms are read in no time', () => {
  const pieces = ['u ', 'r u ', 'w/o ', 'w/ ', 'between a n b ', 'diff n ', 'how 2 ', 'til', '. ', ' '];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 600 }), (said) => {
      const startedAt = processorMs();
      asRead(said.join(''));
      expect(processorMs() - startedAt).toBeLessThan(100);
    }),
  );
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
    const startedAt = processorMs();
    asRead(`${piece.repeat(4_000)}a`);
    asRead(`a${piece.repeat(4_000)}`);
    expect(processorMs() - startedAt, piece).toBeLessThan(100);
  }
});
