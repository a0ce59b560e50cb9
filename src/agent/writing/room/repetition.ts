import { CITATION_MARK } from '../citation-mark.ts';

/** What an answer has said, so that it does not go on saying it. */
export interface Repetition {
  /** Whether a sentence says what was said often enough, or one word in a row. */
  isIn(sentence: string): boolean;
  note(sentence: string): void;
}

/** So often an answer may say the same: once more at its end. */
const MOST_OFTEN = 2;
/** Characters of a scrap, which says nothing the second time. */
const SCRAP = 9;
/** The same word so many times in a row says nothing. */
const IN_A_ROW = 4;

export function createRepetition(): Repetition {
  const said = new Map<string, number>();
  return {
    isIn(sentence) {
      const saying = sayingOf(sentence);
      const most = saying.length < SCRAP ? 1 : MOST_OFTEN;
      return (said.get(saying) ?? 0) >= most || repeatsAWord(saying);
    },
    note(sentence) {
      const saying = sayingOf(sentence);
      said.set(saying, (said.get(saying) ?? 0) + 1);
    },
  };
}

function repeatsAWord(saying: string): boolean {
  let count = 0;
  let last = '';
  for (const word of saying.split(' ')) {
    count = word === last && /\p{L}/u.test(word) ? count + 1 : 1;
    last = word;
    if (count >= IN_A_ROW) return true;
  }
  return false;
}

const NUMBER_OF_ITEM = /^\s*[（(]?\d{1,4}[.、)）]\s*(?=\D)/u;

/** What is said, whatever stands around it: "- closure" and "12. closure [2]" are "closure". */
const sayingOf = (sentence: string): string =>
  sentence
    .replace(CITATION_MARK, ' ')
    .replace(NUMBER_OF_ITEM, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
