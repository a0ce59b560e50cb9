import { z } from 'zod';

/** What shows nothing: letters by their class (fillers of Hangul, the empty cell of Braille), and joiners. */
const UNSEEN = /[\u115F\u1160\u2800\u3164\uFFA0\s]|\u200C|\u200D/gu;

/** Signs as a reader counts them: a family of four that is drawn as one is one. */
const LONGEST = 24;
/** UTF-16 units: marks can be heaped on one sign without end. */
const LONGEST_WRITTEN = 240;
const signs = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Scripts whose letters are kept apart or together by a sign that shows nothing, also in names. */
const WITH_JOINERS = [
  'Arabic',
  'Devanagari',
  'Bengali',
  'Gujarati',
  'Tamil',
  'Kannada',
  'Malayalam',
  'Sinhala',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');
/** What shows nothing and still belongs to what is seen: within one emoji, or between two letters of such a script. */
const JOINERS = new RegExp(
  `(?<=\\p{RGI_Emoji}|\\p{Emoji_Modifier})\\u200D(?=\\p{RGI_Emoji})|(?<=[${WITH_JOINERS}])[\\u200C\\u200D](?=[${WITH_JOINERS}])`,
  'gv',
);

/** What a learner is called in the group. */
export const nicknameGiven = z
  .string()
  .trim()
  .min(1, 'a name the group will see')
  .max(LONGEST_WRITTEN, 'at most 24 characters')
  .refine((name) => [...signs.segment(name)].length <= LONGEST, 'at most 24 characters')
  .refine(
    (name) => !/[\p{C}\p{Zl}\p{Zp}@＠]/u.test(name.replace(JOINERS, '')),
    'letters, digits and spaces only',
  )
  .refine((name) => name.replace(UNSEEN, '') !== '', 'a name the group will see');

const asRead = (name: string): string => name.normalize('NFKC').replace(UNSEEN, '').toLowerCase();

/** Whether a name reads as one of the assistant's: whoever bears it would be taken for it. */
export const isAssistants = (name: string, assistantNames: readonly string[]): boolean =>
  assistantNames.some((one) => asRead(one) === asRead(name));
