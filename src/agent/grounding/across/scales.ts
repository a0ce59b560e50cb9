import type { Forms } from '../words/lexicon.ts';
import { stemOf } from '../words/lexicon.ts';

/**
 * Words that say which way something goes, in both languages: what rises in the one text may not fall in the other.
 * Coarser than the axes of opposites, which tell "higher" from "longer": a translation picks among them freely.
 */
const UP = `
  增加 增多 增大 加大 提高 上升 上涨 升高 变多 加快 加速 变快 更快 大 较大 更大 越大 变大 大于 高于 超过
  多于 高 较高 更高 过高 越高 长 更长 越长 变长 加长 延长 多 更多 越多 强 更强 增强 加强 最大 最高 最长
  最大值 从小到大 扩大 涨价 |
  increase, raise, rise, rose, risen, grow, speed up, accelerate, faster, large, larger, big, bigger,
  great, greater, high, higher, long, longer, more, strong, stronger, above, exceed, over, more than,
  greater than, larger than, longer than, largest, greatest, highest, longest, maximum, ascending
`;
const DOWN = `
  减少 减小 降低 下降 下跌 变少 缩减 缩短 缩小 减慢 减速 变慢 更慢 小 较小 更小 越小 变小 小于 低于 少于
  低 较低 更低 过低 越低 短 更短 越短 变短 少 更少 越少 弱 更弱 减弱 削弱 最小 最低 最短 最小值 从大到小
  降价 |
  decrease, reduce, fall, fell, fallen, decline, slow down, slower, small, smaller, low, lower, short,
  shorter, few, fewer, less, weak, weaker, below, under, less than, smaller than, fewer than,
  shorter than, smallest, least, lowest, shortest, minimum, descending
`;

const LEVEL = '等于 相等 相同 一样 同样 | equal, same, identical';

const HELP = '帮助 有助于 促进 促使 支持 允许 | help, assist, promote, stimulate, support, allow, enable';
const HINDER =
  '阻止 阻碍 妨碍 抑制 防止 避免 禁止 | prevent, inhibit, suppress, hinder, block, stop, forbid, avoid';

/** "Forgets" leaves open what is forgotten, and is no word of its own to the reading. */
const KEEPS = '记住 记得 保留 保存 留住 | remember, keep, retain, save, store, hold';
const LOSES = '忘记 忘掉 忘 丢失 丢弃 丢掉 失去 | forget, lose, lost, discard, throw away, drop';

export type Way = 'up' | 'down' | 'level' | 'help' | 'hinder' | 'keeps' | 'loses';

const AGAINST: Record<Way, readonly Way[]> = {
  up: ['down', 'level'],
  down: ['up', 'level'],
  level: ['up', 'down'],
  help: ['hinder'],
  hinder: ['help'],
  keeps: ['loses'],
  loses: ['keeps'],
};

/** Whether the one goes the other way than the other, and neither goes both ways. */
export const goesAgainst = (ways: ReadonlySet<Way>, others: ReadonlySet<Way>): boolean =>
  [...ways].some(
    (way) => !others.has(way) && AGAINST[way].some((other) => others.has(other) && !ways.has(other)),
  );

interface Ways {
  han: ReadonlyMap<string, Way>;
  latin: ReadonlyMap<string, Way>;
}

let ways: Ways | undefined;

function readWays(): Ways {
  const han = new Map<string, Way>();
  const latin = new Map<string, Way>();
  for (const [table, way] of [
    [UP, 'up'],
    [DOWN, 'down'],
    [LEVEL, 'level'],
    [HELP, 'help'],
    [HINDER, 'hinder'],
    [KEEPS, 'keeps'],
    [LOSES, 'loses'],
  ] as const) {
    const [chinese = '', english = ''] = table.split('|');
    for (const form of chinese.trim().split(/\s+/)) han.set(form, way);
    for (const form of english.split(',')) latin.set(form.trim().split(' ').map(stemOf).join(' '), way);
  }
  return { han, latin };
}

const LONGEST_PHRASE = 2;

/** The ways that a part of a text goes; both where it contrasts them, none where it goes nowhere. */
export function waysOf(text: string, forms: Forms): Set<Way> {
  ways ??= readWays();
  const found = new Set<Way>();
  const add = (way: Way | undefined): void => {
    if (way) found.add(way);
  };
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let at = 0; at < run.length; ) {
      let length = Math.min(forms.longestHan.get(run.charAt(at)) ?? 1, run.length - at);
      while (
        length > 1 &&
        !forms.han.has(run.slice(at, at + length)) &&
        !ways.han.has(run.slice(at, at + length))
      )
        length--;
      add(ways.han.get(run.slice(at, at + length)));
      at += length;
    }
  }
  const words = (text.match(/[A-Za-z]+/g) ?? []).map((word) => stemOf(word.toLowerCase()));
  for (let at = 0; at < words.length; at++) {
    let length = LONGEST_PHRASE;
    while (length > 1 && !ways.latin.has(words.slice(at, at + length).join(' '))) length--;
    add(ways.latin.get(words.slice(at, at + length).join(' ')));
    at += length - 1;
  }
  return found;
}
