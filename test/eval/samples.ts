import { NO_USAGE } from '../../src/domain/conversation/answer.ts';
import type { Category } from '../../src/domain/moderation/moderation.ts';
import type { RecordedAnswer, RecordedMessage } from '../../src/eval/cases/recorded-case.ts';
import {
  type MessageLine,
  type QuestionLine,
  readTestLine,
  type TestLine,
} from '../../src/eval/cases/test-line.ts';
import type { ReportCitation, SubjectAnswer } from '../../src/eval/subject.ts';

/** Builders for the tests of this room: what is not named is ordinary. */

function lineOf(json: object, number = 1): TestLine {
  const read = readTestLine(json, number);
  if ('faults' in read) throw new Error(read.faults.join('; '));
  return read.line;
}

export function questionLine(given: { id?: string; expect?: object; tags?: string[] } = {}): QuestionLine {
  const line = lineOf({ id: 'q1', question: '闭包是什么?', courseId: 'python-101', ...given });
  if (line.kind !== 'question') throw new Error('not a question');
  return line;
}

export function messageLine(given: {
  id?: string;
  category: Category | Category[];
  alerts?: string[];
  tags?: string[];
}): MessageLine {
  const { category, alerts, ...rest } = given;
  const line = lineOf({
    id: 'm1',
    message: '大家好',
    ...rest,
    expect: { category, ...(alerts ? { alerts } : {}) },
  });
  if (line.kind !== 'message') throw new Error('not a message');
  return line;
}

/** `source#locator` → a citation. */
export function cited(place: string, index = 1, quote = ''): ReportCitation {
  const [source = '', locator] = place.split('#');
  return { source, locator: locator === undefined ? '' : `#${locator}`, quote, index };
}

export function answered(given: Partial<RecordedAnswer> = {}): RecordedAnswer {
  const text = given.text ?? '闭包会记住外层函数的变量 [1]。';
  return {
    kind: 'answer',
    id: 'q1',
    outcome: 'answered',
    confidence: 0.9,
    hits: [],
    citations: [],
    text,
    candidate: text,
    support: null,
    usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0 },
    ms: 1,
    calibration: 'default',
    passages: [],
    ...given,
  };
}

export const abstained = (given: Partial<RecordedAnswer> = {}): RecordedAnswer =>
  answered({
    outcome: 'abstained',
    text: '资料里没有',
    candidate: '闭包会记住外层函数的变量',
    confidence: 0.2,
    ...given,
  });

export function judgedMessage(
  category: Category | null,
  given: Partial<RecordedMessage> = {},
): RecordedMessage {
  return {
    kind: 'message',
    id: 'm1',
    category,
    confidence: 0.9,
    severity: null,
    needsReview: false,
    decidedBy: 'rules',
    measures: [],
    alerts: [],
    evidence: [],
    usage: NO_USAGE,
    ms: 1,
    ...given,
  };
}

export function subjectAnswer(given: Partial<SubjectAnswer> = {}): SubjectAnswer {
  const text = given.text ?? '闭包会记住外层函数的变量 [1]。';
  return {
    outcome: 'answered',
    text,
    confidence: 0.9,
    citations: [],
    hits: [],
    candidate: text,
    usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0 },
    ms: 2,
    calibration: 'default',
    ...given,
  };
}
