import { type AnswerUsage, NO_USAGE } from '../../domain/conversation/answer.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import type { ReportCitation, SubjectAnswer } from '../subject.ts';
import type { RecordedAnswer, RecordedMessage } from './recorded-case.ts';
import { isSpoken } from './score-answers.ts';
import { supportOf, type Tokenise } from './support.ts';

/** As many as reports list (contracts.md, "Report"). */
const MAX_HITS = 10;
/** Passages kept with a case: what a person reads to see why; the hits say the rest. */
const MAX_PASSAGES = 5;
const MAX_PASSAGE_CHARACTERS = 400;
/** Far above any answer that may be said in a group; holds a runaway reply. */
const MAX_TEXT_CHARACTERS = 20_000;
const MAX_FAULT_CHARACTERS = 500;

export function recordAnswer(id: string, answer: SubjectAnswer, tokenise: Tokenise): RecordedAnswer {
  const passages = answer.passages ?? [];
  const spoken = isSpoken(answer.outcome);
  // A hint points at places and asks a question back: it states nothing that could be supported.
  const states = answer.outcome === 'answered';
  const support =
    answer.support ??
    (states ? supportOf({ text: answer.text, citations: answer.citations, passages, tokenise }) : null);
  return {
    kind: 'answer',
    id,
    outcome: answer.outcome,
    confidence: within01(answer.confidence),
    hits: [...new Set(answer.hits)].slice(0, MAX_HITS),
    citations: answer.citations.map(plainCitation),
    ...(answer.candidateCitations && !spoken
      ? { candidateCitations: answer.candidateCitations.map(plainCitation) }
      : {}),
    text: clip(answer.text, MAX_TEXT_CHARACTERS),
    candidate: clip(answer.candidate, MAX_TEXT_CHARACTERS),
    support: states && support !== null ? within01(support) : null,
    usage: answer.usage,
    ms: hundredths(answer.ms),
    calibration: answer.calibration,
    passages: passages
      .slice(0, MAX_PASSAGES)
      .map(({ label, text }) => ({ label, text: clip(text, MAX_PASSAGE_CHARACTERS) })),
  };
}

export function recordAnswerFault(id: string, error: unknown): RecordedAnswer {
  return {
    kind: 'answer',
    id,
    outcome: null,
    confidence: 0,
    hits: [],
    citations: [],
    text: '',
    candidate: '',
    support: null,
    usage: NO_USAGE,
    ms: null,
    calibration: '',
    passages: [],
    fault: faultText(error),
  };
}

export function recordVerdict(id: string, verdict: Verdict, usage: AnswerUsage, ms: number): RecordedMessage {
  return {
    kind: 'message',
    id,
    category: verdict.category,
    confidence: within01(verdict.confidence),
    severity: verdict.severity,
    needsReview: verdict.needsReview,
    decidedBy: verdict.decidedBy,
    measures: verdict.measures.map((measure) => measure.kind),
    alerts: verdict.alerts.map((alert) => alert.kind),
    evidence: verdict.evidence,
    usage,
    ms: hundredths(ms),
  };
}

export function recordMessageFault(id: string, error: unknown): RecordedMessage {
  return {
    kind: 'message',
    id,
    category: null,
    confidence: 0,
    severity: null,
    needsReview: false,
    decidedBy: null,
    measures: [],
    alerts: [],
    evidence: [],
    usage: NO_USAGE,
    ms: null,
    fault: faultText(error),
  };
}

export function faultText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return clip(text || 'a fault without a message', MAX_FAULT_CHARACTERS);
}

/** Cut between characters, with a sign that something is missing. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text[length - 2] ?? '') ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}

const plainCitation = ({ source, locator, quote, index }: ReportCitation): ReportCitation => ({
  source,
  locator,
  quote,
  index,
});

/** Of a millisecond: a clock tells no more. */
const hundredths = (ms: number): number => Math.round(ms * 100) / 100;

const within01 = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);
