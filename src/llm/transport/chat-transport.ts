import type { OpenAIClient } from '@langchain/openai';
import type { ChatMessage } from '../chat.ts';
import { joinedPieces, pieceOfReply, type ReplyPiece } from '../reply/reply-piece.ts';
import type { ResponseFormat } from '../structured-output.ts';
import { type PostedReply, postForEvents, startOf } from './event-post.ts';
import { serverSentEvents } from './event-stream.ts';
import {
  byteCounter,
  createGuardedFetch,
  ERROR_BYTES,
  type Exchange,
  type Fetch,
  faultOfKind,
} from './guarded-fetch.ts';
import { NO_KEY, sdkSettings } from './sdk-settings.ts';
import { toLibraryMessages, type WireTool } from './wire-messages.ts';

type AnyRequest = OpenAIClient.ChatCompletionCreateParams;

export interface TransportRequest {
  messages: ChatMessage[];
  tools: WireTool[];
  responseFormat: ResponseFormat | undefined;
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
  /** Ask for usage at the end of a stream. */
  streamUsage: boolean;
}

export type CreateTransport = (settings: TransportSettings) => ChatTransport;

let loading: Promise<CreateTransport> | undefined;

/**
 * Loads LangChain, once. It takes some 0.7 s, in which the process does nothing else: with the first call, or ahead of it
 * so that the first question need not wait, and never where no model is configured.
 */
export function loadTransport(): Promise<CreateTransport> {
  loading ??= importTransport();
  return loading;
}

async function importTransport(): Promise<CreateTransport> {
  const [{ ChatOpenAICompletions, OpenAIClient, convertMessagesToCompletionsMessageParams }, messages] =
    await Promise.all([import('@langchain/openai'), import('@langchain/core/messages')]);

  /**
   * `ChatOpenAI` itself turns to the Responses API for some model names ("codex", "gpt-5.6"), which few
   * compatible endpoints have; this is the half of it that speaks chat completions. It writes the request. A stream
   * is sent and read here: its converters lose a refusal, lose tool calls where the server names no role, print to
   * the console where content is a list of parts, and make a message of every token, which with the SDK's five
   * iterators over a stream took three times what the exchange itself takes (measured); its `parse` for structured
   * output throws away the usage of a reply that is no JSON.
   */
  class Completions extends ChatOpenAICompletions {
    paramsOf({ messages: given, ...request }: TransportRequest, stream: boolean): AnyRequest {
      // Read by `invocationParams` just below: one client serves many requests, because to make one takes 60 µs.
      this.maxTokens = request.maxOutputTokens;
      const options = {
        tools: request.tools,
        ...(request.responseFormat === undefined ? {} : { response_format: request.responseFormat }),
      };
      return {
        ...this.invocationParams(options, { streaming: stream }),
        ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
        messages: convertMessagesToCompletionsMessageParams({
          messages: toLibraryMessages(messages, given),
          model: this.model,
        }),
        stream,
      };
    }

    send(request: TransportRequest) {
      const { signal, exchange, maxBytes } = request;
      const fetch = createGuardedFetch({
        fetch: globalThis.fetch,
        maxBytes,
        exchange,
      });
      const clientOptions = this._getClientOptions({ signal, fetchOptions: fetchBy(fetch) });
      return this.client.chat.completions.create(this.paramsOf(request, false), clientOptions);
    }
  }

  /** What an endpoint says in the middle of a stream. */
  function faultOf(event: string, reply: unknown, headers: PostedReply['headers']): Error | null {
    const said = typeof reply === 'object' && reply !== null && 'error' in reply ? reply.error : null;
    const told = said ?? (event === 'error' ? reply : null);
    // The SDK takes any object for an error's body.
    return told ? new OpenAIClient.APIError(undefined, Object(told), undefined, headersOf(headers)) : null;
  }

  /** What an endpoint says instead of a reply, as the SDK tells it. */
  async function refusalOf({ status, headers, body }: PostedReply): Promise<Error> {
    const text = await startOf(body, ERROR_BYTES);
    const told = parsed(text);
    return told.ok
      ? OpenAIClient.APIError.generate(status, Object(told.value), undefined, headersOf(headers))
      : OpenAIClient.APIError.generate(status, undefined, text, headersOf(headers));
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

  return (settings) => {
    const client = new Completions({
      model: settings.model,
      apiKey: settings.apiKey || NO_KEY,
      streamUsage: settings.streamUsage,
      // LangChain retries six times by default, deaf to our time limits.
      maxRetries: 0,
      configuration: sdkSettings({ ...settings, fetch: chosenFetch }),
    });
    const address = `${settings.baseUrl.replace(/\/+$/, '')}/chat/completions`;
    const authorization = `Bearer ${settings.apiKey || NO_KEY}`;
    return {
      async *stream(request) {
        const { exchange, maxBytes, signal } = request;
        const body = JSON.stringify(client.paramsOf(request, true));
        const reply = await postForEvents(address, { authorization, body, signal });
        if (reply.status < 200 || reply.status > 299) throw await refusalOf(reply);
        exchange.began = true;
        exchange.fault = faultOfKind(reply.headers['content-type'], 'text/event-stream');
        if (exchange.fault) {
          void reply.body.cancel();
          throw exchange.fault;
        }
        yield* piecesOf(reply, byteCounter({ maxBytes, exchange }));
      },
      async whole(request) {
        const piece = pieceOfReply(await client.send(request), 'message');
        if (!piece) throw new SyntaxError('the reply has no choices');
        return piece;
      },
    };
  };
}

function headersOf(given: PostedReply['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) headers.set(name, String(value));
  return headers;
}

/** A request's own `fetch`, under a name that nobody else has, in what the SDK passes on to the client's. */
const OWN_FETCH = Symbol('fetch');

const fetchBy = (fetch: Fetch): object => ({ [OWN_FETCH]: fetch });

const chosenFetch: Fetch = (input, init) => {
  // Put there by `fetchBy`, for every request.
  const { [OWN_FETCH]: own, ...rest } = init as RequestInit & { [OWN_FETCH]: Fetch };
  return own(input, rest);
};

function parsed(data: string): { ok: true; value: unknown } | { ok: false; fault: SyntaxError } {
  try {
    return { ok: true, value: JSON.parse(data) };
  } catch {
    return { ok: false, fault: new SyntaxError('an event is no JSON') };
  }
}
