/** A tool call as the scripted model makes it; arguments that are a string are sent as they are, JSON or not. */
export interface ScriptedToolCall {
  name: string;
  arguments: unknown;
  id?: string;
}

export interface ScriptedUsage {
  prompt_tokens: number;
  completion_tokens: number;
}

interface Speech {
  text: string;
  /** Before the first token (or, not streaming, before the reply). */
  firstDelayMs?: number;
  /** Before every further token. */
  delayMs?: number;
}

/** Deviations of servers in the field; only where a reply is streamed. */
export type Quirk =
  | 'no_role'
  | 'no_done'
  | 'no_finish_reason'
  /** Says that it has finished, and keeps the connection open. */
  | 'no_end'
  /** Comments between the events, as gateways send them to keep a connection alive. */
  | 'comments'
  /** Tool calls in one piece each, without `index`. */
  | 'no_tool_index'
  /** Tool calls in one piece each, all with `index` 0. */
  | 'same_tool_index';

/** What the scripted endpoint does with a request. */
export type Behaviour =
  | (Speech & {
      kind: 'reply';
      toolCalls?: ScriptedToolCall[];
      finishReason?: string;
      /** Null: the endpoint tells no usage. Left out: counted from the texts. */
      usage?: ScriptedUsage | null;
      /** Thoughts, sent as `reasoning_content` before the text. */
      thoughts?: string;
      /** Splits the body into pieces of so many bytes, across characters and events. */
      bytesAWrite?: number;
      quirks?: Quirk[];
    })
  | { kind: 'embeddings'; dimensions?: number; delayMs?: number; tamper?: (vectors: unknown[]) => unknown[] }
  /** A failure with a status; the body is OpenAI's error object unless given. */
  | {
      kind: 'status';
      status: number;
      message?: string;
      code?: string;
      headers?: Record<string, string>;
      body?: string;
    }
  /** Accepts the request and never answers. */
  | { kind: 'silence' }
  /** Sends headers (and the role) at once, and never a token. */
  | { kind: 'headers_only' }
  /** Sends so many tokens, then nothing, with the connection open. */
  | (Speech & { kind: 'stall'; afterTokens: number })
  /** Sends so many tokens, then destroys the connection. */
  | (Speech & { kind: 'cut'; afterTokens: number })
  /** Sends so many tokens, then ends the response as if all were well. */
  | (Speech & { kind: 'early_end'; afterTokens: number })
  /** Closes the connection instead of answering. */
  | { kind: 'hang_up' }
  /** The right content type, and a body that is broken JSON. */
  | { kind: 'invalid_json' }
  /** The right content type, and a body that is no event stream (or no completion). */
  | { kind: 'invalid_sse' }
  /** A well-formed reply without content. */
  | { kind: 'empty' }
  /** A good status and no body at all. */
  | { kind: 'empty_body' }
  | { kind: 'refusal'; text: string }
  /** Goes on for as long as somebody reads. */
  | { kind: 'endless'; token?: string }
  /** One line that goes on for as long as somebody reads. */
  | { kind: 'endless_line' }
  /** A web page, as a proxy would send. */
  | { kind: 'wrong_content_type' }
  /** After so many tokens an error object inside the stream, as gateways do; not streaming: a 500. */
  | (Speech & { kind: 'error_event'; afterTokens: number; message: string });

export const reply = (
  text: string,
  more: Omit<Extract<Behaviour, { kind: 'reply' }>, 'kind' | 'text'> = {},
): Behaviour => ({
  kind: 'reply',
  text,
  ...more,
});

export const callTools = (...toolCalls: ScriptedToolCall[]): Behaviour => ({
  kind: 'reply',
  text: '',
  toolCalls,
});

export const status = (
  code: number,
  more: Omit<Extract<Behaviour, { kind: 'status' }>, 'kind' | 'status'> = {},
): Behaviour => ({ kind: 'status', status: code, ...more });

/** Every way to fail, by name, for suites that try them all. */
export const FAILURES = {
  unauthorised: status(401),
  forbidden: status(403),
  rate_limited: status(429, { headers: { 'retry-after': '1' } }),
  server_error: status(500),
  /** To this machine's own network. */
  redirected: status(307, { headers: { location: 'http://127.0.0.1:9/admin' } }),
  unavailable: status(503),
  silence: { kind: 'silence' },
  headers_only: { kind: 'headers_only' },
  stall: { kind: 'stall', text: '闭包会记住外层函数的变量。', afterTokens: 4 },
  cut: { kind: 'cut', text: '闭包会记住外层函数的变量。', afterTokens: 4 },
  early_end: { kind: 'early_end', text: '闭包会记住外层函数的变量。', afterTokens: 4 },
  hang_up: { kind: 'hang_up' },
  invalid_json: { kind: 'invalid_json' },
  invalid_sse: { kind: 'invalid_sse' },
  empty: { kind: 'empty' },
  empty_body: { kind: 'empty_body' },
  refusal: { kind: 'refusal', text: 'I cannot help with that.' },
  endless: { kind: 'endless' },
  endless_line: { kind: 'endless_line' },
  unknown_tool: callTools({ name: 'no_such_tool', arguments: {} }),
  wrong_arguments: callTools({ name: 'search_course', arguments: '{"query": 7' }),
  wrong_content_type: { kind: 'wrong_content_type' },
  error_event: { kind: 'error_event', text: '闭包', afterTokens: 0, message: 'the model crashed' },
} as const satisfies Record<string, Behaviour>;
