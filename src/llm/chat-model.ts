import type { z } from 'zod';
import type { Logger } from '../domain/signals/logger.ts';
import { askedInDialect } from './asked-in-dialect.ts';
import type { ChatEvent, ChatModel, ChatRequest } from './chat.ts';
import { createDialect, type Dialect, type Manner } from './dialect.ts';
import type { AttemptContext, EndpointCall } from './endpoint/attempt.ts';
import { type CallingSettings, createEndpoint, type EndpointSettings } from './endpoint/endpoint.ts';
import { estimateInput } from './input-estimate.ts';
import { ModelError } from './model-error.ts';
import { createRedact, publicAddress } from './redaction.ts';
import { readReply } from './reply/reply.ts';
import { wholeText } from './reply/whole-text.ts';
import {
  parseStructured,
  responseFormatOf,
  type StructuredOutput,
  withSchemaInWords,
} from './structured-output.ts';
import { type ChatTransport, loadTransport, type TransportRequest } from './transport/chat-transport.ts';
import { BYTES_AROUND, newExchange } from './transport/guarded-fetch.ts';
import { readFailure } from './transport/transport-failure.ts';
import { toWireTools } from './transport/wire-messages.ts';

export interface ChatModelSettings
  extends CallingSettings,
    Pick<EndpointSettings, 'retries' | 'budget' | 'budgetDay'> {
  /** Of an OpenAI-compatible endpoint, usually ending in `/v1`. */
  baseUrl: string;
  apiKey?: string | undefined;
  model: string;
  /** Asked, at the same endpoint, where `model` cannot answer. */
  fallbackModel?: string | undefined;
  timeouts: {
    /** From sending to the first word, thought or tool call; streaming only. */
    firstTokenMs: number;
    /** Between two pieces of a reply; `firstTokenMs` without it; streaming only. */
    stallMs?: number | undefined;
    /** Over everything: waiting for a turn, retries, the fallback, and reading the reply to its end. */
    totalMs: number;
  };
  /** Calls that may wait for their turn; eight times `maxConcurrent` without it. */
  maxQueued?: number | undefined;
  /** Bound of a reply where the request names none. */
  maxOutputTokens?: number | undefined;
  /** False for endpoints behind proxies that cannot stream: the reply then comes as one `text`. */
  streaming?: boolean | undefined;
  structuredOutput?: StructuredOutput | undefined;
}

/** Long enough for the longest answer that `handbook.md` allows, several times over. */
const MAX_OUTPUT_TOKENS = 2_048;
const QUEUED_PER_SLOT = 8;
/** A streamed token comes in an event of 200 to 600 bytes; the rest is for thinking, which counts as output too. */
const BYTES_PER_TOKEN = 4_096;

