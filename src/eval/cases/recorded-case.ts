import type { AnswerUsage, Outcome } from '../../domain/conversation/answer.ts';
import type {
  AlertKind,
  Category,
  Evidence,
  MeasureKind,
  Severity,
  Verdict,
} from '../../domain/moderation/moderation.ts';
import type { JudgeOpinion } from '../judgement/judge-opinion.ts';
import type { ReportCitation } from '../subject.ts';

/** What happened on one question line: facts only, so that it can be scored again, also from a report. */
export interface RecordedAnswer {
  kind: 'answer';
  id: string;
  /** Null where the subject threw; `fault` then says what. */
  outcome: Outcome | null;
  confidence: number;
  /** Up to ten distinct `source#locator`, in rank order. */
  hits: string[];
  citations: ReportCitation[];
  candidateCitations?: ReportCitation[] | undefined;
  text: string;
  candidate: string;
  /** Share of supported statements; null where nothing was said or stated. */
  support: number | null;
  usage: AnswerUsage;
  /** Milliseconds; null where the subject threw. */
  ms: number | null;
  calibration: string;
  passages: { label: string; text: string }[];
  fault?: string | undefined;
  judge?: JudgeOpinion | undefined;
}

/** What happened on one message line. */
export interface RecordedMessage {
  kind: 'message';
  id: string;
  /** Null where the subject threw. */
  category: Category | null;
  confidence: number;
  severity: Severity | null;
  needsReview: boolean;
  decidedBy: Verdict['decidedBy'] | null;
  measures: MeasureKind[];
  alerts: AlertKind[];
  evidence: Evidence[];
  /** Of a model's opinion; a call about several lines stands with the first of them. */
  usage: AnswerUsage;
  /** Of its timeline's time, this line's even share; null where the subject threw. */
  ms: number | null;
  fault?: string | undefined;
}

export type RecordedCase = RecordedAnswer | RecordedMessage;
