import type { BaseMessage } from '@langchain/core/messages';
import type { OpenAIClient } from '@langchain/openai';
import type { ChatMessage } from './chat.ts';
import type { Fetch } from './guarded-fetch.ts';
import {
  NOTHING_RAW,
  type RawPiece,
  type ReplyPiece,
  readRawPiece,
  readUsage,
  textOfContent,
} from './reply-piece.ts';
import { NO_KEY, sdkSettings } from './sdk-settings.ts';
import type { ResponseFormat } from './structured-output.ts';
import { toLibraryMessages, type WireTool } from './wire-messages.ts';

type Chunk = OpenAIClient.Chat.Completions.ChatCompletionChunk;
type Completion = OpenAIClient.ChatCompletion;
type StreamedRequest = OpenAIClient.Chat.ChatCompletionCreateParamsStreaming;
type WholeRequest = OpenAIClient.Chat.ChatCompletionCreateParamsNonStreaming;
type RequestOptions = OpenAIClient.RequestOptions;

export interface TransportRequest {
  messages: ChatMessage[];
  tools: WireTool[];
  responseFormat: ResponseFormat | undefined;
  signal: AbortSignal;
}

/** One HTTP exchange with an OpenAI-compatible endpoint. No retries, no time limits, no bounds. */
interface ChatTransport {
  stream(request: TransportRequest): AsyncIterable<ReplyPiece>;
  whole(request: TransportRequest): Promise<ReplyPiece>;
}

interface TransportSettings {
  baseUrl: string;
  apiKey: string | undefined;
  model: string;
  maxOutputTokens: number;
  temperature: number | undefined;
  /** Ask for usage at the end of a stream. */
  streamUsage: boolean;
  fetch: Fetch;
}

export type CreateTransport = (settings: TransportSettings) => ChatTransport;

let loading: Promise<CreateTransport> | undefined;

/**
 * Loads LangChain, once. It takes some 0.7 s, in which the process does nothing else: at the first call, or
 * earlier by `preloadTransport`, and never where no model is configured.
 */
export function loadTransport(): Promise<CreateTransport> {
  loading ??= importTransport();
  return loading;
}

/** Takes LangChain's load time off the first question. */
export async function preloadTransport(): Promise<void> {
  await loadTransport();
}

async function importTransport(): Promise<CreateTransport> {
  const [{ ChatOpenAICompletions }, messages] = await Promise.all([
    import('@langchain/openai'),
    import('@langchain/core/messages'),
  ]);

  /**
   * `ChatOpenAI` itself turns to the Responses API for some model names ("codex", "gpt-5.6"), which few
   * compatible endpoints have; this is the half of it that speaks chat completions. Its converters lose a
   * refusal, lose tool calls where the server names no role, and print to the console where content is a
   * list of parts; so what comes is noted and put in order before it is converted. And it parses structured
   * output itself, which throws away the usage of a reply that is no JSON; so the plain method is called.
   */
  class Completions extends ChatOpenAICompletions {
    #raw: RawPiece = NOTHING_RAW;

    /** What the last converted chunk held; the usage chunk at the end is not converted and holds nothing. */
    takeRaw(): RawPiece {
      const raw = this.#raw;
      this.#raw = NOTHING_RAW;
      return raw;
    }

    override completionWithRetry(
      request: StreamedRequest,
      options?: RequestOptions,
    ): Promise<AsyncIterable<Chunk>>;
    override completionWithRetry(request: WholeRequest, options?: RequestOptions): Promise<Completion>;
    override async completionWithRetry(
      request: StreamedRequest | WholeRequest,
      options?: RequestOptions,
    ): Promise<AsyncIterable<Chunk> & Completion> {
      const clientOptions = this._getClientOptions(options);
      const reply: unknown = await this.client.chat.completions.create(request, clientOptions);
      // One or the other, as the overloads say; the SDK picks by `request.stream`.
      return reply as AsyncIterable<Chunk> & Completion;
    }

    protected override _convertCompletionsDeltaToBaseMessageChunk(
      delta: Record<string, unknown>,
      reply: Chunk,
    ) {
      this.#raw = readRawPiece(delta, reply.model);
      const orderly = { role: 'assistant', content: textOfContent(delta.content) };
      return super._convertCompletionsDeltaToBaseMessageChunk(orderly, reply, 'assistant');
    }

    protected override _convertCompletionsMessageToBaseMessage(
      message: OpenAIClient.ChatCompletionMessage,
      reply: Completion,
    ) {
      this.#raw = readRawPiece({ ...message }, reply.model);
      const orderly = { role: 'assistant' as const, content: textOfContent(message.content), refusal: null };
      return super._convertCompletionsMessageToBaseMessage(orderly, reply);
    }
  }

  return (settings) => {
    const client = new Completions({
      model: settings.model,
      apiKey: settings.apiKey || NO_KEY,
      maxTokens: settings.maxOutputTokens,
      ...(settings.temperature === undefined ? {} : { temperature: settings.temperature }),
      streamUsage: settings.streamUsage,
      // LangChain retries six times by default, deaf to our time limits.
      maxRetries: 0,
      configuration: sdkSettings(settings),
    });
    const options = (request: TransportRequest) => ({
      signal: request.signal,
      tools: request.tools,
      ...(request.responseFormat === undefined ? {} : { response_format: request.responseFormat }),
    });
    const pieceOf = (message: BaseMessage, info: Record<string, unknown> | undefined): ReplyPiece => {
      const reason = info?.finish_reason;
      return {
        ...client.takeRaw(),
        text: textOfContent(message.content),
        finishReason: typeof reason === 'string' ? reason : undefined,
        usage: readUsage('usage_metadata' in message ? message.usage_metadata : undefined),
      };
    };
    // The methods under `stream` and `invoke`: those two also send every text to LangSmith where an
    // environment variable says so, print it where another does, and put all chunks together once more.
    return {
      async *stream(request) {
        const sent = toLibraryMessages(messages, request.messages);
        for await (const chunk of client._streamResponseChunks(sent, options(request))) {
          yield pieceOf(chunk.message, chunk.generationInfo);
        }
      },
      async whole(request) {
        const sent = toLibraryMessages(messages, request.messages);
        const { generations } = await client._generate(sent, options(request));
        const [first] = generations;
        if (!first) throw new SyntaxError('the reply has no choices');
        return pieceOf(first.message, first.generationInfo);
      },
    };
  };
}
