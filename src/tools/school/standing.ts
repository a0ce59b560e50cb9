import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BadInputError } from '../../domain/faults/errors.ts';
import { boundedFetch } from './bounded-fetch.ts';

/** Where a learner stands in a course, in the school's own words; null where the school knows nothing of them. */
export type ReadStanding = (
  learnerId: string,
  courseId: string,
  signal: AbortSignal,
) => Promise<string | null>;

export const standingSettings = z.union([
  /** A JSON file beside the settings: `{learnerId: {courseId: "作业一 92 分"}}`. Read afresh each time. */
  z.strictObject({ file: z.string().min(1) }),
  /** GET on this address, with `{learner}` and `{course}` filled in: `{"text": "…"}`, or 404. */
  z.strictObject({
    url: z.url({ protocol: /^https?$/, error: 'an address that begins with https://' }),
    headers: z.record(z.string(), z.string()).default({}),
  }),
]);

const standings = z.record(z.string(), z.record(z.string(), z.string()));
const CLIMBS = new Set(['.', '..']);
const reply = z.object({ text: z.string().max(2_000) });

async function standingsIn(path: string): Promise<z.infer<typeof standings>> {
  return standings.parse(JSON.parse(await readFile(path, 'utf8')));
}

/**
 * Whom a file knows, or where learners are asked after; throws, with its mend, where the file cannot be read as one.
 */
export async function checkStanding(
  settings: z.infer<typeof standingSettings>,
  directory: string,
): Promise<string> {
  if ('url' in settings) return `asked of ${new URL(settings.url).host} for each learner`;
  const path = join(directory, settings.file);
  try {
    const known = Object.keys(await standingsIn(path)).length;
    return `of ${known === 1 ? '1 learner' : `${known} learners`} in ${path}`;
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? 'it has another form' : String(cause);
    throw new BadInputError('bad_standing', `${path} cannot be read: ${reason}.`, {
      fix: 'Wanted: {"learner": {"course": "how they stand"}}.',
      cause,
    });
  }
}

export function standingOf(settings: z.infer<typeof standingSettings>, directory: string): ReadStanding {
  if ('file' in settings)
    return async (learnerId, courseId) => {
      const read = await standingsIn(join(directory, settings.file));
      return Object.hasOwn(read, learnerId) ? (read[learnerId]?.[courseId] ?? null) : null;
    };
  return async (learnerId, courseId, signal) => {
    // Encoded or not, these climb out of the place that was configured, to another of the school's: nobody is called
    // so.
    if (CLIMBS.has(learnerId) || CLIMBS.has(courseId)) return null;
    const url = settings.url
      .replaceAll('{learner}', encodeURIComponent(learnerId))
      .replaceAll('{course}', encodeURIComponent(courseId));
    // The headers hold a key, which is for this address alone.
    const response = await boundedFetch(url, { headers: settings.headers, redirect: 'error', signal });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`the school answered ${response.status}`);
    return reply.parse(await response.json()).text;
  };
}
