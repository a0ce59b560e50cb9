import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { ENGLISH_NUMBERS } from '../reading/numbers/english-numbers.ts';
import { rememberedOf } from '../reading/passage-memory.ts';
import { proseOf } from '../reading/prose.ts';
import { EDGE, ENDS, isHan, marksIn, marksOf, unitsOf } from '../reading/units.ts';
import { stemOf } from '../words/lexicon.ts';

/*
 * "A is larger than B": the same as "B is smaller than A", the opposite of "B is larger than A"; and where a passage
 * gives a number for each, of "A 5, B 8".
 */

export interface Comparison {
  /** What is said to have more of the quality, or less of it. */
  one: ReadonlySet<string>;
  other: ReadonlySet<string>;
  quality: string;
  /** 1 where `one` has more, -1 where it has less, 0 where the quality has no two ends that are known. */
  sign: 1 | -1 | 0;
  /** A larger number is more of it. */
  isNumeric: boolean;
}

/** Ends of qualities: more / less. Both sides of a line are one quality. */
const MORE_LESS = `
  高/低 大/小 多/少 长/短 贵/便宜 重/轻 深/浅 厚/薄 宽/窄 强/弱 快/慢 早/晚 远/近 粗/细 热/冷 硬/软
  好/差 容易/难 简单/复杂 精确/粗略 large/small larger/smaller big/little bigger/smaller more/less
  more/fewer high/low higher/lower longer/shorter long/short greater/less heavier/lighter
  deeper/shallower thicker/thinner wider/narrower stronger/weaker faster/slower quicker/slower
  later/earlier farther/nearer farther/closer further/nearer warmer/cooler hotter/colder harder/softer
  better/worse easier/harder older/younger after/before costlier/cheaper
`;

const ENDS_OF = new Map<string, { quality: string; sign: 1 | -1 }>();
for (const pair of MORE_LESS.trim().split(/\s+/)) {
  const [more = '', less = ''] = pair.split('/');
  const quality = ENDS_OF.get(more)?.quality ?? ENDS_OF.get(less)?.quality ?? more;
  if (!ENDS_OF.has(more)) ENDS_OF.set(more, { quality, sign: 1 });
  if (!ENDS_OF.has(less)) ENDS_OF.set(less, { quality, sign: -1 });
}

const ENDS_BY_UNIT = new Map([...ENDS_OF].map(([word, end]) => [stemOf(word), end]));

/** Qualities of which a larger number is more. */
const NUMERIC_QUALITIES = new Set(
  `高 大 多 长 贵 重 深 厚 宽 large larger more high higher longer long greater heavier deeper thicker
    wider later warmer hotter bigger older`
    .split(/\s+/)
    .map((word) => ENDS_OF.get(word)?.quality ?? word),
);

const ADJECTIVES = [...ENDS_OF.keys()].filter((word) => holdsHan(word)).join('|');
const THAN_HAN = new RegExp(
  [
    '([^，。；！？,;]{1,24}?)(?:要|会|通常|往往|一般)?(?<![占对相好])比(?![例如较方率重赛])',
    `([^，。；！？,;]{1,24}?)(?:的)?(?:更|要|还|都|略|稍)*(${ADJECTIVES})`,
    '(?=$|[^\\p{Script=Han}]|[得了些一许很几度倍的多])',
  ].join(''),
  'u',
);
const AS_HAN = new RegExp(
  `([^，。；！？,;]{1,24}?)(不如|没有|不及)([^，。；！？,;]{1,24}?)(?:那么|这么)?(${ADJECTIVES})(?=$|[^\\p{Script=Han}]|[得了些一])`,
  'u',
);
const OVER_HAN =
  /([^，。；！？,;]{1,24}?)(高|低|大|小|多|少|早|晚|快|慢|优|深|浅|强|弱)于([^，。；！？,;]{1,24})/u;
const THAN =
  /([^,.;:]{1,70}?)\b(more|less|fewer|(?!(?:rath|oth|ev|nev|wheth|eith|neith)er\b)[a-z]{3,}(?:er|ier)|better|worse|later|earlier|older)\b([^,.;:]{0,40}?)\bthan\b([^,.;:]{1,50})/i;

/** 请假多于三次, "nearer than about fifty metres": a bound is no comparison of two things. */
const BOUND = new RegExp(
  `^\\s*(?:大?约|(?:about|around|some|roughly|approximately)\\s+)?(?:\\d|[一二两三四五六七八九十百千万半]|(?:${[...ENGLISH_NUMBERS.keys()].join('|')})\\b)`,
  'i',
);

