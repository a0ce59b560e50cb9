import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ProcessTask } from './answering-process.ts';

/** Answering side by side, where no model takes the second core. */
export const PROCESSES = 2;

/** Extractive answers a second of several processes together, each with its share of the questions. */
export async function sideBySide(task: ProcessTask): Promise<number> {
  const children = Array.from({ length: PROCESSES }, (_, number) => {
    const child = fork(join(import.meta.dirname, 'answering-process.ts'));
    child.send({
      ...task,
      questions: task.questions.filter((_question, at) => at % PROCESSES === number),
      inFlight: Math.ceil(task.inFlight / PROCESSES),
    } satisfies ProcessTask);
    return child;
  });
  try {
    await Promise.all(children.map((child) => heardFrom(child)));
    const rates = children.map((child) => heardFrom(child));
    for (const child of children) child.send('go');
    // Each says `{ perSecond }`.
    const told = (await Promise.all(rates)) as { perSecond: number }[];
    return told.reduce((sum, { perSecond }) => sum + perSecond, 0);
  } finally {
    for (const child of children) child.kill();
  }
}

async function heardFrom(child: ChildProcess): Promise<unknown> {
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('a process ended before its time')));
  const [said] = (await Promise.race([once(child, 'message'), gone])) as unknown[];
  return said;
}
