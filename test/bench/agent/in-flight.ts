import { recordOf } from '../../../src/domain/record-of.ts';
import { timingsOf } from '../timing.ts';

export interface InFlight {
  /** Milliseconds from a question to its answer. */
  p50: number;
  p99: number;
  perSecond: number;
  /** Milliseconds of this process's processor time for each answer, in all of its threads. */
  processor: number;
}

export type Ask = (question: string) => Promise<unknown>;

/** Asks all questions, `inFlight` of them at any time. */
export async function askInFlight(
  questions: readonly string[],
  ask: Ask,
  inFlight: number,
): Promise<InFlight> {
  const times: number[] = [];
  let next = 0;
  const before = process.cpuUsage();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (next < questions.length) {
        const question = questions[next++] ?? '';
        const at = performance.now();
        await ask(question);
        times.push(performance.now() - at);
      }
    }),
  );
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  const { p50, p99 } = timingsOf(times);
  return {
    p50,
    p99,
    perSecond: (questions.length / ms) * 1_000,
    processor: (user + system) / 1_000 / questions.length,
  };
}

/**
 * The same for several who answer, in turn, a part of the questions at a time: what else the machine does meets all of
 * them. Of each figure the median over the parts.
 */
export async function askInTurn<Name extends string>(
  questions: readonly string[],
  asks: Record<Name, Ask>,
  { inFlight, parts }: { inFlight: number; parts: number },
): Promise<Record<Name, InFlight>> {
  const names = Object.keys(asks) as Name[]; // The record's own keys.
  const found = new Map<Name, InFlight[]>(names.map((name) => [name, []]));
  const length = Math.ceil(questions.length / parts);
  for (let from = 0; from < questions.length; from += length) {
    const part = questions.slice(from, from + length);
    for (const name of names) found.get(name)?.push(await askInFlight(part, asks[name], inFlight));
  }
  return recordOf(names, (name): InFlight => {
    const all = found.get(name) ?? [];
    const of = (figure: keyof InFlight): number => median(all.map((one) => one[figure]));
    const [p50, p99, perSecond, processor] = [of('p50'), of('p99'), of('perSecond'), of('processor')];
    return { p50, p99, perSecond, processor };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
