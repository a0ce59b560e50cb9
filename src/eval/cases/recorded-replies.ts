import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Turn } from '../../domain/conversation/answer.ts';
import { BadInputError } from '../../domain/faults/errors.ts';
import { writeFileWhole } from '../sink.ts';

/** One reply of a model: what it said, or which tools it called. By hand, `text` alone is enough. */
const reply = z.strictObject({
  text: z.string().default(''),
  toolCalls: z.array(z.strictObject({ name: z.string(), arguments: z.string() })).optional(),
  finishReason: z.string().optional(),
  usage: z.strictObject({ inputTokens: z.number().min(0), outputTokens: z.number().min(0) }).optional(),
});
export type RecordedReply = z.infer<typeof reply>;

const line = z.strictObject({
  courseId: z.string().min(1),
  question: z.string().min(1),
  history: z.array(z.strictObject({ role: z.enum(['user', 'assistant']), text: z.string() })).default([]),
  quoted: z.string().optional(),
  /** In order: a reply that calls tools is followed by what the model said with their results. */
  replies: z.array(reply).min(1),
});

/** A question as a test set puts it: what recorded replies are found by. Prompts and passages may change. */
export interface AskedQuestion {
  courseId: string;
  question: string;
  history: Turn[];
  quoted?: string | undefined;
}

/** What a model said to the questions of a course, in memory. */
export interface RecordedReplies {
  /** In the order of the file. */
  all(): (AskedQuestion & { replies: RecordedReply[] })[];
  /** Undefined where nothing was recorded for the question. */
  find(asked: AskedQuestion): RecordedReply[] | undefined;
  put(asked: AskedQuestion, replies: RecordedReply[]): void;
  /** Of all that is held, so that a run is not taken up again across another recording. */
  digest(): string;
  /** Replaces the file, whole or not at all. */
  write(path: string): Promise<void>;
}

type Entry = z.infer<typeof line>;

const keyOf = ({ courseId, question, history, quoted }: AskedQuestion): string =>
  JSON.stringify([courseId, question.trim(), history.map(({ role, text }) => [role, text]), quoted ?? null]);

/** Reads JSON Lines `{courseId, question, history?, replies: [{text}]}`; a faulty file is a `BadInputError`. */
export function readRecordedReplies(path: string): RecordedReplies {
  if (!existsSync(path)) {
    throw new BadInputError('no_such_path', `${path} does not exist`, {
      fix: 'Record replies first, with a model configured: zhujiao eval TESTSET.jsonl --record REPLIES.jsonl',
    });
  }
  const entries: Entry[] = [];
  for (const [position, text] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (text.trim() === '') continue;
    entries.push(readLine(text, `${path}:${position + 1}`));
  }
  return repliesOf(entries);
}

/** Those of a file that may not be there yet. */
export const openRecordedReplies = (path: string): RecordedReplies =>
  existsSync(path) ? readRecordedReplies(path) : repliesOf([]);

function readLine(text: string, where: string): Entry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadInputError('bad_recording', `${where}: not JSON`);
  }
  const read = line.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const what = issue ? `${issue.path.join('.')}: ${issue.message}` : 'not a recorded reply';
  throw new BadInputError('bad_recording', `${where}: ${what}`);
}

function repliesOf(entries: Entry[]): RecordedReplies {
  const held = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const lines = (): string[] => [...held.values()].map((entry) => `${JSON.stringify(entry)}\n`);
  return {
    all: () => [...held.values()],
    find: (asked) => held.get(keyOf(asked))?.replies,
    put(asked, replies) {
      const { courseId, question, history, quoted } = asked;
      held.set(keyOf(asked), {
        courseId,
        question,
        history: history.map(({ role, text }) => ({ role, text })),
        ...(quoted === undefined ? {} : { quoted }),
        replies,
      });
    },
    digest: () => createHash('sha256').update(lines().join('')).digest('hex'),
    write: (path) =>
      writeFileWhole(path, async (sink) => {
        for (const text of lines()) await sink(text);
      }),
  };
}
