import type { AnswerUsage } from '../../domain/conversation/answer.ts';
import type { ReportCitation } from '../subject.ts';
import { containsAll } from './contains-match.ts';
import type { RecordedAnswer } from './recorded-case.ts';
import { createSourceMatcher, rankOfExpected } from './source-match.ts';
import { placeOf } from './support.ts';
import type { QuestionLine } from './test-line.ts';

/**
 * The four ways a question line can end; every line ends in one of them.
 * - `right`: answered (`answered` or `hint`) as expected, with every `contains` and one of the `sources` cited
 * - `wrong`: answered, and not right: it should have abstained, or it said the wrong thing
 * - `abstainedRight`, `abstainedWrong`: every other outcome, as expected or not. A fault is `abstainedWrong`:
 *   the learner would have got nothing.
 */
export const ANSWER_CLASSES = ['right', 'wrong', 'abstainedRight', 'abstainedWrong'] as const;
export type AnswerClass = (typeof ANSWER_CLASSES)[number];

/** One question line, reduced to what the figures are made of. */
export interface AnswerScore {
  kind: 'answer';
  id: string;
  tags: readonly string[];
  class: AnswerClass;
  fault: boolean;
  /** Rank from 1 of the first expected source among the hits, 0 for none; null without expected sources. */
  rank: number | null;
  /** Of an answered line with expected sources; else null. */
  citations: { expected: number; all: number } | null;
  /** Of a line answered (not with a hint) that makes statements; else null. */
  support: number | null;
  /** Whether the candidate holds every `contains`; null where none is asked. */
  contains: boolean | null;
  /** The line expects `answered` or `hint`. */
  answerable: boolean;
  /** Saying the candidate would have been right. */
  candidateRight: boolean;
  /** The gate decided (answered or abstained), so that another setting of it could have decided otherwise. */
  gated: boolean;
  confidence: number;
  calibration: string;
  /** Null for a fault. */
  ms: number | null;
  usage: AnswerUsage;
}

/** An unsaid candidate without citations of its own rests on this many first hits. */
const UNSAID_RESTS_ON = 1;

export function scoreAnswer(line: QuestionLine, recorded: RecordedAnswer): AnswerScore {
  const { expect } = line;
  const { outcome } = recorded;
  const asked = expect.sources.length > 0;
  const matches = createSourceMatcher(expect.sources);
  const spoken = isSpoken(outcome);
  const asExpected = outcome !== null && expect.outcomes.includes(outcome);
  const cites = (citations: readonly ReportCitation[]): number =>
    citations.filter((citation) => matches(placeOf(citation))).length;
  const citesExpected = !asked || cites(recorded.citations) > 0;
  const right = spoken && asExpected && citesExpected && containsAll(recorded.text, expect.contains);
  const contains = expect.contains.length === 0 ? null : containsAll(recorded.candidate, expect.contains);
  return {
    kind: 'answer',
    id: line.id,
    tags: line.tags,
    class: spoken ? (right ? 'right' : 'wrong') : asExpected ? 'abstainedRight' : 'abstainedWrong',
    fault: outcome === null,
    rank: asked ? rankOfExpected(recorded.hits, expect.sources) : null,
    citations:
      spoken && asked ? { expected: cites(recorded.citations), all: recorded.citations.length } : null,
    support: outcome === 'answered' ? recorded.support : null,
    contains,
    answerable: isAnswerable(line),
    candidateRight: spoken ? right : unsaidWouldBeRight(),
    gated: outcome === 'answered' || outcome === 'abstained',
    confidence: recorded.confidence,
    calibration: recorded.calibration,
    ms: recorded.ms,
    usage: recorded.usage,
  };

  function unsaidWouldBeRight(): boolean {
    if (outcome === null || !expect.outcomes.includes('answered') || contains === false) return false;
    if (!asked) return true;
    if (recorded.candidateCitations) return cites(recorded.candidateCitations) > 0;
    return recorded.hits.slice(0, UNSAID_RESTS_ON).some(matches);
  }
}

export const isSpoken = (outcome: RecordedAnswer['outcome']): boolean =>
  outcome === 'answered' || outcome === 'hint';

/** Whether the line expects something to be said from the course. */
export const isAnswerable = (line: QuestionLine): boolean =>
  line.expect.outcomes.some((outcome) => outcome === 'answered' || outcome === 'hint');