export function createChatModel(settings: ChatModelSettings): ChatModel {
  const { model, fallbackModel, timeouts, maxConcurrent, clock } = settings;
  const streaming = settings.streaming ?? true;
  const dialects = new Map<string, Dialect>();
  const dialectOf = (name: string): Dialect => {
    const known = dialects.get(name) ?? createDialect(settings.structuredOutput ?? 'json_schema');
    dialects.set(name, known);
    return known;
  };
  const redact = createRedact([settings.apiKey]);
  const address = publicAddress(settings.baseUrl);
  const endpoint = createEndpoint({
    ...settings,
    models: fallbackModel === undefined || fallbackModel === model ? [model] : [model, fallbackModel],
    totalMs: timeouts.totalMs,
    maxQueued: settings.maxQueued ?? maxConcurrent * QUEUED_PER_SLOT,
  });

  const boundOf = (request: ChatRequest): number =>
    request.maxOutputTokens ?? settings.maxOutputTokens ?? MAX_OUTPUT_TOKENS;

  const callOf = (request: ChatRequest, estimatedInput: number): EndpointCall => ({
    purpose: request.purpose,
    groupId: request.groupId,
    signal: request.signal,
    reservation: estimatedInput + boundOf(request),
  });

  const transports = new Map<string, ChatTransport>();
  /** Models whose template opens their thoughts: what they send begins in the middle of them. */
  const thinkFirst = new Set<string>();

  async function transportTo(name: string): Promise<ChatTransport> {
    const createTransport = await loadTransport();
    const known = transports.get(name);
    if (known) return known;
    const { baseUrl, apiKey } = settings;
    const made = createTransport({ baseUrl, apiKey, model: name });
    transports.set(name, made);
    return made;
  }

  async function* exchangeOnce(
    request: ChatRequest,
    estimatedInput: number,
    context: AttemptContext,
  ): AsyncGenerator<ChatEvent> {
    const exchange = newExchange();
    const maxOutputTokens = boundOf(request);
    const { manner } = dialectOf(context.model);
    const way = manner.structuredOutput;
    const sent: TransportRequest = {
      messages: withSchemaInWords(way, request.messages, request.schema),
      tools: manner.tools ? toWireTools(request.tools ?? []) : [],
      manner,
      responseFormat: responseFormatOf(way, request.schema, request.purpose),
      maxOutputTokens,
      temperature: request.temperature,
      signal: context.deadline.signal,
      exchange,
      maxBytes: BYTES_AROUND + maxOutputTokens * BYTES_PER_TOKEN,
    };
    const transport = await transportTo(context.model);
    const pieces = streaming ? transport.stream(sent) : inOnePiece(() => transport.whole(sent));
    const bounds = {
      streaming,
      firstTokenMs: timeouts.firstTokenMs,
      stallMs: timeouts.stallMs ?? timeouts.firstTokenMs,
      maxOutputTokens,
      estimatedInput,
      tools: sent.tools.map((tool) => tool.function.name),
      thinksFirst: thinkFirst.has(context.model),
      onThoughtFirst: () => thinkFirst.add(context.model),
    };
    try {
      yield* readReply(pieces, context, bounds, exchange);
    } catch (error) {
      throw readFailure(error, { model: context.model, address, exchange, redact, clock });
    }
  }

  const attempt = (
    request: ChatRequest,
    estimatedInput: number,
    context: AttemptContext,
  ): AsyncGenerator<ChatEvent> => {
    const dialect = dialectOf(context.model);
    return askedInDialect(
      dialect,
      () => exchangeOnce(request, estimatedInput, context),
      (before) =>
        sayWhatWasLearnt(settings.logger, { model: context.model, address, manner: dialect.manner }, before),
    );
  };

  return {
    name: model,

    async *stream(request) {
      // Before the clock starts: loading the library is not the endpoint's time.
      await loadTransport();
      const estimated = estimateInput(request);
      yield* endpoint.call(callOf(request, estimated), (context) => attempt(request, estimated, context));
    },

    async complete(request) {
      await loadTransport();
      const { tools: _, ...asked } = request;
      const estimated = estimateInput(asked);
      const replies = endpoint.call(callOf(asked, estimated), async function* (context) {
        const text = await wholeText(attempt(asked, estimated, context), context.model, request.onUsage);
        yield { value: parseStructured(text, request.schema, context.model) };
      });
      // Read to the end: to leave at the first value would count as giving up.
      let reply: { value: z.infer<typeof request.schema> } | undefined;
      for await (const whole of replies) reply = whole;
      if (reply) return reply.value;
      throw new ModelError('empty_reply', `${model}: the reply is empty`, { model });
    },
  };
}

function sayWhatWasLearnt(
  logger: Logger,
  about: { model: string; address: string; manner: Manner },
  before: Manner,
): void {
  const { model, manner } = about;
  if (before.tools && !manner.tools) {
    const fix = 'Serve the model with its tool calls on, or choose one that calls tools.';
    logger.warn({ ...about, fix }, `${model} takes no tools: it answers from what the search found`);
  } else logger.info(about, `${model} is asked in the manner that its endpoint takes`);
}

async function* inOnePiece<T>(whole: () => Promise<T>): AsyncGenerator<T> {
  yield await whole();
}