/** 多于三次 counts; 高于 90 分 may be another measure than its passage has. */
const COUNTS = /^[多少]$/u;

function signOf(adjective: string): Pick<Comparison, 'quality' | 'sign' | 'isNumeric'> {
  const known = ENDS_OF.get(adjective.toLowerCase());
  if (!known) return { quality: stemOf(adjective.toLowerCase()), sign: 0, isNumeric: false };
  return { ...known, isNumeric: NUMERIC_QUALITIES.has(known.quality) };
}

const turned = (sign: 1 | -1 | 0): 1 | -1 | 0 => (sign === 1 ? -1 : sign === -1 ? 1 : 0);

/** Cheap: most statements compare nothing. */
const MAY_COMPARE = /[比于]|不如|没有|不及|\bthan\b/i;

export function comparisonIn(text: string): Comparison | null {
  if (!MAY_COMPARE.test(text)) return null;
  const than = THAN_HAN.exec(text);
  if (than) return { one: marksIn(than[1] ?? ''), other: marksIn(than[2] ?? ''), ...signOf(than[3] ?? '') };
  const as = AS_HAN.exec(text);
  if (as) {
    const end = signOf(as[4] ?? '');
    return { one: marksIn(as[1] ?? ''), other: marksIn(as[3] ?? ''), ...end, sign: turned(end.sign) };
  }
  const over = OVER_HAN.exec(text);
  if (over && COUNTS.test(over[2] ?? '') && BOUND.test(over[3] ?? '')) return null;
  if (over) return { one: marksIn(over[1] ?? ''), other: marksIn(over[3] ?? ''), ...signOf(over[2] ?? '') };
  const english = THAN.exec(text);
  if (!english || BOUND.test(english[4] ?? '')) return null;
  const [, before = '', adjective = '', between = '', behind = ''] = english;
  const words = between.trim().split(/\s+/).filter(Boolean);
  const { quality, sign, isNumeric } = signOf(adjective);
  // "more expensive than": the quality is the word behind.
  const isMore = /^(?:more|less|fewer)$/i.test(adjective) && words.length > 0;
  return {
    one: marksIn(before),
    other: marksIn(behind),
    quality: isMore ? stemOf((words[0] ?? '').toLowerCase()) : quality,
    isNumeric: isMore || isNumeric,
    sign: isMore && !/more/i.test(adjective) ? -1 : isMore ? 1 : sign,
  };
}

interface Compared {
  comparisons: Comparison[];
  pieces: string[][];
  /** The marks of what tells that two things are alike in something. */
  equal: ReadonlySet<string>[];
  words: ReadonlySet<string>;
}

/** 两种的效果差不多, "works just as well": there is nothing to choose between the two. */
const EQUAL = eitherOf(
  /[两二](?:种|者|个|样)?\p{Script=Han}{0,6}(?:差不多|一样|相同|相当|没有?(?:什么|多大|明显)?(?:差别|区别|不同))/iu,
  /(?:效果|结果|作用|性能|速度|价格|质量)\p{Script=Han}{0,3}(?:差不多|一样|相同|相当)/iu,
  wholeWords(
    /no difference|makes little difference|equally|just as (?:well|good|fast)/iu,
    /(?:is|are|work|cost|take)s? (?:about )?the same/iu,
  ),
);
/** Words that such a piece shares with a comparison, for the two to speak of the same. */
const LEAST_EQUAL = 2;

const comparedIn = rememberedOf((passage): Compared => {
  const prose = proseOf(passage);
  const pieces = prose.split(ENDS);
  const units = unitsOf(prose);
  return {
    comparisons: pieces.flatMap((piece) => comparisonIn(piece) ?? []),
    pieces: pieces.map(unitsOf),
    equal: pieces.filter((piece) => EQUAL.test(piece)).map(marksIn),
    words: new Set(units),
  };
});

/**
 * How a passage stands to what a statement compares: it says the same, the same in other words (`converse`),
 * the contrary, or nothing of that quality. Null where nothing is compared, or it cannot be told.
 */
