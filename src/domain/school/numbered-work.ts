import { knownLately } from '../caches/known-lately.ts';
import { matchesIn } from '../language/matches.ts';
import { SPOKEN_NUMBER, spokenNumber } from '../language/spoken-numbers.ts';

/*
 * Graded work is mostly called by its kind and its number: 作业二, 第二次作业, hw2, "the second lab", "problem set 2".
 * Learners of one course say it in either language.
 */

export type WorkKind = 'homework' | 'exercise' | 'lab' | 'project' | 'essay' | 'test' | 'task';

export interface NumberedWork {
  kind: WorkKind;
  number: number;
}

const HAN_KINDS: Record<WorkKind, string> = {
  homework: '作业',
  exercise: '习题|练习题?',
  lab: '实验|上机题?',
  project: '项目|大作业',
  essay: '论文|报告',
  test: '测验|考试',
  task: '任务',
};
const LATIN_KINDS: Record<WorkKind, string> = {
  homework: 'homework|home ?work|hw|assignment|coursework',
  exercise: 'exercise|problem ?set|pset|ps',
  lab: 'lab',
  project: 'project',
  essay: 'essay|report|paper',
  test: 'quiz|exam',
  task: 'task',
};

const HAN = Object.values(HAN_KINDS).join('|');
const LATIN = Object.values(LATIN_KINDS).join('|');
/** From the first on, in English. */
export const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ORDINAL = `${ORDINALS.join('|')}|\\d{1,2}(?:st|nd|rd|th)`;

/** 作业一共, 作业两天, 作业十分难, 作业 3 点前: no number of the work. */
const NO_LABEL = '(?!\\d|[点号月日周天个次条]|小时|分(?!别)|(?<=一)[共起样般直些定下旦时人])';
/** 作业三ddl is the third, "作业 2h 能做完" is none; behind a number in letters another letter makes it another word. */
const NO_OTHER_WORD =
  '(?:(?<=[a-z])(?![a-z])|(?<![a-z])(?!(?:h|hrs?|hours?|mins?|minutes?|days?|weeks?|[kmg]b|[ap]m|k|x|st|nd|rd|th)(?![a-z])))';
const BEHIND = new RegExp(
  `(?:(${HAN})|(?<![a-z])(${LATIN})s?)\\s*(?:第\\s*|no\\.?\\s*|number\\s*|#\\s*)?(${SPOKEN_NUMBER})${NO_LABEL}${NO_OTHER_WORD}`,
  'gi',
);
const BEFORE = new RegExp(
  `第\\s*(${SPOKEN_NUMBER})\\s*(?:[次个份道项]的?)?\\s*(${HAN})|\\b(${ORDINAL})\\s+(${LATIN})\\b`,
  'gi',
);

/** Without a number there is none of them, and most questions have none. */
const NUMBER = new RegExp(`${SPOKEN_NUMBER}|${ORDINAL}`, 'i');

/** All the work that a text calls by kind and number, in the order in which patterns find it. */
export const numberedWorkIn = knownLately((text): readonly NumberedWork[] => {
  const said = text.normalize('NFKC').toLowerCase();
  const found: NumberedWork[] = [];
  if (!NUMBER.test(said)) return found;
  for (const [, han, latin, number = ''] of matchesIn(said, BEHIND))
    found.push({ kind: kindOf(han ?? latin ?? ''), number: spokenNumber(number) });
  for (const [, number, han, ordinal, latin] of matchesIn(said, BEFORE))
    found.push({
      kind: kindOf(han ?? latin ?? ''),
      number: ordinal === undefined ? spokenNumber(number ?? '') : ordinalOf(ordinal),
    });
  return found;
});

/** The same text without such names. */
export const withoutNumberedWork = (text: string): string => text.replace(BEHIND, ' ').replace(BEFORE, ' ');

/** "second", "2nd": 2. */
const ordinalOf = (text: string): number =>
  /^\d/.test(text) ? Number.parseInt(text, 10) : ORDINALS.indexOf(text) + 1;

const PATTERNS = Object.entries(HAN_KINDS).map(([kind, han]) => ({
  // The keys of a record of every kind.
  kind: kind as WorkKind,
  pattern: new RegExp(`^(?:${han}|(?:${LATIN_KINDS[kind as WorkKind]}))$`, 'i'),
}));
const kindOf = (word: string): WorkKind =>
  PATTERNS.find(({ pattern }) => pattern.test(word))?.kind ?? 'homework';
