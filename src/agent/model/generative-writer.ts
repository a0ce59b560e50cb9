import type { AnswerUsage, Turn } from '../../domain/conversation/answer.ts';
import type { Language } from '../../domain/language/language.ts';
import type { Passage } from '../../domain/school/course.ts';
import type { FoundPassage } from '../../knowledge/index.ts';
import type { ChatModel, PromptBook } from '../../llm/index.ts';
import type { Tool } from '../../tools/index.ts';
import type { GradedCode } from '../bounds/forbidden/graded-code.ts';
import { promptEchoOf } from '../bounds/prompt-echo.ts';
import { hangingTogether } from '../grounding/hanging-together.ts';
import type { AnswerForm } from '../request.ts';
import { type AnswerBuilder, createAnswerBuilder } from '../writing/answer-builder.ts';
import { besideTheMatter } from '../writing/beside-the-matter.ts';
import { isInOtherLanguage } from '../writing/material-language.ts';
import { createPiecesOfReply } from '../writing/of-models/pieces-of-reply.ts';
import type { ModelPiece } from '../writing/of-models/rows-of-model.ts';
import { roomForOriginals } from '../writing/originals.ts';
import { createOutputBounds } from '../writing/room/output-bounds.ts';
import {
  LIMITS_ELSEWHERE,
  LIMITS_ON_A_PAGE,
  limitsInAGroup,
  type OutputLimits,
} from '../writing/room/output-limits.ts';
import type { OnPiece } from '../writing/shown-answer.ts';
import type { Support } from '../writing/support.ts';
import type { WrittenAnswer } from '../writing/written-answer.ts';
import { runModelRounds } from './model-rounds.ts';
import { createReplyReader, saysItIsNotThere } from './no-answer.ts';
import { addSupport } from './support-from-tools.ts';

export interface GenerativeRequest {
  question: string;
  found: FoundPassage[];
  language: Language;
  history: Turn[];
  quoted: string | null;
  /** Stage and manner of the group, in words for the prompt. */
  audience: string;
  groupId: string | null;
  tools: Tool[];
  /** What code may not give away. */
  graded: GradedCode;
  /** Courses of which only whole sentences of the material are said (`Wording`). */
  onlyQuoted: ReadonlySet<string>;
  signal: AbortSignal;
  form: AnswerForm;
  /** A tool was used. */
  onTool?: ((name: string) => void) | undefined;
}

/** How a model's answer ended. */
export type GenerativeOutcome =
  | { kind: 'answered'; answer: WrittenAnswer; usage: AnswerUsage; dropped: number; cut: boolean }
  /** The model says the passages do not hold the answer, or asks for a person. */
  | { kind: 'no_answer'; usage: AnswerUsage }
  /**
   * Nothing it said stood up, or the call failed before anything was shown. `pointedAt`: what it named, the most
   * named first.
   */
  | { kind: 'failed'; reason: string; usage: AnswerUsage; pointedAt: readonly Passage[] };

/** Passages given to the model at first; a search of its own adds to them. */
const MAX_PASSAGES = 6;
const MAX_HISTORY_TURNS = 6;
/**
 * Pieces of a reply that are held against the passages; an answer of the longest form has a hundred. A model that
 * goes round in circles writes thousands of marks and single words, each of them a piece, and takes as many checks.
 */
const MOST_PIECES = 300;
/** Room for the long form. */
const LONG_TOKENS = 2_000;

