import type { AnswerUsage, Outcome } from '../domain/conversation/answer.ts';
import type { Verdict } from '../domain/moderation/moderation.ts';
import type { MessageLine, QuestionLine } from './cases/test-line.ts';

/** A citation as reports list it. */
export interface ReportCitation {
  source: string;
  /** `#anchor`, a page, a time; empty for the whole document. */
  locator: string;
  quote: string;
  index: number;
}

/** What the assistant came to on one question line. */
export interface SubjectAnswer {
  outcome: Outcome;
  /** What was said, with `[index]` marks. */
  text: string;
  /** 0..1. */
  confidence: number;
  citations: ReportCitation[];
  /** Retrieved `source#locator`, in rank order, whatever the outcome. Repeated ones are dropped here. */
  hits: string[];
  /** What would have been said without the gate. */
  candidate: string;
  /**
   * What `candidate` would have cited. Where it is not given for something unsaid, the candidate is taken to
   * rest on the first hit.
   */
  candidateCitations?: ReportCitation[] | undefined;
  usage: AnswerUsage;
  ms: number;
  /** Share of the answer's statements that stand in what they cite, where the subject knows better than we. */
  support?: number | undefined;
  /** The passages that were found, best first; `label` as in `hits`. */
  passages?: { label: string; text: string }[] | undefined;
  /** Which calibration served, in a word: `default`, or the course's own. */
  calibration: string;
}

/**
 * What is measured: the assistant without its effects. A throw is a fault of this one line (or timeline);
 * the run goes on until there are too many.
 */
export interface Subject {
  answer(line: QuestionLine, signal?: AbortSignal): Promise<SubjectAnswer>;
  /**
   * The verdicts on the lines of one timeline, in order, one a line, with what a model's opinion on it cost; a line
   * without sender or time comes alone.
   */
  moderate(lines: MessageLine[], signal?: AbortSignal): Promise<{ verdict: Verdict; usage: AnswerUsage }[]>;
}
