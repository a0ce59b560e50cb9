import type { AttemptContext } from '../endpoint/attempt.ts';
import { ModelError, type ModelErrorKind } from '../model-error.ts';
import type { ReplyBounds } from './reply-bounds.ts';
import type { ReplyPiece } from './reply-piece.ts';

/**
 * The pieces of a reply, each awaited no longer than it may take. Closes the source when left early.
 * @param isFinished whether the reply has told its end: what fails after that is forgiven
 */
export async function* withTimeLimits(
  pieces: AsyncIterable<ReplyPiece>,
  { deadline, model }: AttemptContext,
  { streaming, firstTokenMs, stallMs }: ReplyBounds,
  isFinished: () => boolean,
): AsyncGenerator<ReplyPiece, void, undefined> {
  const iterator = pieces[Symbol.asyncIterator]();
  const limit = (ms: number, kind: ModelErrorKind, words: string): (() => void) =>
    streaming
      ? deadline.limit(ms, () => new ModelError(kind, `${model}: ${words} ${ms} ms`, { model }))
      : () => {};
  let ended = false;
  let disarm = limit(firstTokenMs, 'timeout_first_token', 'nothing came within');
  try {
    for (let begun = false; ; ) {
      const next = await deadline.race(iterator.next());
      if (next.done) break;
      // A chunk that only names the role is no token.
      begun ||= isSignOfLife(next.value);
      if (begun) disarm();
      yield next.value;
      if (begun) disarm = limit(stallMs, 'timeout_stall', 'the reply stalled for');
    }
    ended = true;
  } catch (error) {
    // The reply is whole; only the usage, or the end of the connection, did not come.
    if (!isFinished() || isCancelled(error)) throw error;
  } finally {
    disarm();
    if (!ended) void iterator.return?.().catch(() => undefined);
  }
}

const isCancelled = (error: unknown): boolean => error instanceof ModelError && error.kind === 'cancelled';

const isSignOfLife = (piece: ReplyPiece): boolean =>
  piece.text !== '' || piece.thinking || piece.toolCalls.length > 0 || piece.finishReason !== undefined;