/** Writes with a model, sentence by sentence: nothing is passed on before its check. */
export async function writeGeneratively(
  parts: { chat: ChatModel; prompts: PromptBook },
  request: GenerativeRequest,
  onPiece: OnPiece,
): Promise<GenerativeOutcome> {
  const passages = request.found.slice(0, MAX_PASSAGES).map((hit) => hit.passage);
  const support: Support[] = passages.map((passage) => ({ passage, citable: true }));
  const written = builderFor(parts.prompts, request, support, onPiece);
  let pieces = 0;
  /** It began with saying that the passages do not answer: what follows is beside the question. */
  let isDeclined = false;
  const check = (said: ModelPiece[]): void => {
    for (const piece of said) {
      isDeclined ||= written.held() === 0 && saysItIsNotThere(piece.shown);
      if (!isDeclined && ++pieces <= MOST_PIECES) written.add(piece);
    }
  };
  const given = (): Passage[] => support.map(({ passage }) => passage);
  const isInAGroup = request.groupId !== null && request.form !== 'long';
  const cut = createPiecesOfReply({ given, isInAGroup }, check);
  const reply = createReplyReader(cut.push);
  let handedOff = false;

  const { usage, failure } = await runModelRounds({
    chat: parts.chat,
    tools: request.tools,
    messages: [
      {
        role: 'system',
        content: parts.prompts.render('answer', request.language, promptInputs(request, passages)),
      },
      { role: 'user', content: request.question },
    ],
    purpose: 'answer',
    maxOutputTokens: request.form === 'long' ? LONG_TOKENS : undefined,
    groupId: request.groupId,
    signal: request.signal,
    onText: (text) => reply.push(text),
    onTool(call, result) {
      handedOff ||= result.handOff !== undefined;
      // What it said before it called comes to its end here, and does not run on into what it says with the result.
      reply.anew();
      cut.finish();
      isDeclined = false;
      const tool = request.tools.find(({ name }) => name === call.name);
      if (!tool) return;
      request.onTool?.(tool.name);
      addSupport(support, result, tool, request.question);
    },
  });
  reply.end();
  // After a failure the last piece may be half a sentence: only whole ones were passed on, the rest is dropped.
  if (failure === null) {
    cut.finish();
    cut.end();
  }

  if (written.held() > 0) {
    if (failure === null) written.close();
    return {
      kind: 'answered',
      answer: written.answer(),
      usage,
      dropped: written.dropped(),
      cut: failure !== null,
    };
  }
  if (failure === null && (handedOff || isDeclined || reply.saysNoAnswer()))
    return { kind: 'no_answer', usage };
  return {
    kind: 'failed',
    reason: failure ?? written.lastReason() ?? 'an empty reply',
    usage,
    pointedAt: written.pointedAt(),
  };
}

/**
 * What collects the answer, within the room that there is and whatever may not leave. `support` grows with what tools
 * tell.
 */
function builderFor(
  prompts: PromptBook,
  request: GenerativeRequest,
  support: Support[],
  onPiece: OnPiece,
): AnswerBuilder {
  const { found, language, question, graded, onlyQuoted, form } = request;
  const limits = limitsOf(request);
  const heard = heardOf(request);
  const hanging = hangingTogether({ heard, given: support.map(({ passage }) => passage) });
  const bounds = createOutputBounds(
    limits.characters !== undefined && isInOtherLanguage(found, language)
      ? { ...limits, characters: limits.characters - roomForOriginals(language) }
      : limits,
    promptEchoOf(prompts, language, request.audience),
    graded,
    hanging,
  );
  return createAnswerBuilder(
    { question, heard, support, isOnlyQuoted: ({ courseId }) => onlyQuoted.has(courseId) },
    bounds,
    {
      language,
      characters: limits.characters ?? Number.POSITIVE_INFINITY,
      isSpoken: form === 'spoken',
      beside: besideTheMatter(hanging),
    },
    onPiece,
  );
}

const limitsOf = ({ form, groupId, language }: GenerativeRequest): OutputLimits =>
  form === 'long' ? LIMITS_ON_A_PAGE : groupId === null ? LIMITS_ELSEWHERE : limitsInAGroup(language);

/** All that was said before: nothing of it is the material's, whoever is said to have said it. */
const heardOf = ({ question, quoted, history }: GenerativeRequest): string =>
  [question, quoted ?? '', ...history.map(({ text }) => text)].join('\n');

function promptInputs(request: GenerativeRequest, passages: Passage[]): Record<string, string> {
  return {
    audience: request.audience,
    passages: passages
      .map((passage, position) => {
        const question = passage.question ? `${passage.question}\n` : '';
        return `[${position + 1}] ${passage.headings.join(' > ')}\n${question}${passage.text}`;
      })
      .join('\n\n'),
    history: request.history
      .slice(-MAX_HISTORY_TURNS)
      .map((turn) => `${turn.role}: ${turn.text}`)
      .join('\n'),
    quoted: request.quoted ?? '',
  };
}
