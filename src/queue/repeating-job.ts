import { z } from 'zod';
import type { JobContext, JobHandler } from './job-handler.ts';

/** A job that comes again every `everyMs`, once for all processes; a failed run is tried again, and so is the next. */
export function repeatingJob(
  kind: string,
  everyMs: number,
  handle: (context: JobContext) => Promise<void>,
): JobHandler {
  return { kind, everyMs, payload: z.object({}), handle: (_, context) => handle(context) };
}
