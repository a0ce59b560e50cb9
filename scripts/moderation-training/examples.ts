import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CATEGORIES, type Category } from '../../src/domain/moderation/moderation.ts';

/** One labelled message. */
export interface Example {
  text: string;
  category: Category;
  /** Lines of a topic stay together in cross-validation, so that it measures what is new. */
  topic: string;
}

const line = z.object({ text: z.string().min(1), category: z.enum(CATEGORIES), topic: z.string() });

/** `<topic>.<label>.txt` holds one message a line; `attack` is short for `personal_attack`. */
const LINES_FILE = /^(.+)\.(advertising|attack|spam|piracy|none)\.txt$/;

/** Every labelled line of a folder: `*.jsonl` beside `model/lines/*.txt`. */
export function readExamples(folder: string): Example[] {
  const examples: Example[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.jsonl')) continue;
    for (const text of linesOf(join(folder, name))) {
      const { text: message, category, topic } = line.parse(JSON.parse(text));
      examples.push({ text: message, category, topic: `${category}/${topic}` });
    }
  }
  const lines = join(folder, 'model', 'lines');
  for (const name of readdirSync(lines).sort()) {
    const [, topic = '', label = ''] = LINES_FILE.exec(name) ?? [];
    if (label === '') throw new Error(`${name}: expected <topic>.<label>.txt`);
    const category = label === 'attack' ? 'personal_attack' : (label as Category); // the pattern names no other
    for (const text of linesOf(join(lines, name)))
      examples.push({ text, category, topic: `${category}/${topic}` });
  }
  return examples;
}

/** Tells which lines weights were trained on. */
export const fingerprintOf = (examples: readonly Example[]): string =>
  createHash('sha256').update(JSON.stringify(examples)).digest('hex').slice(0, 16);

/** Lines of people who may harm themselves, and of people who are only tired: `model/alerts/`. */
export function readCrisisLines(folder: string): { crisis: string[]; tiredness: string[] } {
  const alerts = join(folder, 'model', 'alerts');
  return { crisis: linesOf(join(alerts, 'crisis.txt')), tiredness: linesOf(join(alerts, 'tiredness.txt')) };
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((text) => text.trim() !== '');
}
