import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { type FoundNumber, found, measured, share } from './number-units.ts';

export const ENGLISH_FACTORS: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
export const ENGLISH_NUMBERS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, value) => [word, value] as const),
);
for (const [position, word] of 'thirty forty fifty sixty seventy eighty ninety hundred'.split(' ').entries())
  ENGLISH_NUMBERS.set(word, (position + 3) * 10);
const ENGLISH_TIMES = new Map([
  ['once', 1],
  ['twice', 2],
]);

/** "twice as fast", "three times as many": a measure, as 倍 is. */
const TIMES_AS = /^(?:twice|[a-z]+ times)(?= as\b| (?:the|more|faster|larger|bigger|longer)\b)/i;

/** "take double the amount" for "twice as much". */
const DOUBLE = /^(?:double|twice)(?= the (?:amount|number|quantity|dose|weight|time|size|price)\b)/i;

const NUMBER_WORD = [...ENGLISH_NUMBERS.keys()].join('|');
/** "twenty-five", "two hundred", "fifty thousand" */
const NUMBER_WORDS = new RegExp(
  `^(?:${NUMBER_WORD})(?![a-z])(?:(?:-| and | )(?:${NUMBER_WORD}|thousand|million|billion)(?![a-z-]))*`,
  'i',
);
/** "half of them", "half as bright", "two thirds" */
const ENGLISH_SHARE = inTurn(
  /^/i,
  eitherOf(
    /half (?:of|the|as)\b|(?:(one|two|three|four)[ -])(third|quarter|fifth|tenth|half)s?\b(?! of an hour)/i,
    /a (third|quarter|fifth|tenth)(?= of\b(?! an hour)|[.,;]|$)/i,
  ),
);
const WHOLES: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** "three", "twice", "half an hour" at the start of a text. */
export function englishNumberAt(text: string, word: string): FoundNumber | null {
  const half = /^half an? (?:hour|(minute))\b/i.exec(text);
  if (half) return found([half[1] ? '0.5' : '30'], 'dur', half[0].length);
  const halfYear = /^half a year\b/i.exec(text);
  if (halfYear) return found(['6'], 'month', halfYear[0].length);
  const double = DOUBLE.exec(text);
  if (double) return found(['2'], 'fold', double[0].length);
  const parts = ENGLISH_SHARE.exec(text);
  if (parts)
    return parts[2]
      ? share(
          ENGLISH_NUMBERS.get((parts[1] ?? '').toLowerCase()) ?? 1,
          WHOLES[parts[2].toLowerCase()] ?? 1,
          parts[0].length,
        )
      : parts[3]
        ? share(1, WHOLES[parts[3].toLowerCase()] ?? 1, parts[0].length)
        : share(1, 2, 'half'.length);
  const lower = word.toLowerCase();
  const fold = TIMES_AS.exec(text);
  if (fold) {
    const factor = lower === 'twice' ? 2 : ENGLISH_NUMBERS.get(lower);
    if (factor !== undefined) return found([String(factor)], 'fold', fold[0].length);
  }
  const times = ENGLISH_TIMES.get(lower);
  if (times !== undefined) return found([String(times)], 'count', word.length, times === 1);
  const words = NUMBER_WORDS.exec(text)?.[0];
  if (words === undefined || words.length < word.length) return null;
  const value = englishValue(words);
  const number = measured(String(value), words.length, text);
  return value === 1 ? { ...number, fact: { ...number.fact, weak: true } } : number;
}

function englishValue(words: string): number {
  let total = 0;
  let current = 0;
  for (const word of words.toLowerCase().split(/[ -]/)) {
    const factor = ENGLISH_FACTORS[word];
    if (word === 'hundred') current = (current || 1) * 100;
    else if (factor !== undefined) {
      total += (current || 1) * factor;
      current = 0;
    } else current += ENGLISH_NUMBERS.get(word) ?? 0;
  }
  return total + current;
}
