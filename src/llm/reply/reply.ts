import type { ChatEvent, ModelUsage, ToolCall } from '../chat.ts';
import type { AttemptContext } from '../endpoint/endpoint.ts';
import { ModelError, type ModelErrorKind } from '../model-error.ts';
import { estimateTokens } from '../token-estimate.ts';
import type { Exchange } from '../transport/guarded-fetch.ts';
import { endingOf } from './finish-reason.ts';
import type { ReplyPiece } from './reply-piece.ts';
import { createThinkingFilter } from './thinking.ts';
import { createToolCallAssembly } from './tool-call-assembly.ts';
import { createWrittenCallFilter } from './written-calls.ts';

export interface ReplyBounds {
  /** False where the reply comes in one piece: then only the total limit holds. */
  streaming: boolean;
  firstTokenMs: number;
  stallMs: number;
  maxOutputTokens: number;
  /** Our guess at the input, for endpoints that tell no usage. */
  estimatedInput: number;
  /** Names of the tools that may be called. */
  tools: readonly string[];
  /** The model is known to begin with thoughts that nothing opens. */
  thinksFirst: boolean;
  /** It turned out to. */
  onThoughtFirst(): void;
}

/** English has 4 to 5 characters a token, code up to 8: an endpoint that keeps the bound does not meet ours. */
const MOST_CHARACTERS_PER_TOKEN = 8;

/** One reply, as it comes, held within its bounds; ends with `end` or a `ModelError`. */
export async function* readReply(
  pieces: AsyncIterable<ReplyPiece>,
  context: AttemptContext,
  bounds: ReplyBounds,
  exchange: Exchange,
): AsyncGenerator<ChatEvent, void, undefined> {
  const { meter, model } = context;
  const filter = createThinkingFilter(bounds.thinksFirst);
  const written = createWrittenCallFilter(bounds.tools);
  const assembly = createToolCallAssembly();
  const mostCharacters = bounds.maxOutputTokens * MOST_CHARACTERS_PER_TOKEN;
  let shown = '';
  let refusal = '';
  let thoughts = '';
  let finishReason: string | undefined;
  let answeredBy = model;
  let usage: ModelUsage | undefined;
  let anything = false;
  meter.sentAt = performance.now();
  meter.inputTokens = bounds.estimatedInput;
  meter.estimated = true;

  const noteFirst = (): void => {
    meter.firstTokenMs ??= performance.now() - (meter.sentAt ?? 0);
  };
  const show = (text: string): ChatEvent[] => {
    const fits = text.slice(0, mostCharacters - shown.length);
    if (fits.length < text.length) finishReason = 'length';
    if (fits === '') return [];
    noteFirst();
    shown += fits;
    meter.outputTokens += estimateTokens(fits);
    return [{ type: 'text', text: fits }];
  };

  try {
    for await (const piece of withTimeLimits(pieces, context, bounds, () => finishReason !== undefined)) {
      anything = true;
      answeredBy = piece.model ?? answeredBy;
      usage = piece.usage ?? usage;
      refusal += piece.refusal;
      if (thoughts.length < mostCharacters) thoughts += piece.thoughts;
      finishReason = piece.finishReason ?? finishReason;
      if (piece.thinking) meter.outputTokens++;
      for (const call of piece.toolCalls) {
        noteFirst();
        assembly.add(call);
        meter.outputTokens += estimateTokens(call.arguments);
      }
      if (assembly.length > mostCharacters) {
        throw new ModelError('too_long', `${model}: its tool calls have no end`, { model });
      }
      if (piece.text !== '') yield* show(written.push(filter.push(piece.text)));
      if (shown.length < mostCharacters) continue;
      finishReason = 'length';
      break;
    }
    yield* show(written.push(filter.end()) + written.end());
    if (filter.thoughtFirst) bounds.onThoughtFirst();
    for (const [index, call] of written.calls().entries()) assembly.add({ index, id: '', ...call });
  } finally {
    // An endpoint that failed before it began takes nothing; one that was cut off took what it had sent.
    if (usage) Object.assign(meter, usage, { estimated: false });
    else if (!exchange.began) Object.assign(meter, { inputTokens: 0, estimated: false });
  }

  const ending = endingOf(finishReason);
  if (refusal !== '' || ending === 'declined') {
    throw new ModelError('refusal', `${model} declined to answer`, { model, detail: refusal });
  }
  const saidDone = exchange.tail.includes('[DONE]');
  if (!anything && exchange.bytes > 0 && !saidDone) {
    throw new ModelError('invalid_reply', `${model}: what came is not a chat completion`, { model });
  }
  const isCut = bounds.streaming && finishReason === undefined && !saidDone && exchange.bytes > 0;
  if (isCut || ending === 'broken') {
    throw new ModelError('cut_stream', `${model}: the reply ended before its end`, {
      model,
      retryable: true,
    });
  }

  const calls = bounds.tools.length > 0 ? assembly.calls() : [];
  if (calls.length === 0 && shown === '')
    throw nothingToUse(model, assembly.calls(), ending === 'at its bound');
  if (calls.length > 0) yield { type: 'tool_calls', calls, ...(thoughts === '' ? {} : { thoughts }) };
  const { inputTokens, outputTokens, estimated } = meter;
  yield {
    type: 'end',
    finishReason: ending === 'at its bound' ? 'length' : (finishReason ?? 'stop'),
    usage: { inputTokens, outputTokens, ...(estimated ? { estimated } : {}) },
    model: answeredBy,
  };
}

function nothingToUse(model: string, uncalledFor: ToolCall[], isAtBound: boolean): ModelError {
  if (uncalledFor.length > 0) {
    return new ModelError('invalid_reply', `${model} called a tool where none was offered`, { model });
  }
  if (isAtBound) {
    return new ModelError('too_long', `${model} reached its bound before the first word`, { model });
  }
  return new ModelError('empty_reply', `${model}: the reply is empty`, { model });
}

/** The pieces, each awaited no longer than it may take. Closes the source when left early. */
async function* withTimeLimits(
  pieces: AsyncIterable<ReplyPiece>,
  context: AttemptContext,
  bounds: ReplyBounds,
  finished: () => boolean,
): AsyncGenerator<ReplyPiece, void, undefined> {
  const { deadline, model } = context;
  const iterator = pieces[Symbol.asyncIterator]();
  const { streaming, firstTokenMs, stallMs } = bounds;
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
    if (!finished() || isCancelled(error)) throw error;
  } finally {
    disarm();
    if (!ended) void iterator.return?.().catch(() => undefined);
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof ModelError && error.kind === 'cancelled';
}

function isSignOfLife(piece: ReplyPiece): boolean {
  return (
    piece.text !== '' || piece.thinking || piece.toolCalls.length > 0 || piece.finishReason !== undefined
  );
}
