import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ZhujiaoError } from '../../../domain/faults/errors.ts';
import type { Language } from '../../../domain/language/language.ts';
import { PROMPT_KINDS, PROMPT_WEIGHTS } from '../../../domain/school/discussion-prompt.ts';
import type { Group } from '../../../domain/school/group.ts';
import { LEARNING_STAGES, STAGE_WORDS, stageOf } from '../../../domain/school/learning-stage.ts';

/** What a pattern can be about, and what may then stand in its text. */
const INPUTS = {
  none: [],
  term: ['term', 'definition', 'lesson'],
  section: ['section', 'lesson'],
  pair: ['one', 'other', 'lesson'],
  faq: ['question'],
  code: ['code', 'section', 'lesson', 'lines', 'defines', 'onlyOutput', 'firstOutput', 'outputLines'],
  error: ['code', 'section', 'lesson', 'error', 'errorType'],
  asked: ['section', 'count'],
  lesson: ['lesson', 'sectionA', 'sectionB', 'sectionC'],
  next_lesson: ['nextLesson'],
  live: ['live', 'liveTime', 'sectionA', 'sectionB', 'sectionC'],
  deadline: ['work', 'due'],
} as const satisfies Record<string, readonly string[]>;

export type About = keyof typeof INPUTS;
const ABOUT = Object.keys(INPUTS) as [About, ...About[]]; // the keys of the object above

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

const patternSchema = z.strictObject({
  id: z.string().regex(/^(zh|en)-[a-z0-9-]+$/, 'zh- or en-, then lower-case letters, digits and "-"'),
  kind: z.enum(PROMPT_KINDS),
  weight: z.enum([...PROMPT_WEIGHTS, 'any']).default('light'),
  about: z.enum(ABOUT),
  inputs: z.array(z.string()).default([]),
  /** Speaks of the lesson as this week's: not for looking back at an older one. */
  current: z.boolean().default(false),
  /** Empty for all. A purpose or direction fits where it is part of the group's. */
  stages: z.array(z.enum(STAGE_WORDS).transform(stageOf)).default([...LEARNING_STAGES]),
  purposes: z.array(z.string()).default([]),
  directions: z.array(z.string()).default([]),
  /** What it asks of a learner. */
  minutes: z.int().min(1).max(60),
  /** One wording, or several of which the least familiar is taken. */
  text: z.union([
    z
      .string()
      .min(1)
      .transform((text) => [text]),
    z.array(z.string().min(1)).min(1),
  ]),
  icebreaker: z.string().min(1),
  easy: z.string().min(1),
  hard: z.string().min(1),
});

/** A topic with gaps, written by a teacher. */
export type Pattern = z.output<typeof patternSchema> & { language: Language };

/** Reads every pattern of a folder; throws with all faults of a file in one message. */
export function loadPatterns(directory: string): Pattern[] {
  const patterns: Pattern[] = [];
  for (const name of readdirSync(directory).sort()) {
    if (!/\.ya?ml$/.test(name)) continue;
    const path = join(directory, name);
    const read = z.array(patternSchema).safeParse(parse(readFileSync(path, 'utf8')));
    if (!read.success) throw badPatterns(path, [z.prettifyError(read.error).replaceAll('\n', ' ')]);
    const faults = read.data.flatMap(faultsOf);
    if (faults.length > 0) throw badPatterns(path, faults);
    for (const pattern of read.data)
      patterns.push({ ...pattern, language: pattern.id.startsWith('zh-') ? 'zh' : 'en' });
  }
  const ids = patterns.map((pattern) => pattern.id);
  const twice = ids.filter((id, position) => ids.indexOf(id) !== position);
  if (twice.length > 0)
    throw badPatterns(
      directory,
      twice.map((id) => `${id} is there twice`),
    );
  return patterns;
}

function faultsOf(pattern: z.output<typeof patternSchema>): string[] {
  const allowed: readonly string[] = INPUTS[pattern.about];
  const used = new Set(
    [...pattern.text, pattern.icebreaker, pattern.easy, pattern.hard].flatMap(placeholdersIn),
  );
  return [
    ...pattern.inputs
      .filter((input) => !allowed.includes(input))
      .map((input) => `${pattern.id}: about ${pattern.about} gives no "${input}"`),
    ...[...used]
      .filter((input) => !pattern.inputs.includes(input))
      .map((input) => `${pattern.id}: {{${input}}} is not declared under inputs`),
    ...pattern.inputs
      .filter((input) => !used.has(input))
      .map((input) => `${pattern.id}: the input "${input}" is declared and not used`),
  ];
}

const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');

function badPatterns(where: string, faults: string[]): ZhujiaoError {
  return new ZhujiaoError('bad_pattern', `The patterns in ${where}: ${faults.join('; ')}.`, {
    fix: 'Mend the file; docs/topics.md says how patterns are written.',
  });
}

/** Is a pattern meant for such a group? */
export function fitsGroup(pattern: Pattern, group: Group): boolean {
  const { stage, purpose, direction } = group.positioning;
  const names = (wanted: string[], said: string) =>
    wanted.length === 0 || wanted.some((word) => said.toLowerCase().includes(word.toLowerCase()));
  return (
    pattern.language === group.language &&
    pattern.stages.includes(stage) &&
    names(pattern.purposes, purpose) &&
    names(pattern.directions, direction)
  );
}

/** The text with its gaps filled; null where an input is not there, which means that the pattern does not fit. */
export function fillPattern(text: string, inputs: Readonly<Record<string, string>>): string | null {
  let missing = false;
  const filled = text.replace(PLACEHOLDER, (_, name: string) => {
    const value = inputs[name];
    if (value === undefined) missing = true;
    return value ?? '';
  });
  return missing ? null : filled;
}
