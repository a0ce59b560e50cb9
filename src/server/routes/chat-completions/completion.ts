import type { Answer } from '../../../domain/conversation/answer.ts';
import { answerDocument } from '../../documents/answer-document.ts';
import type { FinishReason } from './length-asked.ts';

/** Answers in the shapes that OpenAI's clients read. */

export const usageOf = ({ usage }: Answer) => ({
  prompt_tokens: usage.inputTokens,
  completion_tokens: usage.outputTokens,
  total_tokens: usage.inputTokens + usage.outputTokens,
});

export function completion(
  answer: Answer,
  { model, content, finish, now }: { model: string; content: string; finish: FinishReason; now: number },
) {
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
        finish_reason: finish,
      },
    ],
    usage: usageOf(answer),
    citations: answer.citations,
    zhujiao: answerDocument(answer),
  };
}
