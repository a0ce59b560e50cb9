import type { z } from 'zod';

export interface ChatMessage {
  role: 'system' | 'user' | 'assistant' | 'tool';
  content: string;
  /** On an assistant's message: the calls it made. */
  toolCalls?: ToolCall[] | undefined;
  /** On an assistant's message that made calls: what it thought, which some endpoints want back. Nobody is shown it. */
  thoughts?: string | undefined;
  /** On a tool's message: the call it answers. */
  toolCallId?: string | undefined;
}

/** A call as the model wrote it: the name may be unknown and the arguments may not be JSON. See `readToolCall`. */
export interface ToolCall {
  id: string;
  name: string;
  arguments: string;
  /** What the endpoint sent along with it and wants back as it is. */
  extra?: unknown;
}

/** What the model is told about a tool. `schema` is a zod object that has a JSON Schema (no transforms). */
export interface ToolSpec {
  name: string;
  description: string;
  schema: z.ZodType;
}

export interface ModelUsage {
  inputTokens: number;
  outputTokens: number;
  /** True where the endpoint told no usage and the figures are ours, from the length of the texts. */
  estimated?: boolean | undefined;
}

/**
 * What comes out of a call, in this order: any number of `text`, at most one `tool_calls`, one `end`.
 * `finishReason` is the endpoint's word: `stop`, `tool_calls`, or `length` where the reply was cut at its
 * bound, by the endpoint or by us.
 */
export type ChatEvent =
  | { type: 'text'; text: string }
  | { type: 'tool_calls'; calls: ToolCall[]; thoughts?: string | undefined }
  | { type: 'end'; finishReason: string; usage: ModelUsage; model: string };

export interface ChatRequest {
  messages: ChatMessage[];
  tools?: ToolSpec[] | undefined;
  /** What the call is for, in one word: names it in figures and logs. */
  purpose: string;
  /** Whose daily budget pays; without it no budget applies. */
  groupId?: string | undefined;
  /** Bound of the reply. Sent to the endpoint, and held by us where the endpoint does not. */
  maxOutputTokens?: number | undefined;
  temperature?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Asks for one JSON object of this shape. `complete` also validates it; `stream` does not. */
  schema?: z.ZodType | undefined;
  /** `complete` tells here what each reply that came to its end used; `stream` says it in its `end`. */
  onUsage?: ((usage: ModelUsage) => void) | undefined;
}

/**
 * A chat model. Both methods throw a `ModelError` and nothing else that a caller must expect, and end within
 * the total time limit whatever the endpoint does. Retries and the fallback model happen before the first
 * event only: what was yielded is never taken back. Leaving the loop, or aborting `signal`, closes the
 * connection to the endpoint.
 */
export interface ChatModel {
  readonly name: string;
  stream(request: ChatRequest): AsyncIterable<ChatEvent>;
  /** One whole structured object, validated against `schema`. Tools are not offered. */
  complete<T>(request: ChatRequest & { schema: z.ZodType<T> }): Promise<T>;
}
