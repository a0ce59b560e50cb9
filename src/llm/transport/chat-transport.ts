import type { OpenAIClient } from '@langchain/openai';
import type { ChatMessage } from '../chat.ts';
import type { Manner } from '../dialect.ts';
import { joinedPieces, pieceOfReply, type ReplyPiece } from '../reply/reply-piece.ts';
import type { ResponseFormat } from '../structured-output.ts';
import { type PostedReply, postForEvents, startOf } from './event-post.ts';
import { type ByteReader, serverSentEvents } from './event-stream.ts';
import { byteCounter, ERROR_BYTES, type Exchange, faultOfKind } from './guarded-fetch.ts';
import { inManner, withWhatCameAlong } from './in-manner.ts';
import { NO_KEY, sdkSettings } from './sdk-settings.ts';
import { EndpointFault, refusalIn, toldFaultIn } from './told-fault.ts';
import { toLibraryMessages, type WireTool } from './wire-messages.ts';

type AnyRequest = OpenAIClient.ChatCompletionCreateParams;

export interface TransportRequest {
  messages: ChatMessage[];
  tools: WireTool[];
  responseFormat: ResponseFormat | undefined;
  manner: Manner;
  maxOutputTokens: number;
  temperature: number | undefined;
  signal: AbortSignal;
  exchange: Exchange;
  /** Of the reply. */
  maxBytes: number;
}

/** HTTP exchanges with a model at an OpenAI-compatible endpoint. No retries, no time limits, no bounds. */
export interface ChatTransport {
  stream(request: TransportRequest): AsyncIterable<ReplyPiece>;
  whole(request: TransportRequest): Promise<ReplyPiece>;
}

interface TransportSettings {
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
}

export type CreateTransport = (settings: TransportSettings) => ChatTransport;

let loading: Promise<CreateTransport> | undefined;

/**
 * Loads LangChain, once. It takes some 0.7 s, in which the process does nothing else: with the first call, or ahead of
 * it so that the first question need not wait, and never where no model is configured.
 */
export function loadTransport(): Promise<CreateTransport> {
  loading ??= importTransport();
  return loading;
}

async function importTransport(): Promise<CreateTransport> {
  const [{ ChatOpenAICompletions, convertMessagesToCompletionsMessageParams }, messages] = await Promise.all([
    import('@langchain/openai'),
    import('@langchain/core/messages'),
  ]);

  /**
   * `ChatOpenAI` itself turns to the Responses API for some model names ("codex", "gpt-5.6"), which few
   * compatible endpoints have; this is the half of it that speaks chat completions. It writes the request. What comes
   * is read here: its converters lose a refusal, lose tool calls where the server names no role, print to
   * the console where content is a list of parts, and make a message of every token, which with the SDK's five
   * iterators over a stream took three times what the exchange itself takes (measured); its `parse` for structured
   * output throws away the usage of a reply that is no JSON, and the SDK reads faults in OpenAI's form and no other.
   */
  class Completions extends ChatOpenAICompletions {
    paramsOf({ messages: given, ...request }: TransportRequest, stream: boolean): AnyRequest {
      // Read by `invocationParams` just below: one client serves many requests, because to make one takes 60 µs.
      this.maxTokens = request.maxOutputTokens;
      const options = {
        tools: request.tools,
        ...(request.responseFormat === undefined ? {} : { response_format: request.responseFormat }),
      };
      const written = convertMessagesToCompletionsMessageParams({
        messages: toLibraryMessages(messages, given),
        model: this.model,
      });
      const params: AnyRequest = {
        ...this.invocationParams(options, { streaming: stream }),
        ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
        messages: withWhatCameAlong(written, given),
        stream,
      };
      return inManner(params, request.manner);
    }
  }

  return (settings) => {
    const client = new Completions({
      model: settings.model,
      // It only writes requests; `event-post` sends them.
      apiKey: NO_KEY,
      // LangChain retries six times by default, deaf to our time limits.
      maxRetries: 0,
      configuration: sdkSettings({ ...settings, fetch: globalThis.fetch }),
    });
    const address = `${settings.baseUrl.replace(/\/+$/, '')}/chat/completions`;
    const authorization = `Bearer ${settings.apiKey || NO_KEY}`;

    async function posted(request: TransportRequest, stream: boolean): Promise<PostedReply> {
      const { exchange, signal } = request;
      const body = JSON.stringify(client.paramsOf(request, stream));
      const accept = stream ? 'text/event-stream' : 'application/json';
      const reply = await postForEvents(address, { authorization, accept, body, signal });
      if (reply.status < 200 || reply.status > 299) throw await refusalOf(reply);
      exchange.began = true;
      return reply;
    }

    return {
      async *stream(request) {
        const { exchange, maxBytes } = request;
        const reply = await posted(request, true);
        const onBytes = byteCounter({ maxBytes, exchange });
        const kind = kindOf(reply);
        if (kind === EVENTS) {
          yield* piecesOf(reply, onBytes);
          return;
        }
        // Some gateways name no kind or another one; and some answer in one piece whatever they are asked.
        if (kind !== JSON_KIND && kind !== 'text/plain' && kind !== '')
          throw wrongKind(reply, exchange, EVENTS);
        const { begin, body } = await peeked(reply.body);
        if (/^\s*(?:data|event|id|retry)?:/.test(begin)) yield* piecesOf({ ...reply, body }, onBytes);
        else if (kind === JSON_KIND) yield await wholeOf({ ...reply, body }, onBytes);
        else throw wrongKind(reply, exchange, EVENTS);
      },
      async whole(request) {
        const { exchange, maxBytes } = request;
        const reply = await posted(request, false);
        if (kindOf(reply) !== JSON_KIND) throw wrongKind(reply, exchange, JSON_KIND);
        return await wholeOf(reply, byteCounter({ maxBytes, exchange }));
      },
    };
  };
}

