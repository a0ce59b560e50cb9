import type { ChatEvent, ChatModel, ChatRequest } from '../../src/llm/index.ts';

/** What the model says, in pieces as they would stream. An Error is thrown at its place; a call ends the reply. */
export type Said = (string | Error | { call: string; with: unknown })[];

export interface ScriptedChat extends ChatModel {
  requests: ChatRequest[];
}

/** A chat model that says what a script says, without a network. The script may depend on the request. */
export function scriptedChat(
  script: Said | ((request: ChatRequest, index: number) => Said | Promise<Said>),
  finishReason = 'stop',
): ScriptedChat {
  const requests: ChatRequest[] = [];
  return {
    name: 'scripted',
    requests,
    async *stream(request): AsyncGenerator<ChatEvent> {
      requests.push(request);
      const said = typeof script === 'function' ? await script(request, requests.length - 1) : script;
      for (const piece of said) {
        request.signal?.throwIfAborted();
        if (piece instanceof Error) throw piece;
        if (typeof piece === 'string') yield { type: 'text', text: piece };
        else {
          const call = { id: 'call_1', name: piece.call, arguments: JSON.stringify(piece.with) };
          yield { type: 'tool_calls', calls: [call] };
        }
      }
      yield { type: 'end', finishReason, usage: { inputTokens: 100, outputTokens: 20 }, model: 'scripted' };
    },
    complete: async () => {
      throw new Error('this script holds no structured reply');
    },
  };
}
