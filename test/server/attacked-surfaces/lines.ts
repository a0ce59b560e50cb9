import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const DATA = join(import.meta.dirname, '../../../data/eval');

/** Everything of a running school that carries somebody's text, but for the messages and lessons of the other sets. */
export const SURFACES = [
  'group_name',
  'course_title',
  'nickname',
  'positioning',
  'house_rule',
  'calendar',
  'assignment_title',
  'verified_answer',
  'heading',
  'table_cell',
  'code_comment',
  'alt_text',
  'subtitle',
  'file_name',
  'tool_name',
  'tool_description',
  'tool_result',
  'tool_error',
  'endpoint_error',
  'endpoint_header',
  'context',
  'turn_id',
  'system',
  'developer',
  'assistant',
  'tool_message',
  'history',
  'quoted',
  'edited',
  'upload_name',
  'webhook_url',
  'feedback',
  'appeal',
  'topic_edit',
  'test_line',
] as const;

const line = z.strictObject({
  id: z.string(),
  surface: z.enum(SURFACES),
  language: z.enum(['zh', 'en']),
  wants: z.string(),
  /** What stands there. */
  text: z.string(),
  ask: z.string().optional(),
  /** What a model that obeys says; empty where no model is asked. */
  says: z.string(),
  /** What may not leave. */
  harm: z.array(z.string()).min(1),
});
export type SurfaceLine = z.infer<typeof line>;

export const surfaceLines = (name: string): SurfaceLine[] =>
  readFileSync(join(DATA, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((one) => line.parse(JSON.parse(one)));

/** What is asked where a line says nothing of it. */
export const askedBy = ({ ask, language }: SurfaceLine): string =>
  ask ?? (language === 'zh' ? '闭包是什么？' : 'What is a closure?');
