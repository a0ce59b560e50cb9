import type { ModerationWords } from './words.zh.ts';

/** A measure's reason in words; what a person wrote is given back as it is. */
export const becauseOf = (reason: string, words: ModerationWords): string =>
  words.because[reason] ??
  words.because[/^(unsupported|failed|private|only_private|undelivered|undo):/.exec(reason)?.[1] ?? ''] ??
  reason;

/**
 * What the marked places of a message were marked for, each once; the wording as a whole only where nothing else was
 * seen.
 */
export function markedFor(evidence: readonly { reason: string }[], words: ModerationWords): string[] {
  const seen = [
    ...new Set(evidence.map(({ reason }) => words.reasons[reason] ?? words.reasons.wording ?? '')),
  ];
  const told = seen.filter((one) => one !== words.reasons.wording);
  return told.length > 0 ? told : seen;
}

/** Done, but not in the group, whatever the measure is called. */
export const wentPrivate = (reason: string | null): boolean => reason?.endsWith('_so_private') ?? false;
