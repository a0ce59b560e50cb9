import type { Passage } from '../domain/course.ts';
import { checkStatement } from './grounding/statement.ts';

/** Whether a statement may be said, and which of the given passages (from 1) it rests on. */
export type GroundingResult =
  | { supported: true; text: string; cited: number[] }
  | { supported: false; reason: string };

const MARK = /\s*\[(\d{1,2})\]/g;

export function checkGrounding(sentence: string, passages: Passage[], question: string): GroundingResult {
  const marks = [...sentence.matchAll(MARK)].map((match) => Number(match[1]));
  const bare = sentence.replace(MARK, '').trim();
  if (bare === '') return { supported: false, reason: 'empty' };
  const cited = [...new Set(marks)].filter((mark) => mark >= 1 && mark <= passages.length);
  const order = [
    ...cited,
    ...passages.map((_, position) => position + 1).filter((index) => !cited.includes(index)),
  ];
  let reason = 'no passage holds it';
  for (const index of order) {
    const passage = passages[index - 1];
    if (!passage) continue;
    const missing = checkStatement(bare, passage, question);
    if (missing === null) return { supported: true, text: bare, cited: [index] };
    if (index === order[0]) reason = missing;
  }
  return { supported: false, reason };
}
