import { z } from 'zod';

/** An RFC 9457 problem document; `code` is stable, `fix` says how to mend it. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    fix: z.string().optional(),
    /** With `invalid_request`: each fault with the place it is at, as a JSON pointer (RFC 6901). */
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not authenticated',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Unavailable',
};

/** What a request did wrong, or why it cannot be done now. */
export interface Problem {
  status: number;
  code: string;
  detail: string;
  fix?: string | undefined;
  [extra: string]: unknown;
}

/** What was sent may be said again in a message, and may be of any length. */
const MOST_SAID = 2_000;

const readable = (text: string): string => (text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text);

export const problemDocument = (problem: Problem) => ({
  type: 'about:blank',
  title: TITLES[problem.status] ?? 'Error',
  ...problem,
  detail: readable(problem.detail),
});
