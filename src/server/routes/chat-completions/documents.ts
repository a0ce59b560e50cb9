import type { FastifyReply } from 'fastify';
import type { Answer } from '../../../domain/answer.ts';
import { ZhujiaoError } from '../../../domain/errors.ts';
import { answerDocument } from '../../documents.ts';
import { statusOf } from '../../problems.ts';

/** Answers and errors in the shapes that OpenAI's clients read. */

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

export function errorBody(error: unknown) {
  if (!(error instanceof ZhujiaoError))
    return {
      message: 'The answer could not be finished.',
      type: 'server_error',
      param: null,
      code: 'internal_error',
    };
  return {
    message: error.fix ? `${error.message} ${error.fix}` : error.message,
    type: statusOf(error) >= 500 ? 'server_error' : 'invalid_request_error',
    param: null,
    code: error.code,
  };
}

export function sendOpenAiError(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof ZhujiaoError)) throw error;
  return reply.code(statusOf(error)).send({ error: errorBody(error) });
}