export function comparisonWith(
  said: Comparison | null,
  passage: Passage,
): 'same' | 'converse' | 'otherwise' | 'unsaid' | null {
  if (said === null || said.other.size === 0) return null;
  const one = without(said.one, said.other);
  const other = without(said.other, said.one);
  if (one.size === 0 || other.size === 0) return null;
  const { comparisons, pieces, equal, words } = comparedIn(passage);
  let isOtherwise = false;
  for (const there of comparisons) {
    if (there.quality !== said.quality) continue;
    const straight = shared(one, there.one) + shared(other, there.other);
    const crossed = shared(one, there.other) + shared(other, there.one);
    if (straight === crossed) continue;
    const agrees = there.sign === said.sign;
    if (agrees === straight > crossed) return agrees ? 'same' : 'converse';
    isOtherwise = true;
  }
  if (isOtherwise) return 'otherwise';
  const all = new Set([...said.one, ...said.other]);
  if (equal.some((there) => shared(all, there) >= LEAST_EQUAL)) return 'otherwise';
  const byNumber = said.sign === 0 ? null : numbersOf(pieces, one, other);
  if (byNumber !== null && said.isNumeric) return byNumber === said.sign ? 'converse' : 'otherwise';
  const alone = saidOfOne(pieces, one, other, said);
  if (alone !== null) return alone === said.sign ? 'converse' : 'otherwise';
  return isSpokenOf(said, words) ? null : 'unsaid';
}

const without = (one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> =>
  new Set([...one].filter((mark) => !other.has(mark)));
const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((mark) => other.has(mark)).length;

/** "OSPF … 收敛快": of one of the two, in a sentence that does not speak of the other, the quality itself. */
function saidOfOne(
  pieces: string[][],
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  { quality }: Comparison,
): 1 | -1 | null {
  for (const units of pieces) {
    const at = marksOf(units);
    const [mine, theirs] = [one, other].map((marks) => coreOf(marks).some((mark) => at.has(mark)));
    if (mine === theirs) continue;
    for (const [position, unit] of units.entries()) {
      const end = ENDS_BY_UNIT.get(unit);
      if (end?.quality !== quality || (isHan(unit) && units[position + 1] !== EDGE)) continue;
      return mine ? end.sign : end.sign === 1 ? -1 : 1;
    }
  }
  return null;
}

/** In a Chinese sentence the names, where the thing has any. */
function coreOf(marks: ReadonlySet<string>): string[] {
  const names = [...marks].filter((mark) => !isHan(mark[0] ?? ''));
  return names.length > 0 ? names : [...marks];
}

/**
 * Whether the number that stands behind the one thing is larger than the one behind the other; null where one has none.
 */
function numbersOf(pieces: string[][], one: ReadonlySet<string>, other: ReadonlySet<string>): 1 | -1 | null {
  const mine = numberBehind(pieces, one, other);
  const theirs = numberBehind(pieces, other, one);
  if (mine === null || theirs === null || mine === theirs) return null;
  return mine > theirs ? 1 : -1;
}

function numberBehind(
  pieces: string[][],
  marks: ReadonlySet<string>,
  others: ReadonlySet<string>,
): number | null {
  for (const units of pieces) {
    const at = marksOf(units);
    const positions = [...marks].flatMap((mark) => at.get(mark) ?? []).sort((a, b) => a - b);
    // 报销 of 在职人员报销 70%，退休人员报销 85% is said of both.
    const stops = new Set(
      [...others].flatMap((mark) => (standsOnce(mark, units) ? (at.get(mark) ?? []) : [])),
    );
    for (const position of positions) {
      for (let next = position + 1; next < units.length && units[next] !== EDGE && !stops.has(next); next++) {
        const unit = units[next] ?? '';
        if (/^\d/.test(unit)) return Number(unit.replace(',', ''));
        const word = ENGLISH_NUMBERS.get(unit);
        if (word !== undefined) return word;
      }
    }
  }
  return null;
}

function standsOnce(mark: string, units: readonly string[]): boolean {
  const [first, second] = isHan(mark.charAt(0)) ? [...mark] : [mark];
  let count = 0;
  for (const [at, unit] of units.entries())
    if (unit === first && (second === undefined || units[at + 1] === second)) count++;
  return count === 1;
}

function isSpokenOf({ quality, isNumeric }: Comparison, words: ReadonlySet<string>): boolean {
  for (const [word, end] of ENDS_OF)
    if (end.quality === quality && (words.has(word) || words.has(stemOf(word)))) return true;
  if (words.has(quality) || words.has(quality.replace(/i?er$/, ''))) return true;
  return isNumeric && [...words].some((word) => /^\d/.test(word) || ENGLISH_NUMBERS.has(word));
}
