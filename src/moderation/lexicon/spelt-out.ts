import { syllableAt } from './syllables.ts';

/** Share of the words that are a syllable of Mandarin. */
const MOST_SPELT = 0.8;
const FEWEST_SYLLABLES = 4;
/** In UTF-16 units: by then it is plain what a message is written in. */
const LONGEST_READ = 400;
/** Syllables that are English words or names too. */
const ENGLISH_TOO = new Set(
  `a ai an bang ban bin can chi chin come dan den die dong fan fen gang gen guan hang he hen ju ken kin
    lab lang lie long lun man mang me men mi min mo nan ni pan pang pen pi pin pie ping rang ran run san
    sang sha she shun song sun tan tang ten tie ting tong ton wan wang wen yang you`.split(/\s+/),
);

let lastText: string | undefined;
let lastIsSpelt = false;

/**
 * Is the whole message written by sound: "you xu yao dai xie de jia wo"? Folded text. Asked for every word of one
 * message, it is worked out once.
 */
export function isSpeltOut(text: string): boolean {
  if (text === lastText) return lastIsSpelt;
  lastText = text;
  const words = text.slice(0, LONGEST_READ).match(/(?<![a-z0-9_@.-])[a-z]+(?![a-z0-9_@.-])/g) ?? [];
  const spelt = words.filter((word) => syllableAt(word, 0, word.length)?.end === word.length);
  lastIsSpelt =
    spelt.length >= FEWEST_SYLLABLES &&
    spelt.length >= words.length * MOST_SPELT &&
    spelt.some((word) => word.length > 1 && !ENGLISH_TOO.has(word));
  return lastIsSpelt;
}
