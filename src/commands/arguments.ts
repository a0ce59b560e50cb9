import { type ParseArgsConfig, parseArgs } from 'node:util';
import { BadInputError } from '../domain/faults/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and operands of a command; an unknown or incomplete option is a clear error with the usage. */
export function readArguments<const T extends Options>(usage: string, args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw usageError(usage, cause instanceof Error ? reasonOf(cause) : String(cause));
  }
}

/** Options of a command that has no operands: what was written as one was meant as something else ("serve 8080"). */
export function readOptions<const T extends Options>(usage: string, args: string[], options: T) {
  const { values, positionals } = readArguments(usage, args, options);
  const [first] = positionals;
  if (first !== undefined) throw usageError(usage, `Nothing is known to do with "${first}".`);
  return values;
}

/** Node's words for an option's value speak of "arguments", and advise how to type something else. */
function reasonOf(error: Error): string {
  const unknown = /^Unknown option '([^']+)'/.exec(error.message)?.[1];
  if (unknown !== undefined) return `There is no option ${unknown}.`;
  const option = /^Option '(?:-\w, )?(--[\w-]+)/.exec(error.message)?.[1];
  if (option === undefined) return error.message.split('\n')[0] ?? '';
  return /does not take an argument/.test(error.message)
    ? `${option} stands alone: it takes no value.`
    : `${option} needs a value.`; // Missing, or so that it would pass for an option ("--port -1").
}

export const usageError = (usage: string, reason: string): BadInputError =>
  new BadInputError('bad_usage', `${reason}\nUsage: zhujiao ${usage}`);

/** The value of an option that must be there. */
export function required(usage: string, name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw usageError(usage, `${name} is missing.`);
  return value;
}

/** A whole number from `from` to `to`, both included. */
export function wholeNumber(
  usage: string,
  name: string,
  value: string,
  { from, to }: { from: number; to: number },
): number {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw usageError(usage, `${name} takes a whole number from ${from} to ${to}, not "${value}".`);
}

/** A share from 0 (included) to 1 (not). */
export function shareBelowOne(usage: string, name: string, value: string): number {
  const share = value.trim() === '' ? Number.NaN : Number(value);
  if (share >= 0 && share < 1) return share;
  throw usageError(usage, `${name} takes a share from 0 up to below 1, such as 0.05, not "${value}".`);
}

/** Ports that can be listened on; 0 takes any that is free. */
export const PORTS = { from: 0, to: 65_535 };
