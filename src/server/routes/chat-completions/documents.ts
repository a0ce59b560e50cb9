import type { Answer } from '../../../domain/answer.ts';
import { answerDocument } from '../../documents.ts';

/** Answers in the shapes that OpenAI's clients read. */

export const usageOf = ({ usage }: Answer) => ({
  prompt_tokens: usage.inputTokens,
  completion_tokens: usage.outputTokens,
  total_tokens: usage.inputTokens + usage.outputTokens,
});

export function completion(answer: Answer, model: string, content: string, now: number) {
  return {
    id: `chatcmpl-${answer.id}`,
    object: 'chat.completion',
    created: Math.floor(now / 1000),
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: null },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: usageOf(answer),
    citations: answer.citations,
    zhujiao: answerDocument(answer),
  };
}
