import { isSmallLetter } from '../../domain/language/letters.ts';
import { syllableAt, syllableOfHan } from '../lexicon/syllables.ts';
import { MAX_READ } from '../rules/word-hits.ts';
import { bucketOf, type FeatureList, push, seedOf, step } from './feature-list.ts';

const SOUND = seedOf(13);

const HAN = /[\u4e00-\u9fff]/;

/**
 * Pairs and triples of syllables of Chinese, by sound: what is left where characters are swapped or spelt out.
 * One blank between two syllables does not part them: "jia wei xin".
 */
export function sounds(text: string, into: FeatureList): void {
  const end = Math.min(text.length, MAX_READ);
  // Of a text without a Chinese character most words that read as syllables are English ones: "he can".
  if (!HAN.test(text)) return;
  let first = 0;
  let second = 0;
  let firstStart = 0;
  let secondStart = 0;
  const said = (syllable: number, start: number, to: number): void => {
    if (second !== 0) {
      const pair = step(step(SOUND, second), syllable);
      push(into, bucketOf(pair), secondStart, to);
      if (first !== 0) push(into, bucketOf(step(step(step(SOUND, first), second), syllable)), firstStart, to);
    }
    first = second;
    firstStart = secondStart;
    second = syllable;
    secondStart = start;
  };
  for (let i = 0; i < end; ) {
    const unit = text.charCodeAt(i);
    const syllable = syllableOfHan(unit);
    if (syllable !== 0) {
      said(syllable, i, i + 1);
      i++;
      continue;
    }
    if (isSmallLetter(unit)) {
      let to = i + 1;
      while (to < end && isSmallLetter(text.charCodeAt(to))) to++;
      if (to - i <= LONGEST_SPELLING && spells(text, i, to)) {
        for (let s = 0; s < spelt; s++) said(speltNumbers[s]!, speltStarts[s]!, speltStarts[s + 1] ?? to);
      } else first = second = 0;
      i = to;
      continue;
    }
    if (unit !== 0x20 || text.charCodeAt(i + 1) === 0x20) first = second = 0;
    i++;
  }
}

const LONGEST_SPELLING = 18;
const speltNumbers: number[] = [];
const speltStarts: number[] = [];
let spelt = 0;

/** Whether the letters are syllables throughout; they are then in `speltNumbers`. */
function spells(text: string, start: number, end: number): boolean {
  spelt = 0;
  for (let i = start; i < end; ) {
    const syllable = syllableAt(text, i, end);
    if (syllable === null) return false;
    speltNumbers[spelt] = syllable.number;
    speltStarts[spelt] = i;
    spelt++;
    i = syllable.end;
  }
  speltStarts.length = spelt;
  return true;
}
