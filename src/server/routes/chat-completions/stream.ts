import type { FastifyReply } from 'fastify';
import { type AgentRequest, spoken } from '../../../agent/index.ts';
import type { Answering } from '../../../conversation/index.ts';
import type { Answer } from '../../../domain/conversation/answer.ts';
import { languageOf } from '../../../domain/language/language.ts';
import type { Logger } from '../../../domain/signals/logger.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { answerDocument } from '../../documents/answer-document.ts';
import { clientSignal, openDataStream } from '../../events/event-stream.ts';
import { openAiError } from '../../requests/problems/openai-error.ts';
import { problemOf } from '../../requests/problems/problems.ts';
import { usageOf } from './completion.ts';
import { createLengthAsked, type FinishReason, type LimitsAsked } from './length-asked.ts';
import type { VoiceQuery } from './request.ts';

const FILLER = { zh: '我看一下。', en: 'Let me look that up.' };

/** The answer in chunks as it is written; a voice may be given word of itself, and a filler while it looks. */
export async function streamCompletion(
  { answering, clock, logger }: { answering: Answering; clock: Clock; logger: Logger },
  reply: FastifyReply,
  options: {
    asked: AgentRequest;
    by: Parameters<Answering['answer']>[1];
    model: string;
    isSpoken: boolean;
    voice: VoiceQuery;
    wantsUsage: boolean;
    limits: LimitsAsked;
  },
): Promise<FastifyReply> {
  const { asked, model, isSpoken, voice, wantsUsage } = options;
  const language = languageOf(asked.question);
  const out = createChunks(reply, { model, created: Math.floor(clock.now() / 1000), wantsUsage });
  const length = createLengthAsked(options.limits);
  let filler: NodeJS.Timeout | undefined;
  const say = (text: string) => {
    clearTimeout(filler);
    const said = isSpoken ? spoken(text, language) : text;
    if (said !== '') out.delta({ content: said });
  };
  if (voice.metadata !== undefined)
    out.send({
      object: 'chat.completion.custom_metadata',
      choices: [],
      metadata: { interruptable: voice.metadata === 'interruptable:true' },
    });
  const fill = () => out.delta({ content: FILLER[language] });
  if (voice.filler === 0) fill();
  else if (voice.filler !== undefined) filler = setTimeout(fill, voice.filler);
  try {
    const answer = await answering.answer({ ...asked, signal: out.signal }, options.by, (event) => {
      if (event.type === 'delta') say(length.push(event.text));
    });
    await out.finish(length.finish(), answer);
  } catch (error) {
    if (!out.isOpen()) throw error;
    if (!out.signal.aborted) {
      logger.error({ error: String(error) }, 'a streamed completion failed');
      out.send({ error: openAiError(problemOf(error)) });
    }
    out.end();
  } finally {
    clearTimeout(filler);
  }
  return reply;
}

/**
 * Chunks as OpenAI sends them. The stream opens with the first of them: what fails before it is told by its status, by
 * which a client knows whether to try again.
 */
function createChunks(
  reply: FastifyReply,
  { model, created, wantsUsage }: { model: string; created: number; wantsUsage: boolean },
) {
  const signal = clientSignal(reply);
  const id = `chatcmpl-${created}${Math.random().toString(36).slice(2, 10)}`;
  let stream: ReturnType<typeof openDataStream> | null = null;
  let begun = false;
  function send(data: object): void {
    stream ??= openDataStream(reply);
    stream.send(data);
  }
  function chunk(choices: object[], extra: object = {}): void {
    // As OpenAI has it, every chunk has the field once it is asked for, and the last one its figures.
    const usage = wantsUsage ? { usage: null } : {};
    send({ id, object: 'chat.completion.chunk', created, model, choices, ...usage, ...extra });
  }
  function delta(said: object, finish: FinishReason | null = null, extra: object = {}): void {
    if (!begun) {
      begun = true;
      delta({ role: 'assistant', content: '' });
    }
    chunk([{ index: 0, delta: said, logprobs: null, finish_reason: finish }], extra);
  }
  return {
    signal,
    isOpen: () => stream !== null,
    send,
    delta,
    async finish(reason: FinishReason, answer: Answer): Promise<void> {
      delta({}, reason, { citations: answer.citations, zhujiao: answerDocument(answer) });
      if (wantsUsage) chunk([], { usage: usageOf(answer) });
      await stream?.complete();
    },
    end: () => stream?.end(),
  };
}
