import type { OpenAIClient } from '@langchain/openai';
import type { ChatMessage } from '../chat.ts';
import type { Manner } from '../dialect.ts';

type Params = OpenAIClient.ChatCompletionCreateParams;
type WireMessage = OpenAIClient.ChatCompletionMessageParam;

/** A request as the library writes it, in the manner that its model is asked in. */
export function inManner(params: Params, manner: Manner): Params {
  const { stream_options, temperature, max_tokens, max_completion_tokens, messages, ...rest } = params;
  const bound = max_tokens ?? max_completion_tokens ?? null;
  // The library takes OpenAI's newer name where it knows the model for one that reasons.
  const isNewer = (max_completion_tokens !== undefined) === (manner.boundName === 'usual');
  return {
    ...rest,
    messages: instructedBy(manner.instructionsBy, messages),
    ...(stream_options && manner.streamUsage ? { stream_options } : {}),
    ...(temperature !== undefined && manner.temperature ? { temperature } : {}),
    ...(isNewer ? { max_completion_tokens: bound } : { max_tokens: bound }),
  };
}

function instructedBy(by: Manner['instructionsBy'], messages: WireMessage[]): WireMessage[] {
  const [first, second, ...rest] = messages;
  if (by === 'usual' || !first || (first.role !== 'system' && first.role !== 'developer')) return messages;
  if (by === 'system') return [{ ...first, role: 'system' }, ...messages.slice(1)];
  // Many chat templates want the roles to alternate: a message of its own would be the second of one.
  if (second?.role === 'user' && typeof second.content === 'string' && typeof first.content === 'string')
    return [{ role: 'user', content: `${first.content}\n\n${second.content}` }, ...rest];
  return [{ role: 'user', content: first.content }, ...messages.slice(1)];
}

/**
 * What a model gave with its calls of tools and wants back: its thoughts (DeepSeek, Kimi), signatures of them (Gemini).
 */
export function withWhatCameAlong(messages: WireMessage[], given: readonly ChatMessage[]): WireMessage[] {
  return messages.map((message, at): WireMessage => {
    const { thoughts, toolCalls = [] } = given[at] ?? {};
    if (message.role !== 'assistant' || !message.tool_calls) return message;
    return Object.assign(
      {
        ...message,
        tool_calls: message.tool_calls.map((call, position) =>
          Object.assign({ ...call }, extraOf(toolCalls[position]?.extra)),
        ),
      },
      thoughts ? { reasoning_content: thoughts } : {},
    );
  });
}

const extraOf = (extra: unknown): object => (extra === undefined ? {} : { extra_content: extra });
