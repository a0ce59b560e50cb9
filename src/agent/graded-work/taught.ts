import { gate } from '../gate.ts';
import { needsContext } from '../question/follow-up/follow-up-signs.ts';
import { matterOf } from '../question/matter.ts';
import type { AgentRequest } from '../request.ts';
import type { AgentParts } from '../run.ts';
import { workAt } from './work-at.ts';

/** "循环那部分怎么写": a part of what was spoken of. */
const A_PART_OF_IT =
  /[这那]|部分|第[一二三四五六七八九十\d]|\b(?:this|that|it|the (?:first|second|third|last))\b/i;

/**
 * "while 循环怎么写" behind a task: a lesson of that very name is asked for, not the task. Whatever answers, code is
 * held to what the lesson shows, since the task was spoken of.
 */
export async function isTaught(
  { knowledge }: Pick<AgentParts, 'knowledge'>,
  question: string,
  { courses, signal }: Pick<AgentRequest, 'courses' | 'signal'>,
): Promise<boolean> {
  const matter = matterOf(question);
  if (matter.length === 0 || needsContext(question) || A_PART_OF_IT.test(question)) return false;
  const courseIds = courses.map(({ id }) => id);
  const { found, confidence, speakAt } = await knowledge.retrieve(question, courseIds, { limit: 1, signal });
  const [first] = found;
  if (!first || gate({ confidence, speakAt, overheard: false }) !== 'speak') return false;
  const { title } = first.passage;
  return (
    workAt(first.passage, courses) === undefined && matter.every((word) => title.toLowerCase().includes(word))
  );
}
