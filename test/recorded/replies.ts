import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What a model said to a question of the demo course: made by hand, or recorded with a key by record.ts. */
export const RECORDED = join(import.meta.dirname, 'python-101.jsonl');

const line = z.object({ question: z.string(), reply: z.string() });
export type RecordedReply = z.infer<typeof line>;

export const recordedReplies = (): RecordedReply[] =>
  readFileSync(RECORDED, 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));
