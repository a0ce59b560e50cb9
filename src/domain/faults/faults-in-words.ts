import { z } from 'zod';

/** One thing that is wrong with data that came from outside. */
export interface Fault {
  /** Keys and positions (from 0) down to the value; empty for the whole. */
  path: (string | number)[];
  /** `mode is "loud"; wanted: one of mention, assist, copilot`. */
  says: string;
}

/**
 * Data that passes the schema, or all that is wrong with it in words that need no knowledge of the schema: the place,
 * what stands there, and what is wanted. A schema's own messages are taken as what is wanted, so they are written as
 * such: `a time as "HH:MM"`.
 */
export function checked<T>(
  schema: z.ZodType<T>,
  data: unknown,
  /** What the data is called where the fault is that of all of it. */
  whole = 'the whole',
): { data: T } | { faults: Fault[] } {
  const read = schema.safeParse(data, { error: wanted });
  if (read.success) return { data: read.data };
  const given = { data, whole };
  return { faults: read.error.issues.flatMap((issue) => faultsOf(issue, given)) };
}

interface Given {
  data: unknown;
  whole: string;
}

/** By zod's names for what it expects. */
const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};
/** By zod's names for the forms of a text. */
const FORMS: Record<string, string> = {
  datetime: 'a time with its offset, as 2026-11-28T09:12:03+08:00',
  url: 'an address such as https://school.example/page',
  email: 'an e-mail address',
  base64: 'base64',
};
const PARTS: Record<string, [one: string, more: string]> = {
  array: ['entry', 'entries'],
  string: ['character', 'characters'],
};

/** What should stand there. Undefined leaves zod its own words. */
function wanted(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return formOf(issue.inst) ?? KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return bound(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin);
    case 'too_big':
      return bound(issue.inclusive === false ? 'less than' : 'at most', issue.maximum, issue.origin);
    case 'invalid_union':
      // One that is told apart by a field, which has none of the values that there are; else zod lists each form's
      // faults.
      return Array.isArray(issue['options'])
        ? `one of ${issue['options'].map(String).join(', ')}`
        : undefined;
    case 'invalid_format':
      return FORMS[issue.format];
    case 'unrecognized_keys':
      return issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape).join(', ') : undefined;
    default:
      return undefined;
  }
}

/** Of a text that has one: who sends a number for a time, or none, is to hear how a time is written. */
function formOf(schema: z.core.$ZodRawIssue['inst']): string | undefined {
  const def = schema?._zod.def;
  return def && 'format' in def && typeof def.format === 'string' ? FORMS[def.format] : undefined;
}

function bound(than: string, limit: number | bigint, of: string): string {
  const parts = PARTS[of]?.[Number(limit) === 1 ? 0 : 1];
  return `${than} ${limit}${parts ? ` ${parts}` : ''}`;
}

function faultsOf(issue: z.core.$ZodIssue, given: Given, above: (string | number)[] = []): Fault[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const place = placeOf(path, given.whole);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      says:
        `${placeOf([...path, key], given.whole)} is not known here${meantBy(key, issue.message)} known: ` +
        `${issue.message || 'none'}`,
    }));
  if (issue.code === 'invalid_key') {
    const known = issue.issues[0]?.message ?? issue.message;
    return [{ path, says: `${place} is not known here; known: ${known.replace(/^one of /, '')}` }];
  }
  const value = valueAt(given.data, path);
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = branchMeant(issue.errors);
    if (meant) return meant.flatMap((one) => faultsOf(one, given, path));
    const either = issue.errors.map((branch) => branch[0]?.message ?? '').filter(Boolean);
    return [{ path, says: `${standing(place, value)}; wanted: ${[...new Set(either)].join(', or ')}` }];
  }
  return [{ path, says: `${standing(place, value)}; wanted: ${issue.message}` }];
}

/**
 * Of the keys that there are (`a, b`) the one that a misspelt key is likely to be: `course` or `course_id` of
 * `courseId`.
 */
function meantBy(key: string, known: string): string {
  const plain = (one: string): string => one.replace(/[^a-z0-9]/gi, '').toLowerCase();
  const given = plain(key);
  const meant = known
    .split(', ')
    .find(
      (one) => given !== '' && one !== '' && (plain(one).startsWith(given) || given.startsWith(plain(one))),
    );
  return meant === undefined ? ';' : `: is ${meant} meant?`;
}

/** Of several forms that would do, the one whose fault lies furthest inside: the others are no form of it at all. */
function branchMeant(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const inside = branches.filter((issues) =>
    issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return inside.sort((a, b) => a.length - b.length)[0];
}

function standing(place: string, value: unknown): string {
  if (value === undefined) return `${place} is missing`;
  if (value === null || value === '') return `${place} is empty`;
  return `${place} is ${shown(value)}`;
}

/** `calendar (entry 2): weekly.weekday`. */
function placeOf(path: readonly (string | number)[], whole: string): string {
  let place = '';
  for (const [i, step] of path.entries()) {
    if (typeof step === 'number') place += `${place === '' ? 'the list' : ''} (entry ${step + 1})`;
    else if (i === 0) place = step;
    else place += `${typeof path[i - 1] === 'number' ? ': ' : '.'}${step}`;
  }
  return place || whole;
}

const MOST_SHOWN = 60;

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object') return 'keys with values';
  const text = JSON.stringify(value) ?? String(value);
  if (text.length <= MOST_SHOWN) return text;
  const length = typeof value === 'string' ? ` (${value.length} characters)` : '';
  return `${text.slice(0, MOST_SHOWN)}…${length}`;
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step]; // An object that has this key, as was just seen.
  }
  return value;
}
