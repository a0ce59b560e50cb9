import { timingsOf } from './timing.ts';

export interface InFlight {
  /** Milliseconds from a question to its answer. */
  p50: number;
  p99: number;
  perSecond: number;
}

/** Asks all questions, `inFlight` of them at any time. */
export async function askInFlight(
  questions: readonly string[],
  ask: (question: string) => Promise<unknown>,
  inFlight: number,
): Promise<InFlight> {
  const times: number[] = [];
  let next = 0;
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
  const { p50, p99 } = timingsOf(times);
  return { p50, p99, perSecond: (questions.length / (performance.now() - started)) * 1_000 };
}
