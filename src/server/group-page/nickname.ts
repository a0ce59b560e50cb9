import { z } from 'zod';

/** Letters by their class that show nothing: fillers of Hangul and the empty cell of Braille. */
const UNSEEN = /[\u115F\u1160\u2800\u3164\uFFA0\s]/gu;

/** What a learner is called in the group. */
export const nicknameGiven = z
  .string()
  .trim()
  .min(1, 'a name the group will see')
  .max(24, 'at most 24 characters')
  .refine((name) => !/[\p{C}\p{Zl}\p{Zp}@＠]/u.test(name), 'letters, digits and spaces only')
  .refine((name) => name.replace(UNSEEN, '') !== '', 'a name the group will see');

const asRead = (name: string): string => name.normalize('NFKC').replace(UNSEEN, '').toLowerCase();

/** Whether a name reads as one of the assistant's: whoever bears it would be taken for it. */
export const isAssistants = (name: string, assistantNames: readonly string[]): boolean =>
  assistantNames.some((one) => asRead(one) === asRead(name));
