import { z } from 'zod';
import type { AnswerUsage } from '../../domain/conversation/answer.ts';
import { languageOf } from '../../domain/language/language.ts';
import type { ChatModel, PromptBook } from '../../llm/index.ts';
import { clip, faultText } from '../cases/record.ts';
import type { RecordedAnswer } from '../cases/recorded-case.ts';
import { placeOf } from '../cases/support.ts';
import type { QuestionLine } from '../cases/test-line.ts';
import { JUDGE_VERDICTS, type JudgeOpinion } from './judge-opinion.ts';

/** A second opinion on spoken answers. It is reported beside the checks and never decides a case. */
export interface Judge {
  /** The model's name: part of a run's identity. */
  readonly name: string;
  /** Throws only for an aborted signal: a model that fails is an opinion without a verdict. */
  opinionOf(line: QuestionLine, recorded: RecordedAnswer, signal?: AbortSignal): Promise<JudgeOpinion>;
}

export interface JudgeParts {
  chat: ChatModel;
  prompts: PromptBook;
}

/** `reason` stands first: a model that has to give its reason before its verdict judges better. */
const opinionSchema = z.object({ reason: z.string(), verdict: z.enum(JUDGE_VERDICTS) });

const MAX_OUTPUT_TOKENS = 400;
const MAX_REASON_CHARACTERS = 300;

export function createJudge({ chat, prompts }: JudgeParts): Judge {
  return {
    name: chat.name,
    async opinionOf(line, recorded, signal) {
      const usage: AnswerUsage = { modelCalls: 1, inputTokens: 0, outputTokens: 0 };
      const prompt = prompts.render('judge', languageOf(line.question), {
        question: line.question,
        history: line.history.map(({ role, text }) => `${role}: ${text}`).join('\n'),
        expected: expectationOf(line),
        answer: recorded.text,
        cited: citedTexts(recorded),
      });
      try {
        let text = '';
        for await (const event of chat.stream({
          messages: [{ role: 'user', content: prompt }],
          purpose: 'judge',
          schema: opinionSchema,
          maxOutputTokens: MAX_OUTPUT_TOKENS,
          temperature: 0,
          signal,
        })) {
          if (event.type === 'text') text += event.text;
          if (event.type === 'end') {
            usage.inputTokens = event.usage.inputTokens;
            usage.outputTokens = event.usage.outputTokens;
          }
        }
        const { reason, verdict } = opinionSchema.parse(JSON.parse(withoutFence(text.trim())));
        return { verdict, reason: clip(reason, MAX_REASON_CHARACTERS), usage };
      } catch (error) {
        signal?.throwIfAborted();
        return { verdict: null, reason: `the judge gave no verdict: ${faultText(error)}`, usage };
      }
    },
  };
}

/** What the line's author wrote down; empty where that is nothing but an outcome. */
function expectationOf({ expect }: QuestionLine): string {
  const parts: string[] = [];
  if (expect.reference !== undefined) parts.push(expect.reference);
  for (const spellings of expect.contains) parts.push(spellings.join(' / '));
  if (!expect.outcomes.some((outcome) => outcome === 'answered' || outcome === 'hint')) {
    parts.push('The course does not answer this question; no answer should have been given.');
  }
  return parts.join('\n');
}

/** The passages behind the citations where they were kept, else the quotes. */
function citedTexts({ citations, passages }: RecordedAnswer): string {
  return citations
    .map((citation) => {
      const place = placeOf(citation);
      const texts = passages.filter((passage) => passage.label === place).map((passage) => passage.text);
      return `[${citation.index}] ${texts.length > 0 ? texts.join('\n') : citation.quote}`;
    })
    .join('\n\n');
}

/** Models that are asked in words like to put the object into one Markdown code block. */
function withoutFence(text: string): string {
  if (!text.startsWith('```') || !text.endsWith('```') || text.length < 6) return text;
  return text.slice(text.indexOf('\n') + 1, -3);
}