const EVENTS = 'text/event-stream';
const JSON_KIND = 'application/json';

const kindOf = ({ headers }: PostedReply): string =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';

function wrongKind({ headers, body }: PostedReply, exchange: Exchange, expected: string): Error {
  void body.cancel();
  exchange.fault = faultOfKind(headers['content-type'], expected);
  return exchange.fault ?? new SyntaxError('the reply is of another kind');
}

/** What an endpoint says in a reply that began well. */
function faultOf(event: string, said: unknown, headers: PostedReply['headers']): Error | null {
  const told = toldFaultIn(said, event === 'error');
  return told && new EndpointFault(told, { headers: headersOf(headers) });
}

/** What an endpoint says instead of a reply. */
async function refusalOf({ status, headers, body }: PostedReply): Promise<Error> {
  return refusalIn(await startOf(body, ERROR_BYTES), { status, headers: headersOf(headers) });
}

/** What one read of the network brought is one piece; what came before a fault is passed on before it is thrown. */
async function* piecesOf(
  { body, headers }: PostedReply,
  onBytes: (chunk: Uint8Array) => void,
): AsyncGenerator<ReplyPiece> {
  for await (const events of serverSentEvents(body, onBytes)) {
    let piece: ReplyPiece | null = null;
    let fault: Error | null = null;
    for (const { event, data } of events) {
      const reply = parsed(data);
      fault = reply.ok ? faultOf(event, reply.value, headers) : reply.fault;
      if (!reply.ok || fault) break;
      const next = pieceOfReply(reply.value, 'delta');
      if (next) piece = piece ? joinedPieces(piece, next) : next;
    }
    if (piece) yield piece;
    if (fault) throw fault;
  }
}

/** A reply that comes as one object. */
async function wholeOf(
  { body, headers }: PostedReply,
  onBytes: (chunk: Uint8Array) => void,
): Promise<ReplyPiece> {
  const chunks: Uint8Array[] = [];
  try {
    for (let next = await body.read(); !next.done; next = await body.read()) {
      onBytes(next.value);
      chunks.push(next.value);
    }
  } catch (error) {
    void body.cancel();
    throw error;
  }
  const reply = parsed(Buffer.concat(chunks).toString('utf8'));
  if (!reply.ok) throw reply.fault;
  const fault = faultOf('', reply.value, headers);
  if (fault) throw fault;
  const piece = pieceOfReply(reply.value, 'message');
  if (!piece) throw new SyntaxError('the reply has no choices');
  return piece;
}

/** How a body begins, and the body with that still to be read. */
async function peeked(body: ByteReader): Promise<{ begin: string; body: ByteReader }> {
  let first: Awaited<ReturnType<ByteReader['read']>> | null = await body.read();
  const begin = first.value === undefined ? '' : Buffer.from(first.value).toString('utf8');
  return {
    begin,
    body: {
      async read() {
        const next = first ?? (await body.read());
        first = null;
        return next;
      },
      cancel: () => body.cancel(),
    },
  };
}

function headersOf(given: PostedReply['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) headers.set(name, String(value));
  return headers;
}

function parsed(data: string): { ok: true; value: unknown } | { ok: false; fault: SyntaxError } {
  try {
    return { ok: true, value: JSON.parse(data) };
  } catch {
    return { ok: false, fault: new SyntaxError('an event is no JSON') };
  }
}
