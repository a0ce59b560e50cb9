import { ACTION_PAIRS } from './fields/actions.ts';
import { ART_PAIRS } from './fields/arts.ts';
import { CHANCE_PAIRS } from './fields/chance.ts';
import { COMMERCE_PAIRS } from './fields/commerce.ts';
import { COMPUTING_PAIRS } from './fields/computing.ts';
import { DEED_PAIRS } from './fields/deeds.ts';
import { DEGREE_PAIRS } from './fields/degrees.ts';
import { EARTH_PAIRS } from './fields/earth.ts';
import { ELECTRICITY_PAIRS } from './fields/electricity.ts';
import { EVERYDAY_PAIRS } from './fields/everyday.ts';
import { GOODS_PAIRS } from './fields/goods.ts';
import { HOME_PAIRS } from './fields/home.ts';
import { LIFE_SCIENCE_PAIRS } from './fields/life-sciences.ts';
import { LIVING_PAIRS } from './fields/living.ts';
import { MACHINE_LEARNING_PAIRS } from './fields/machine-learning.ts';
import { MATHEMATICS_PAIRS } from './fields/mathematics.ts';
import { QUALITY_PAIRS } from './fields/qualities.ts';
import { SCHOOLING_PAIRS } from './fields/schooling.ts';
import { SOCIETY_PAIRS } from './fields/society.ts';
import { SPOKEN_PAIRS } from './fields/spoken.ts';
import { SUBJECT_PAIRS } from './fields/subjects.ts';
import { TRAFFIC_PAIRS } from './fields/traffic.ts';
import { type Kin, kinOf, type PairLine } from './kin.ts';
import { stemmed } from './stems.ts';

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
  DEGREE_PAIRS,
  DEED_PAIRS,
  EVERYDAY_PAIRS,
  ACTION_PAIRS,
  EARTH_PAIRS,
  TRAFFIC_PAIRS,
  ELECTRICITY_PAIRS,
  HOME_PAIRS,
  ART_PAIRS,
  SOCIETY_PAIRS,
  CHANCE_PAIRS,
  LIVING_PAIRS,
  GOODS_PAIRS,
  QUALITY_PAIRS,
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
