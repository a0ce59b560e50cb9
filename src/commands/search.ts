import { z } from 'zod';
import type { Installation } from '../app.ts';
import { BadInputError } from '../domain/faults/errors.ts';
import { sourceWithLocator } from '../domain/school/course.ts';
import { readArguments, required, usageError, wholeNumber } from './arguments.ts';
import type { Command } from './command.ts';
import { jsonLines } from './json-lines.ts';
import { tellModelFaults } from './model-faults.ts';
import { withInstallation } from './with-installation.ts';

const usage = 'search [QUERY] --course ID [--queries FILE.jsonl] [--limit N] [--json]';
const DEFAULT_LIMIT = '10';
const LIMITS = { from: 1, to: 1_000 };

const queryLine = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String),
  query: z.string().optional(),
  question: z.string().optional(),
  courseId: z.string().optional(),
});

export const search: Command = {
  usage,
  does: 'shows what the search finds, without an answer',
  async run(args, { config, console, signal }) {
    const { values, positionals } = readArguments(usage, args, {
      course: { type: 'string' },
      queries: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const limit = wholeNumber(usage, '--limit', values.limit ?? DEFAULT_LIMIT, LIMITS);
    if (values.queries !== undefined && positionals.length > 0)
      throw usageError(
        usage,
        `Either a query or --queries: "${positionals.join(' ')}" would not be looked for.`,
      );
    return await withInstallation(
      config,
      async (installation) => {
        if (values.queries !== undefined) {
          for await (const { id, query, courseId } of readQueries(values.queries, values.course)) {
            signal.throwIfAborted();
            console.out(JSON.stringify({ id, hits: await hitsOf(installation, query, courseId, limit) }));
          }
          return 0;
        }
        const query = positionals.join(' ');
        if (query.trim() === '') throw usageError(usage, 'No query was given.');
        const hits = await hitsOf(installation, query, required(usage, '--course', values.course), limit);
        if (values.json) console.out(JSON.stringify({ hits }));
        for (const hit of values.json ? [] : hits) {
          console.out(
            `${hit.score.toFixed(3)}  ${sourceWithLocator(hit)}  ${hit.title}\n       ${hit.text.replace(/\s+/g, ' ').slice(0, 120)}`,
          );
        }
        if (hits.length === 0) console.err('Nothing in this course is like that.');
        return hits.length > 0 ? 0 : 1;
      },
      { onModelFault: tellModelFaults(console) },
    );
  },
};

async function hitsOf({ knowledge }: Installation, query: string, courseId: string, limit: number) {
  const { found } = await knowledge.retrieve(query, [courseId], { limit });
  return found.map(({ passage, score }) => ({
    passageId: passage.id,
    source: passage.source,
    locator: passage.locator,
    title: passage.title,
    score,
    text: passage.text,
  }));
}

async function* readQueries(file: string, defaultCourse: string | undefined) {
  for await (const { place, value } of jsonLines(file)) {
    if (value === undefined) throw new BadInputError('malformed_line', `${place}: not valid JSON.`);
    const parsed = queryLine.safeParse(value);
    const query = parsed.success ? (parsed.data.query ?? parsed.data.question) : undefined;
    const courseId = parsed.success ? (parsed.data.courseId ?? defaultCourse) : undefined;
    if (!parsed.success || !query || !courseId) {
      throw new BadInputError(
        'malformed_line',
        `${place}: needs "id", "query" and "courseId" (or --course).`,
      );
    }
    yield { id: parsed.data.id, query, courseId };
  }
}
