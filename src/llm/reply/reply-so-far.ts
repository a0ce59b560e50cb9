import type { ModelUsage } from '../chat.ts';
import type { AttemptContext } from '../endpoint/attempt.ts';
import { ModelError } from '../model-error.ts';
import { estimateTokens } from '../token-estimate.ts';
import type { ReplyBounds } from './reply-bounds.ts';
import type { ReplyPiece } from './reply-piece.ts';
import { createThinkingFilter, type ThinkingFilter } from './thinking.ts';
import { createToolCallAssembly, type ToolCallAssembly } from './tool-call-assembly.ts';
import { createWrittenCallFilter, type WrittenCallFilter } from './written-calls.ts';

/** English has 4 to 5 characters a token, code up to 8: an endpoint that keeps the bound does not meet ours. */
const MOST_CHARACTERS_PER_TOKEN = 8;

/** What has come of a reply. Counts what it takes on the meter of its attempt. */
export interface ReplySoFar {
  /** Whether anything came that belongs to a reply. */
  anything: boolean;
  /** What is shown of it, without thoughts and written calls. */
  shown: string;
  refusal: string;
  /** Told apart by the endpoint. */
  thoughts: string;
  calls: ToolCallAssembly;
  finishReason: string | undefined;
  /** As the endpoint names it. */
  model: string;
  usage: ModelUsage | undefined;
  /** Characters of each: shown, thoughts, calls. */
  most: number;
  thinking: ThinkingFilter;
  written: WrittenCallFilter;
}

export function beginReply({ model, meter }: AttemptContext, bounds: ReplyBounds): ReplySoFar {
  meter.sentAt = performance.now();
  meter.inputTokens = bounds.estimatedInput;
  meter.estimated = true;
  return {
    anything: false,
    shown: '',
    refusal: '',
    thoughts: '',
    calls: createToolCallAssembly(),
    finishReason: undefined,
    model,
    usage: undefined,
    most: bounds.maxOutputTokens * MOST_CHARACTERS_PER_TOKEN,
    thinking: createThinkingFilter(bounds.thinksFirst),
    written: createWrittenCallFilter(bounds.tools),
  };
}

/** Takes what came in; returns what of it is shown. @throws ModelError `too_long`: its tool calls have no end. */
export function takePiece(reply: ReplySoFar, piece: ReplyPiece, { model, meter }: AttemptContext): string {
  reply.anything = true;
  reply.model = piece.model ?? reply.model;
  reply.usage = piece.usage ?? reply.usage;
  reply.refusal += piece.refusal;
  if (reply.thoughts.length < reply.most) reply.thoughts += piece.thoughts;
  reply.finishReason = piece.finishReason ?? reply.finishReason;
  if (piece.thinking) meter.outputTokens++;
  for (const call of piece.toolCalls) {
    noteFirst(meter);
    reply.calls.add(call);
    meter.outputTokens += estimateTokens(call.arguments);
  }
  if (reply.calls.length > reply.most)
    throw new ModelError('too_long', `${model}: its tool calls have no end`, { model });
  const shown =
    piece.text === '' ? '' : show(reply, reply.written.push(reply.thinking.push(piece.text)), meter);
  if (isFull(reply)) reply.finishReason = 'length';
  return shown;
}

/** Takes what was held back until it was known what it is; returns what of it is shown. */
export function endReply(reply: ReplySoFar, { meter }: AttemptContext): string {
  const shown = show(reply, reply.written.push(reply.thinking.end()) + reply.written.end(), meter);
  for (const [index, call] of reply.written.calls().entries()) reply.calls.add({ index, id: '', ...call });
  return shown;
}

/** Whether no more of it is shown. */
export const isFull = (reply: ReplySoFar): boolean => reply.shown.length >= reply.most;

type Meter = AttemptContext['meter'];

function show(reply: ReplySoFar, text: string, meter: Meter): string {
  const fits = text.slice(0, reply.most - reply.shown.length);
  if (fits.length < text.length) reply.finishReason = 'length';
  if (fits === '') return '';
  noteFirst(meter);
  reply.shown += fits;
  meter.outputTokens += estimateTokens(fits);
  return fits;
}

function noteFirst(meter: Meter): void {
  meter.firstTokenMs ??= performance.now() - (meter.sentAt ?? 0);
}
