import type { ChatEvent, ChatModel, ChatRequest } from '../../src/llm/index.ts';

/** What the model says, in pieces as they would stream; an Error in the list is thrown at that point. */
export type Script = (string | Error)[] | ((request: ChatRequest) => (string | Error)[]);

export interface ScriptedChat extends ChatModel {
  requests: ChatRequest[];
}

/** A chat model that says what a script says, without a network. */
export function scriptedChat(script: Script, finishReason = 'stop'): ScriptedChat {
  const requests: ChatRequest[] = [];
  return {
    name: 'scripted',
    requests,
    async *stream(request): AsyncGenerator<ChatEvent> {
      requests.push(request);
      for (const piece of typeof script === 'function' ? script(request) : script) {
        request.signal?.throwIfAborted();
        if (piece instanceof Error) throw piece;
        yield { type: 'text', text: piece };
      }
      yield { type: 'end', finishReason, usage: { inputTokens: 100, outputTokens: 20 }, model: 'scripted' };
    },
    complete: async () => {
      throw new Error('this script holds no structured reply');
    },
  };
}
