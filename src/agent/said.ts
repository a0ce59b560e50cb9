import type { AnswerMode, AnswerUsage, Citation, Outcome } from '../domain/conversation/answer.ts';
import { NO_USAGE } from '../domain/conversation/answer.ts';
import type { AgentResult } from './request.ts';
import type { Run } from './run.ts';
import type { WrittenAnswer } from './writing/written-answer.ts';

/** Tells the listener what it comes to, before the first words. */
export function announce(run: Run, outcome: Outcome, mode: AnswerMode, label: string | null): void {
  run.listener({ type: 'outcome', outcome, mode, label, confidence: run.retrieval.confidence });
}

/** What the agent came to, with the evidence behind it. */
export function resultOf(
  run: Run,
  said: {
    outcome: Outcome;
    mode: AnswerMode;
    label: string | null;
    written: { text: string; citations: Citation[] };
    spent: Spent;
  },
): AgentResult {
  const round = (ms: number) => Math.round(ms * 10) / 10;
  return {
    outcome: said.outcome,
    text: said.written.text,
    mode: said.mode,
    label: said.label,
    confidence: run.retrieval.confidence,
    citations: said.written.citations,
    usage: said.spent.usage,
    timings: {
      retrieveMs: round(run.retrieveMs),
      generateMs: round(said.spent.ms),
      totalMs: round(performance.now() - run.startedAt),
    },
    language: run.language,
    courseId: run.retrieval.courseId,
    handOff: null,
    sameAs: null,
    found: run.retrieval.found,
    candidate: said.written.text,
    candidateCitations: said.written.citations,
    evidence: { features: run.retrieval.features, calibration: run.retrieval.calibration },
  };
}

/** A fixed phrase. */
export function saidAtOnce(run: Run, outcome: Outcome, text: string): AgentResult {
  return saidWhole(run, { outcome, mode: 'extractive', written: { text, pieces: [text], citations: [] } });
}

/** A fixed phrase, after which a person takes over. */
export const passedOn = (
  run: Run,
  text: string,
  handOff: NonNullable<AgentResult['handOff']>,
): AgentResult => ({ ...saidAtOnce(run, 'abstained', text), handOff });

/** What a model took of tokens and of milliseconds. */
export interface Spent {
  usage: AnswerUsage;
  ms: number;
}

export const NOTHING_SPENT: Spent = { usage: NO_USAGE, ms: 0 };

/** A text that is there at once. `spent`: by a model that was asked before it, for nothing. */
export function saidWhole(
  run: Run,
  said: { outcome: Outcome; mode: AnswerMode; label?: string; written: WrittenAnswer; spent?: Spent },
): AgentResult {
  const { outcome, mode, written } = said;
  const label = said.label ?? null;
  const spent = said.spent ?? NOTHING_SPENT;
  announce(run, outcome, mode, label);
  for (const citation of written.citations) run.listener({ type: 'citation', citation });
  run.listener({ type: 'delta', text: written.text });
  return resultOf(run, { outcome, mode, label, written, spent });
}

/** Documents have these titles: no passage has to be believed for it. */
export const TITLE_CONFIDENCE = 0.98;

/** The calendar holds dates for certain; no passage has to be believed for them. */
export const CALENDAR_CONFIDENCE = 0.98;

/** For what is known otherwise than by a search. */
export const withConfidence = (run: Run, confidence: number, courseId: string | null): Run => ({
  ...run,
  retrieval: { ...run.retrieval, confidence, courseId },
});
