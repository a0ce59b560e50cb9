import type { RecordedAnswer, RecordedCase, RecordedMessage } from '../cases/recorded-case.ts';
import { type AnswerClass, scoreAnswer } from '../cases/score-answers.ts';
import { scoreMessage } from '../cases/score-moderation.ts';
import type { MessageLine, QuestionLine, TestLine } from '../cases/test-line.ts';

/**
 * What the author of a line wrote beside what we know, to sort and to count the cases by; absent where there is
 * nothing.
 */
type LineExtra = TestLine['extra'];
const extraOf = ({ extra }: TestLine): { extra?: LineExtra } =>
  Object.keys(extra).length > 0 ? { extra } : {};

/**
 * A question as `report.json` lists it. `right` is the contract's: answered as expected, with what had to be in
 * it; `verdict` tells all four endings apart, an abstention that was expected among them.
 */
interface AnswerReportCase
  extends Pick<
    RecordedAnswer,
    | 'id'
    | 'outcome'
    | 'confidence'
    | 'hits'
    | 'citations'
    | 'candidateCitations'
    | 'text'
    | 'candidate'
    | 'support'
    | 'ms'
    | 'calibration'
    | 'fault'
    | 'judge'
  > {
  right: boolean;
  verdict: AnswerClass;
  question: string;
  courseId: string;
  tags: string[];
  expect: QuestionLine['expect'];
  extra?: LineExtra;
}

/** A message as `report.json` lists it. */
interface MessageReportCase
  extends Pick<
    RecordedMessage,
    | 'id'
    | 'category'
    | 'confidence'
    | 'severity'
    | 'needsReview'
    | 'decidedBy'
    | 'measures'
    | 'alerts'
    | 'ms'
    | 'fault'
  > {
  right: boolean;
  message: string;
  tags: string[];
  expect: MessageLine['expect'];
  extra?: LineExtra;
}

export type ReportCase = AnswerReportCase | MessageReportCase;

/** What happened on a line, with what was made of it. */
export interface ScoredCase {
  line: TestLine;
  recorded: RecordedCase;
}

/** Undefined where the record is not of the line's kind, which only a damaged log can bring about. */
export function reportCase({ line, recorded }: ScoredCase): ReportCase | undefined {
  if (line.kind === 'question' && recorded.kind === 'answer') return answerCase(line, recorded);
  if (line.kind === 'message' && recorded.kind === 'message') return messageCase(line, recorded);
  return undefined;
}

function answerCase(line: QuestionLine, recorded: RecordedAnswer): AnswerReportCase {
  const { kind: _kind, passages: _passages, usage: _usage, ...told } = recorded;
  const { class: verdict } = scoreAnswer(line, recorded);
  return {
    ...told,
    right: verdict === 'right',
    verdict,
    question: line.question,
    courseId: line.courseId,
    tags: line.tags,
    expect: line.expect,
    ...extraOf(line),
  };
}

function messageCase(line: MessageLine, recorded: RecordedMessage): MessageReportCase {
  const { kind: _kind, evidence: _evidence, usage: _usage, ...told } = recorded;
  return {
    ...told,
    right: scoreMessage(line, recorded).right,
    message: line.message,
    tags: line.tags,
    expect: line.expect,
    ...extraOf(line),
  };
}
