import { type AnswerUsage, type Citation, NO_USAGE, type Turn } from '../domain/answer.ts';
import type { Passage } from '../domain/course.ts';
import type { Language } from '../domain/language.ts';
import type { FoundPassage } from '../knowledge/index.ts';
import type { ChatModel, PromptBook } from '../llm/index.ts';
import { citationOf, withMark } from './citations.ts';
import { separator, type WrittenAnswer } from './extractive-writer.ts';
import { checkGrounding } from './grounding.ts';
import { createSentenceStream } from './sentence-stream.ts';

export interface GenerativeRequest {
  question: string;
  found: FoundPassage[];
  language: Language;
  /** Prompt file: `answer`, or `hint` for graded work. */
  prompt: 'answer' | 'hint';
  history: Turn[];
  quoted: string | null;
  /** Stage and manner of the group, in words for the prompt. */
  audience: string;
  groupId: string | null;
  signal?: AbortSignal | undefined;
}

/** How a model's answer ended. */
export type GenerativeOutcome =
  | { kind: 'answered'; answer: WrittenAnswer; usage: AnswerUsage; dropped: number; cut: boolean }
  /** The model says the passages do not hold the answer. */
  | { kind: 'no_answer'; usage: AnswerUsage }
  /** Nothing it said stood up, or the call failed before anything was shown. */
  | { kind: 'failed'; reason: string; usage: AnswerUsage };

/** What the prompt asks the model to reply when the passages do not answer. */
export const NO_ANSWER = 'NO_ANSWER';
const MAX_OUTPUT_TOKENS = 800;
/** Passages given to the model. */
const MAX_PASSAGES = 6;
const MAX_HISTORY_TURNS = 6;

/** Writes with a model, sentence by sentence: nothing is passed on before its check. */
export async function writeGeneratively(
  parts: { chat: ChatModel; prompts: PromptBook },
  request: GenerativeRequest,
  onPiece: (piece: string, joint: string, citation: Citation | null) => void,
): Promise<GenerativeOutcome> {
  const passages = request.found.slice(0, MAX_PASSAGES).map((hit) => hit.passage);
  const stream = createSentenceStream();
  const written = createAnswerBuilder(passages, request.question, onPiece);
  let usage: AnswerUsage = NO_USAGE;
  let raw = '';
  let failure: string | null = null;
  try {
    for await (const event of parts.chat.stream({
      messages: [
        {
          role: 'system',
          content: parts.prompts.render(request.prompt, request.language, promptInputs(request, passages)),
        },
        { role: 'user', content: request.question },
      ],
      purpose: request.prompt,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      temperature: 0,
      ...(request.groupId === null ? {} : { groupId: request.groupId }),
      ...(request.signal ? { signal: request.signal } : {}),
    })) {
      if (event.type === 'text') {
        raw += event.text;
        if (NO_ANSWER.startsWith(raw.trim()) || raw.trim().startsWith(NO_ANSWER)) continue;
        for (const piece of stream.push(event.text)) written.add(piece);
      } else if (event.type === 'end') {
        usage = {
          modelCalls: 1,
          inputTokens: event.usage.inputTokens,
          outputTokens: event.usage.outputTokens,
        };
      }
    }
  } catch (error) {
    request.signal?.throwIfAborted();
    failure = error instanceof Error ? error.message : String(error);
    usage = { ...usage, modelCalls: 1 };
  }
  if (failure === null && raw.trim().startsWith(NO_ANSWER)) return { kind: 'no_answer', usage };
  // After a failure the last piece may be half a sentence: only whole ones were passed on, the rest is dropped.
  if (failure === null) for (const piece of stream.end()) written.add(piece);
  const answer = written.answer();
  if (answer.citations.length > 0) {
    return { kind: 'answered', answer, usage, dropped: written.dropped(), cut: failure !== null };
  }
  return { kind: 'failed', reason: failure ?? written.lastReason() ?? 'an empty reply', usage };
}

function promptInputs(request: GenerativeRequest, passages: Passage[]): Record<string, string> {
  return {
    audience: request.audience,
    passages: passages
      .map(
        (passage, position) =>
          `[${position + 1}] ${[...passage.headings].join(' > ')}\n${passage.question ? `${passage.question}\n` : ''}${passage.text}`,
      )
      .join('\n\n'),
    history: request.history
      .slice(-MAX_HISTORY_TURNS)
      .map((turn) => `${turn.role}: ${turn.text}`)
      .join('\n'),
    quoted: request.quoted ?? '',
  };
}

/** Collects checked pieces; passages are numbered for the reader in the order in which they are first cited. */
function createAnswerBuilder(
  passages: Passage[],
  question: string,
  onPiece: (piece: string, joint: string, citation: Citation | null) => void,
) {
  const pieces: string[] = [];
  const citations: Citation[] = [];
  let text = '';
  let dropped = 0;
  let lastReason: string | null = null;
  /** Openers such as "可以这样做：" wait for a statement that stands; alone they say nothing. */
  let waiting: string[] = [];

  function show(piece: string, citation: Citation | null): void {
    const joint = pieces.length === 0 ? '' : separator(pieces.at(-1) ?? '', piece);
    pieces.push(piece);
    text += joint + piece;
    onPiece(piece, joint, citation);
  }

  return {
    add(piece: string) {
      const checked = checkGrounding(piece, passages, question);
      if (!checked.supported) {
        dropped++;
        lastReason = checked.reason;
        waiting = [];
        return;
      }
      const [cited] = checked.cited;
      const passage = cited === undefined ? undefined : passages[cited - 1];
      if (!passage) {
        waiting.push(checked.text);
        return;
      }
      for (const opener of waiting) show(opener, null);
      waiting = [];
      let citation = citations.find((known) => known.passageId === passage.id);
      const isNew = !citation;
      if (!citation) {
        citation = citationOf(citations.length + 1, passage, passage.text);
        citations.push(citation);
      }
      show(withMark(checked.text, citation.index), isNew ? citation : null);
    },
    answer: (): WrittenAnswer => ({ text, pieces, citations }),
    dropped: () => dropped,
    lastReason: () => lastReason,
  };
}
