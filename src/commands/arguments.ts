import { type ParseArgsConfig, parseArgs } from 'node:util';
import { BadInputError } from '../domain/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and operands of a command; an unknown or incomplete option is a clear error with the usage. */
export function readArguments<const T extends Options>(usage: string, args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw usageError(usage, reason);
  }
}

export const usageError = (usage: string, reason: string): BadInputError =>
  new BadInputError('bad_usage', `${reason}\nUsage: zhujiao ${usage}`);

/** The value of an option that must be there. */
export function required(usage: string, name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw usageError(usage, `${name} is missing.`);
  return value;
}

export function wholeNumber(
  usage: string,
  name: string,
  value: string | undefined,
  fallback: number,
): number {
  if (value === undefined) return fallback;
  if (!/^\d+$/.test(value)) throw usageError(usage, `${name} takes a whole number, not "${value}".`);
  return Number(value);
}
