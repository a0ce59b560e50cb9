import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../src/moderation/index.ts';
import { fold } from '../../src/moderation/text/fold.ts';
import { findLinks } from '../../src/moderation/text/links.ts';
import { shippedModerator } from './moderator-under-test.ts';

const moderator = shippedModerator();

/** Messages that make a careless pattern run for seconds. */
const NASTY: Record<string, (length: number) => string> = {
  'one letter': (n) => 'a'.repeat(n),
  'one character': (n) => '加'.repeat(n),
  digits: (n) => '1'.repeat(n),
  'digits and blanks': (n) => '1 '.repeat(n / 2),
  'digits and hyphens': (n) => '1-'.repeat(n / 2),
  dots: (n) => '.'.repeat(n),
  'dotted names': (n) => 'a.'.repeat(n / 2),
  'names with hyphens': (n) => 'a-'.repeat(n / 2),
  'dots in words': (n) => 'a点'.repeat(n / 2),
  'at signs': (n) => 'a@'.repeat(n / 2),
  'addresses without an end': (n) => `x@${'a.'.repeat(n / 2)}`,
  'open brackets': (n) => '('.repeat(n),
  calls: (n) => 'a('.repeat(n / 2),
  'dotted calls': (n) => `${'a.'.repeat(n / 2)}(`,
  backticks: (n) => '`a'.repeat(n / 2),
  'open fences': (n) => '```'.repeat(n / 3),
  'line breaks': (n) => '加\n'.repeat(n / 2),
  blanks: (n) => ' '.repeat(n),
  options: (n) => 'kill -'.repeat(n / 6),
  streets: (n) => '路'.repeat(n),
  'street names': (n) => '人民路1'.repeat(n / 4),
  staff: (n) => '我是'.repeat(n / 2),
  refunds: (n) => '退费加群'.repeat(n / 4),
  copies: (n) => '付费录屏'.repeat(n / 4),
  ages: (n) => '我今年'.repeat(n / 3),
  selves: (n) => '我'.repeat(n),
  'ages with adverbs': (n) => `我${'其实刚才'.repeat(n / 4)}`,
  'worth of oneself': (n) => `我觉得自己${'就是'.repeat(n / 2)}`,
  'worth of oneself, in short': (n) => `自己${'只是'.repeat(25)}${'真的'.repeat(n / 4)}`,
  hopeless: (n) => '不想活'.repeat(n / 3),
  passwords: (n) => '密码:'.repeat(n / 3),
  handles: (n) => 'vx:'.repeat(n / 3),
  links: (n) => 'http://a.com/ '.repeat(n / 14),
  'figures for letters': (n) => '1!|'.repeat(n / 3),
  'doubtful words': (n) => 'a1!|1 '.repeat(n / 6),
  stickers: (n) => '[呲牙]'.repeat(n / 4),
  'open stickers': (n) => '['.repeat(n),
  pictures: (n) => '😀'.repeat(n / 2),
  'lone surrogates': (n) => '\ud83d'.repeat(n),
  accents: (n) => 'a\u0301'.repeat(n / 2),
  quotes: (n) => '“'.repeat(n),
  offers: (n) => 'join '.repeat(n / 5),
  earnings: (n) => 'earn 1 '.repeat(n / 7),
  'short sentences': (n) => '你好。'.repeat(n / 3),
  'sentences with insults': (n) => '你是废物。加微信 abc12345。'.repeat(n / 18),
  'long sentences': (n) => '字'.repeat(n / 2) + '，字'.repeat(n / 4),
  'open quotations': (n) => '“你。'.repeat(n / 3),
  'put downs': (n) => '你我家三岁跟他'.repeat(n / 7),
  'takers asked for': (n) => '有人不想'.repeat(n / 4),
  'things one wants': (n) => '想要需要做不'.repeat(n / 6),
  'who is better': (n) => 'dog kid cat '.repeat(n / 12),
  lessons: (n) => '《第一'.repeat(n / 3),
  permissions: (n) => '得到老师'.repeat(n / 4),
  'prices written out': (n) => '一天二百三十'.repeat(n / 6),
  'accounts for sale': (n) => '出课程账号'.repeat(n / 5),
  'accounts, one after another': (n) => '会员'.repeat(n / 2),
  secrets: (n) => '我是客服验证码发'.repeat(n / 8),
  'accounts at risk': (n) => '账号信息异常登录'.repeat(n / 8),
  'orders to go': (n) => `@${'去死'.repeat(n / 2)}`,
  'work called names': (n) => '你代码写得像屎'.repeat(n / 7),
  'work called names in English': (n) => 'your code is shit '.repeat(n / 18),
  'sign-up list': (n) => Array.from({ length: n / 6 }, (_, i) => `${i}.张三`).join('\n'),
};

/**
 * A message within the bound of what is read takes 3 ms of the processor at most (measured); a growing one takes
 * seconds.
 */
const WITHIN_MS = 60;

/** The processor's time, not the clock's: other processes may be busy too. The best of a few runs. */
function processorMs(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('a message made to be slow', () => {
  it.each(Object.entries(NASTY))('is judged in time: %s', (_name, make) => {
    const text = make(10_000);
    const took = processorMs(() => {
      moderator.judge([{ text }]);
      maskPersonalData(text);
    });
    expect(took).toBeLessThan(WITHIN_MS);
  });

  it.each(Object.entries(NASTY))('has its links found in time: %s', (_name, make) => {
    const folded = fold(make(10_000)).text;
    expect(processorMs(() => findLinks(folded))).toBeLessThan(WITHIN_MS);
  });
});

describe('a long text', () => {
  it('has its personal data masked to the end, also across the edge of what is read at once', () => {
    for (const before of [0, 3_790, 3_995, 4_000, 7_596, 20_000, 99_000]) {
      const masked = maskPersonalData(`${'好'.repeat(before)} 13800138000 ${'好'.repeat(5_000)}`);
      expect(masked).not.toContain('13800138000');
      expect(masked).toContain('[手机号]');
    }
  });
});
