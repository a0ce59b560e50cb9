import type { Turn } from '../../../domain/conversation/answer.ts';
import { askedBefore } from './asked-before.ts';
import { isShort, needsContext } from './follow-up-signs.ts';

const NUMBER = '[一二三四五六七八九十\\d]{1,3}';
const NUMBERED = new RegExp(`第\\s*(${NUMBER})\\s*(次|课|章|讲|周|节|单元|期)`);

const PART =
  '(?:assignment|homework|hw|quiz|essay|lab|project|chapter|unit|lesson|week|module|exercise|part|type)';
const COUNT = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)';
const ANOTHER_PART = new RegExp(
  `^(?:and|or|but|so|then|what about|how about|same for|also)(?: for| of| with)?(?: the)?(?: (${PART}))?(?: number| no\\.?| #)? ?(${COUNT})(?: then| too)?[\\s?.!]*$`,
  'i',
);

/**
 * "and 2?" after "when is assignment 1 due", 「那第四次呢」 after 「作业三什么时候截止」: the question before with
 * that number; null of any other message.
 */
export const withAnotherNumber = (question: string, history: Turn[]): string | null =>
  numberedLikeBefore(question, history) ?? partLikeBefore(question, history);

function partLikeBefore(question: string, history: Turn[]): string | null {
  const [, part = PART, number] = ANOTHER_PART.exec(question.trim()) ?? [];
  if (number === undefined) return null;
  const before = askedBefore(question, history);
  const same = new RegExp(`(\\b${part} ?#?)${COUNT}\\b`, 'i');
  return same.test(before) ? before.replace(same, `$1${number}`) : null;
}

function numberedLikeBefore(question: string, history: Turn[]): string | null {
  const [, number, unit] = NUMBERED.exec(question) ?? [];
  if (number === undefined || unit === undefined || !isShort(question) || !needsContext(question))
    return null;
  const before = askedBefore(question, history);
  const same = new RegExp(`(第\\s*)${NUMBER}(\\s*${unit})`);
  if (same.test(before)) return before.replace(same, `$1${number}$2`);
  const labelled = new RegExp(`(作业|练习|任务)\\s*${NUMBER}`);
  return labelled.test(before) ? before.replace(labelled, `$1${number}`) : null;
}
