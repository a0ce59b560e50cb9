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
import { SPOKEN_COMPUTING_PAIRS } from './fields/spoken-computing.ts';
import { SPOKEN_CRAFT_PAIRS } from './fields/spoken-crafts.ts';
import { SPOKEN_HEALTH_PAIRS } from './fields/spoken-health.ts';
import { SPOKEN_HOME_PAIRS } from './fields/spoken-home.ts';
import { SPOKEN_MATTER_PAIRS } from './fields/spoken-matters.ts';
import { SPOKEN_MIND_PAIRS } from './fields/spoken-mind.ts';
import { SPOKEN_SCHOOL_PAIRS } from './fields/spoken-school.ts';
import { SPOKEN_WORK_PAIRS } from './fields/spoken-work.ts';
import { SUBJECT_PAIRS } from './fields/subjects.ts';
import { TRAFFIC_PAIRS } from './fields/traffic.ts';
import { type Kin, kinOf, type PairLine } from './kin.ts';
import { stemmed } from './stems.ts';

/**
 * Which words of the two languages stand for each other: what crosses from a question or a statement to material in
 * the other one.
 */
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
  SPOKEN_COMPUTING_PAIRS,
  SPOKEN_CRAFT_PAIRS,
  SPOKEN_HEALTH_PAIRS,
  SPOKEN_HOME_PAIRS,
  SPOKEN_MATTER_PAIRS,
  SPOKEN_MIND_PAIRS,
  SPOKEN_SCHOOL_PAIRS,
  SPOKEN_WORK_PAIRS,
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
  const add = (to: Map<string, string[]>, key: string, others: readonly string[]): void => {
    if (key === '') return;
    const known = to.get(key) ?? [];
    to.set(key, known);
    for (const other of others) if (!known.includes(other)) known.push(other);
  };
  for (const { chinese, english } of pairLines()) {
    const hans = chinese.map(({ form }) => form);
    const latins = english.map(({ key }) => key);
    for (const { form, key } of english) if (!written.has(key)) written.set(key, form);
    for (const { key } of chinese) add(ofHan, key, latins);
    for (const key of latins) add(ofLatin, key, hans);
  }
  return { ofHan, ofLatin, english: written };
}

let lines: readonly PairLine[] | undefined;

/** Both readers go through them, mostly for one question. */
function pairLines(): readonly PairLine[] {
  lines ??= FIELDS.flatMap((field) => field.trim().split('\n')).map((line) => {
    const [chinese = '', english = ''] = line.split('|');
    return {
      chinese: chinese
        .trim()
        .split(/\s+/)
        .map((form) => (form.startsWith('(') ? { form: form.slice(1, -1), key: '' } : { form, key: form })),
      english: english.split(',').map((phrase) => {
        const form = phrase.trim();
        return { form, key: stemmed(form) };
      }),
    };
  });
  return lines;
}

/** What the lines of the pairs say of one language alone; read anew each time. */
export const kinInPairs = (): Kin => kinOf(pairLines());

export { type GlossedPairs, glossedPairs } from './glossed.ts';
export { stemmed } from './stems.ts';
