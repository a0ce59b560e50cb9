import type { AnswerMode, AnswerUsage, Citation, Outcome } from '../domain/answer.ts';
import { NO_USAGE } from '../domain/answer.ts';
import type { WrittenAnswer } from './extractive-writer.ts';
import type { AgentResult } from './request.ts';
import type { Run } from './run.ts';

/** Tells the listener what it comes to, before the first words. */
export function announce(run: Run, outcome: Outcome, mode: AnswerMode, label: string | null): void {
  run.listener({ type: 'outcome', outcome, mode, label, confidence: run.retrieval.confidence });
}

/** A text that is there at once, as events. */
export function emitWhole(
  run: Run,
  outcome: Outcome,
  mode: AnswerMode,
  label: string | null,
  written: WrittenAnswer,
): void {
  announce(run, outcome, mode, label);
  for (const citation of written.citations) run.listener({ type: 'citation', citation });
  run.listener({ type: 'delta', text: written.text });
}

/** What the agent came to, with the evidence behind it. */
export function resultOf(
  run: Run,
  said: {
    outcome: Outcome;
    mode: AnswerMode;
    label: string | null;
    written: { text: string; citations: Citation[] };
    usage: AnswerUsage;
    generateMs: number;
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
    usage: said.usage,
    timings: {
      retrieveMs: round(run.retrieveMs),
      generateMs: round(said.generateMs),
      totalMs: round(performance.now() - run.startedAt),
    },
    language: run.language,
    courseId: run.retrieval.courseId,
    handOff: null,
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

/** A text that is there at once and took no model. */
export function saidWhole(
  run: Run,
  said: { outcome: Outcome; mode: AnswerMode; label?: string; written: WrittenAnswer },
): AgentResult {
  const { outcome, mode, written } = said;
  const label = said.label ?? null;
  emitWhole(run, outcome, mode, label, written);
  return resultOf(run, { outcome, mode, label, written, usage: NO_USAGE, generateMs: 0 });
}

/** For what is known otherwise than by a search. */
export const withConfidence = (run: Run, confidence: number, courseId: string | null): Run => ({
  ...run,
  retrieval: { ...run.retrieval, confidence, courseId },
});
