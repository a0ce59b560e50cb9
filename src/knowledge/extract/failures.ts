import { asksHow } from '../question-forms/how-asked.ts';
import type { TextUnit } from '../words/text-units.ts';
import { leadsOn } from './lead-in.ts';
import { isOutput } from './listings/listing.ts';

/*
 * A lesson also shows what goes wrong, a line outside of its block and the message that comes of it. Who asks how
 * something is done would take such a listing for the way to do it.
 */

/** What is printed is the message of an error. */
const MESSAGE =
  /\n(?:Traceback \(most recent|(?:[\w.]+(?:Error|Exception)|error(?:\[\w+\])?|fatal|panic(?:ked)?)\b\s?[:：])/;

const SPEAKS_OF_ERRORS = /错|异常|抛出|失败|出问题|error|exception|raise|throw|fail|wrong/i;

/**
 * Of the units of one passage, where it is asked how something is done and not how it fails: a listing whose output
 * is the message of an error, that output, and the sentence that leads up to them.
 */
export function showingFailure(
  question: string,
  text: string,
  units: readonly TextUnit[],
): ReadonlySet<TextUnit> {
  const failing = new Set<TextUnit>();
  if (!asksHow(question) || SPEAKS_OF_ERRORS.test(question)) return failing;
  const textOf = ({ start, end }: TextUnit): string => text.slice(start, end);
  units.forEach((unit, at) => {
    if (unit.kind !== 'code' || !isMessage(textOf(unit))) return;
    failing.add(unit);
    let before = units[at - 1];
    if (before?.kind === 'code' && !isOutput(textOf(before))) {
      failing.add(before);
      before = units[at - 2];
    }
    if (before?.kind === 'sentence' && leadsOn(textOf(before))) failing.add(before);
  });
  return failing;
}

const isMessage = (block: string): boolean => isOutput(block) && MESSAGE.test(block);
