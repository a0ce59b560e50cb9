import { ACTION_PAIRS } from './actions.ts';
import { COMMERCE_PAIRS } from './commerce.ts';
import { COMPUTING_PAIRS } from './computing.ts';
import { EVERYDAY_PAIRS } from './everyday.ts';
import { type Kin, kinOf, type PairLine } from './kin.ts';
import { LIFE_SCIENCE_PAIRS } from './life-sciences.ts';
import { MACHINE_LEARNING_PAIRS } from './machine-learning.ts';
import { MATHEMATICS_PAIRS } from './mathematics.ts';
import { SCHOOLING_PAIRS } from './schooling.ts';
import { SPOKEN_PAIRS } from './spoken.ts';
import { stemmed } from './stems.ts';
import { SUBJECT_PAIRS } from './subjects.ts';
import { THING_PAIRS } from './things.ts';

/** Which words of the two languages stand for each other: what crosses from a question or a statement to material in the other one. */
export interface WordPairs {
  /** English forms of a Chinese one, as stems joined by spaces. */
  ofHan: ReadonlyMap<string, readonly string[]>;
  /** An English form as it is written, by its stems. */
  english: ReadonlyMap<string, string>;
  /** Chinese forms of an English one. */
  ofLatin: ReadonlyMap<string, readonly string[]>;
}

const FIELDS = [
  SCHOOLING_PAIRS,
  COMPUTING_PAIRS,
  MACHINE_LEARNING_PAIRS,
  MATHEMATICS_PAIRS,
  COMMERCE_PAIRS,
  LIFE_SCIENCE_PAIRS,
  EVERYDAY_PAIRS,
  ACTION_PAIRS,
  THING_PAIRS,
  SUBJECT_PAIRS,
  SPOKEN_PAIRS,
];

let pairs: WordPairs | undefined;

/** Read when something first crosses (some 10 ms). */
export function wordPairs(): WordPairs {
  pairs ??= readPairs();
  return pairs;
}

function readPairs(): WordPairs {
  const ofHan = new Map<string, string[]>();
  const ofLatin = new Map<string, string[]>();
  const written = new Map<string, string>();
  const add = (to: Map<string, string[]>, form: string, others: readonly string[]): void => {
    const known = to.get(form) ?? [];
    to.set(form, [...known, ...others.filter((other) => !known.includes(other))]);
  };
  for (const { chinese, english } of pairLines()) {
    const latins = english.map((phrase) => {
      const stems = stemmed(phrase);
      if (!written.has(stems)) written.set(stems, phrase);
      return stems;
    });
    for (const form of chinese) add(ofHan, form, latins);
    for (const form of latins) add(ofLatin, form, chinese);
  }
  return { ofHan, ofLatin, english: written };
}

const pairLines = (): PairLine[] =>
  FIELDS.flatMap((field) => field.trim().split('\n')).map((line) => {
    const [chinese = '', english = ''] = line.split('|');
    return {
      chinese: chinese.trim().split(/\s+/),
      english: english.split(',').map((phrase) => phrase.trim()),
    };
  });

/** What the lines of the pairs say of one language alone; read anew each time. */
export const kinInPairs = (): Kin => kinOf(pairLines());

export { type GlossedPairs, glossedPairs } from './glossed.ts';
export { stemmed } from './stems.ts';
