import type { ChatEvent } from '../chat.ts';
import type { AttemptContext } from '../endpoint/attempt.ts';
import { ModelError } from '../model-error.ts';
import type { Exchange } from '../transport/guarded-fetch.ts';
import { endingOf } from './finish-reason.ts';
import type { ReplyBounds } from './reply-bounds.ts';
import type { ReplyPiece } from './reply-piece.ts';
import { beginReply, endReply, isFull, type ReplySoFar, takePiece } from './reply-so-far.ts';
import { withTimeLimits } from './time-limits.ts';

/** One reply, as it comes, held within its bounds; ends with `end` or a `ModelError`. */
export async function* readReply(
  pieces: AsyncIterable<ReplyPiece>,
  context: AttemptContext,
  bounds: ReplyBounds,
  exchange: Exchange,
): AsyncGenerator<ChatEvent, void, undefined> {
  const { meter, model } = context;
  const reply = beginReply(context, bounds);
  try {
    for await (const piece of withTimeLimits(
      pieces,
      context,
      bounds,
      () => reply.finishReason !== undefined,
    )) {
      const text = takePiece(reply, piece, context);
      if (text !== '') yield { type: 'text', text };
      if (isFull(reply)) break;
    }
    const text = endReply(reply, context);
    if (text !== '') yield { type: 'text', text };
    if (reply.thinking.thoughtFirst) bounds.onThoughtFirst();
  } finally {
    // An endpoint that failed before it began takes nothing; one that was cut off took what it had sent.
    if (reply.usage) Object.assign(meter, reply.usage, { estimated: false });
    else if (!exchange.began) Object.assign(meter, { inputTokens: 0, estimated: false });
  }

  const fault = faultOf(reply, model, bounds, exchange);
  if (fault) throw fault;
  const calls = bounds.tools.length > 0 ? reply.calls.calls() : [];
  const { thoughts, finishReason } = reply;
  if (calls.length > 0) yield { type: 'tool_calls', calls, ...(thoughts === '' ? {} : { thoughts }) };
  const { inputTokens, outputTokens, estimated } = meter;
  yield {
    type: 'end',
    finishReason: endingOf(finishReason) === 'at its bound' ? 'length' : (finishReason ?? 'stop'),
    usage: { inputTokens, outputTokens, ...(estimated ? { estimated } : {}) },
    model: reply.model,
  };
}

/** Why what came is no reply that anything can be made of; null where it is one. */
function faultOf(
  { anything, refusal, finishReason, shown, calls }: ReplySoFar,
  model: string,
  { streaming, tools }: ReplyBounds,
  { bytes, tail }: Exchange,
): ModelError | null {
  const ending = endingOf(finishReason);
  if (refusal !== '' || ending === 'declined')
    return new ModelError('refusal', `${model} declined to answer`, { model, detail: refusal });
  const isUnended = bytes > 0 && !tail.includes('[DONE]');
  if (!anything && isUnended)
    return new ModelError('invalid_reply', `${model}: what came is not a chat completion`, { model });
  if ((streaming && finishReason === undefined && isUnended) || ending === 'broken')
    return new ModelError('cut_stream', `${model}: the reply ended before its end`, {
      model,
      retryable: true,
    });
  const called = calls.calls().length > 0;
  if (shown !== '' || (called && tools.length > 0)) return null;
  if (called)
    return new ModelError('invalid_reply', `${model} called a tool where none was offered`, { model });
  return ending === 'at its bound'
    ? new ModelError('too_long', `${model} reached its bound before the first word`, { model })
    : new ModelError('empty_reply', `${model}: the reply is empty`, { model });
}
