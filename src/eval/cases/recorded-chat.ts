import { AsyncLocalStorage } from 'node:async_hooks';
import { type ChatEvent, type ChatModel, ModelError } from '../../llm/index.ts';
import type { AskedQuestion, RecordedReplies, RecordedReply } from './recorded-replies.ts';

/** A chat model that knows which question of a test set it is called for. */
export interface RecordedChat {
  chat: ChatModel;
  /** Everything asked of `chat` meanwhile, also later in the same chain of calls, belongs to this question. */
  during<T>(asked: AskedQuestion, ask: () => Promise<T>): Promise<T>;
}

/** The replies of one question, in the order of its calls. */
interface Conversation {
  asked: AskedQuestion;
  calls: number;
  replies: RecordedReply[];
}

/** Plays what was recorded, without a network. `missing` hears of questions that have no reply (any more). */
export function playRecorded(
  recorded: RecordedReplies,
  missing: (asked: AskedQuestion) => void,
): RecordedChat {
  const current = new AsyncLocalStorage<Conversation>();
  return {
    chat: {
      name: 'recorded',
      async *stream(request): AsyncGenerator<ChatEvent> {
        request.signal?.throwIfAborted();
        const conversation = current.getStore();
        const reply = conversation?.replies[conversation.calls++];
        if (!conversation || !reply) {
          if (conversation) missing(conversation.asked);
          throw noReply('no reply was recorded for this call');
        }
        yield* eventsOf(reply, conversation.calls);
      },
      complete: () => Promise.reject(noReply('structured replies are not recorded')),
    },
    during: (asked, ask) =>
      current.run({ asked, calls: 0, replies: recorded.find(asked) ?? [] }, async () => await ask()),
  };
}

const noReply = (why: string): ModelError => new ModelError('rejected', why, { model: 'recorded' });

function* eventsOf(reply: RecordedReply, call: number): Generator<ChatEvent> {
  if (reply.text !== '') yield { type: 'text', text: reply.text };
  const calls = reply.toolCalls ?? [];
  if (calls.length > 0) {
    yield {
      type: 'tool_calls',
      calls: calls.map((toolCall, position) => ({ id: `call_${call}_${position}`, ...toolCall })),
    };
  }
  yield {
    type: 'end',
    finishReason: reply.finishReason ?? (calls.length > 0 ? 'tool_calls' : 'stop'),
    usage: reply.usage ?? { inputTokens: 0, outputTokens: 0 },
    model: 'recorded',
  };
}

/**
 * Passes every call on and keeps what came of it. Of a question whose call failed nothing is kept: half a reply
 * played again would look like the model's own.
 */
export function recordReplies(chat: ChatModel, recorded: RecordedReplies): RecordedChat {
  const current = new AsyncLocalStorage<Conversation>();
  return {
    chat: {
      name: chat.name,
      async *stream(request) {
        const conversation = current.getStore();
        if (conversation) conversation.calls++;
        const heard: RecordedReply = { text: '' };
        for await (const event of chat.stream(request)) {
          hear(heard, event);
          yield event;
        }
        conversation?.replies.push(heard);
      },
      complete: (request) => chat.complete(request),
    },
    during: (asked, ask) => {
      const conversation: Conversation = { asked, calls: 0, replies: [] };
      return current.run(conversation, async () => {
        const result = await ask();
        const { calls, replies } = conversation;
        if (calls > 0 && replies.length === calls) recorded.put(asked, replies);
        return result;
      });
    },
  };
}

function hear(heard: RecordedReply, event: ChatEvent): void {
  if (event.type === 'text') heard.text += event.text;
  else if (event.type === 'tool_calls')
    heard.toolCalls = event.calls.map((call) => ({ name: call.name, arguments: call.arguments }));
  else {
    const { inputTokens, outputTokens } = event.usage;
    heard.finishReason = event.finishReason;
    heard.usage = { inputTokens, outputTokens };
  }
}
