import type { FastifyReply } from 'fastify';
import { type AgentRequest, spoken } from '../../../agent/index.ts';
import type { Answering } from '../../../conversation/index.ts';
import type { Clock } from '../../../domain/clock.ts';
import { languageOf } from '../../../domain/language.ts';
import type { Logger } from '../../../domain/logger.ts';
import { answerDocument } from '../../documents/documents.ts';
import { openDataStream } from '../../events/event-stream.ts';
import { openAiError } from '../../requests/openai-error.ts';
import { problemOf } from '../../requests/problems.ts';
import { usageOf } from './documents.ts';
import { createLengthAsked, type LimitsAsked } from './length-asked.ts';
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
  const { asked, model, isSpoken, voice } = options;
  const language = languageOf(asked.question);
  const out = openDataStream(reply);
  const created = Math.floor(clock.now() / 1000);
  const id = `chatcmpl-${created}${Math.random().toString(36).slice(2, 10)}`;
  const chunk = (delta: object, finish: string | null, extra: object = {}) =>
    out.send({
      id,
      object: 'chat.completion.chunk',
      created,
      model,
      choices: [{ index: 0, delta, finish_reason: finish }],
      ...extra,
    });
  const length = createLengthAsked(options.limits);
  let filler: NodeJS.Timeout | undefined;
  const say = (text: string) => {
    clearTimeout(filler);
    const said = isSpoken ? spoken(text, language) : text;
    if (said !== '') chunk({ content: said }, null);
  };
  if (voice.metadata !== undefined)
    out.send({
      object: 'chat.completion.custom_metadata',
      choices: [],
      metadata: { interruptable: voice.metadata === 'interruptable:true' },
    });
  chunk({ role: 'assistant', content: '' }, null);
  const fill = () => chunk({ content: FILLER[language] }, null);
  if (voice.filler === 0) fill();
  else if (voice.filler !== undefined) filler = setTimeout(fill, voice.filler);
  try {
    const answer = await answering.answer({ ...asked, signal: out.signal }, options.by, (event) => {
      if (event.type === 'delta') say(length.push(event.text));
    });
    chunk({}, length.finish(), { citations: answer.citations, zhujiao: answerDocument(answer) });
    if (options.wantsUsage)
      out.send({
        id,
        object: 'chat.completion.chunk',
        created,
        model,
        choices: [],
        usage: usageOf(answer),
      });
  } catch (error) {
    if (!out.signal.aborted) {
      logger.error({ error: String(error) }, 'a streamed completion failed');
      out.send({ error: openAiError(problemOf(error)) });
    }
  } finally {
    clearTimeout(filler);
    out.end();
  }
  return reply;
}
