import { z } from 'zod';
import { BadInputError } from '../../domain/faults/errors.ts';

/** A time as documents give it: ISO 8601 with its offset. */
export const instant = z.iso.datetime({ offset: true });

/** Milliseconds; a moment later, in UTC, the year has five digits and is no `instant` any more. */
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');
const canBeGivenBack = (text: string): boolean => Date.parse(text) >= 0 && Date.parse(text) <= LATEST;

/**
 * The same in a request, read as epoch milliseconds. What no document and no cursor could give back is refused: every
 * list that it stood in would fail, for everybody.
 */
export const instantGiven = z.iso
  .datetime({ offset: true, abort: true }) // What is no time at all is of no year: told once.
  .refine(canBeGivenBack, 'a time of the years 1970 to 9999, in UTC too')
  .transform((text) => Date.parse(text));

/**
 * The same in a query, where a "+" that was not written as %2B arrives as a blank: `from=2026-11-28T09:12:03+08:00`.
 */
export const instantInQuery = z.preprocess(
  (text) => (typeof text === 'string' ? text.replace(/ (?=\d\d:?\d\d$)/, '+') : text),
  instantGiven,
);

/**
 * A field that may be left out, also as clients with types do it (Python's None, Java's null): both read as undefined.
 * Where null means something of its own it is not taken so.
 */
export const leftOutOr = <Field extends z.ZodType>(field: Field) =>
  field.nullish().transform((value) => value ?? undefined);

/** The same of a field that stands for `unsaid` where nothing is said. */
export const defaultingTo = <Field extends z.ZodType>(unsaid: z.output<Field>, field: Field) =>
  field
    .nullish()
    .meta({ default: unsaid })
    .transform((value) => value ?? unsaid);

/** A week of ISO 8601, in a request. */
export const weekGiven = z.string().regex(/^\d{4}-W\d{2}$/, 'a week as 2026-W48');

/** What a route is about, by its identifier in the path. */
export const idParams = z.object({ id: z.string() });

/** What a list is searched for, in a query; an empty one is that of a field nobody has typed in. */
export const sought = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((text) => text || undefined);

/** Who decides, as it stands in the record: the person's own name. */
export const operatorName = z.string().trim().min(1, 'the name of whoever does it').max(60);

/** A decision that needs nothing beside who takes it. */
export const byOperator = z.strictObject({ operator: operatorName });

/** The query that `statusesOf` reads. */
export const statusesGiven = (known: readonly string[]) =>
  z
    .string()
    .optional()
    .describe(`One or several, with commas: ${known.join(', ')}.`);

/** Several statuses with commas, each one of `known`; undefined where none is asked for. */
export function statusesOf<Status extends string>(
  text: string | undefined,
  known: readonly Status[],
): Status[] | undefined {
  if (text === undefined || text === '') return undefined;
  return text.split(',').map((part) => {
    const status = known.find((one) => one === part.trim());
    if (status === undefined)
      throw new BadInputError('unknown_status', `"${part}" is not a status. Known: ${known.join(', ')}.`);
    return status;
  });
}
