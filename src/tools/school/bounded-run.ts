import { MAX_TOOL_OUTPUT, type ToolResult } from '../tool.ts';

/** A school's tool that takes longer is given up: the learner waits for the answer, not for it. */
export const SCHOOL_TOOL_MS = 3_000;

/**
 * Runs what is not ours: no longer than it may, no more than fits, its failure in words. What it says is data, and
 * statements may rest on it as on a fact of the school's.
 */
export async function boundedRun(
  name: string,
  signal: AbortSignal,
  limitMs: number,
  work: (signal: AbortSignal) => Promise<string>,
): Promise<ToolResult> {
  const late = AbortSignal.timeout(limitMs);
  const either = AbortSignal.any([signal, late]);
  let onAbort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(either.reason);
    either.addEventListener('abort', onAbort, { once: true });
  });
  try {
    const said = (await Promise.race([work(either), aborted]))
      .slice(0, MAX_TOOL_OUTPUT)
      .toWellFormed()
      .trim();
    if (said === '') return { content: `${name} gave nothing.` };
    return { content: said, facts: said };
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) return { content: `${name} did not answer within ${limitMs} ms.` };
    return { content: `${name} failed: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}` };
  } finally {
    either.removeEventListener('abort', onAbort);
  }
}
