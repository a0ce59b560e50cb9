import type { AlertKind } from '../../../domain/moderation/moderation.ts';
import { clip } from '../../cases/record.ts';
import type { RecordedAnswer, RecordedMessage } from '../../cases/recorded-case.ts';
import { createSourceMatcher } from '../../cases/source-match.ts';
import { placeOf } from '../../cases/support.ts';
import type { MessageLine, QuestionLine } from '../../cases/test-line.ts';
import { reportCase, type ScoredCase } from '../report-case.ts';
import type { WordKey } from './phrase.ts';

/** Texts on the page are for reading; report.json has them whole. */
const MAX_TEXT = 1500;
const MAX_QUOTE = 240;

/** What the page's script draws a case from. Short keys: there may be ten thousand of them. */
interface QuestionOnPage {
  /** right, wrong, abstainedRight, abstainedWrong, or fault */
  v: string;
  id: string;
  q: string;
  /** Earlier turns: [role, text]. */
  h?: [string, string][];
  /** Expected: outcomes, sources, contains, reference. */
  e: { o: string[]; s?: string[]; c?: string[][]; r?: string };
  /** Numbers of tags. */
  t: number[];
  o: string;
  c: number;
  a: string;
  /** The candidate where it is not what was said. */
  d?: string;
  /** Citations: [index, place, quote, 1 where expected]. */
  s: [number, string, string, 0 | 1][];
  /** Hits: [place, 1 where expected]. */
  n: [string, 0 | 1][];
  /** Numbers of passages. */
  p: number[];
  ms: number | null;
  f?: string;
  j?: [string, string];
  k: string;
}

interface MessageOnPage {
  /** ok, missed, or fault; `acted` tells what was done. */
  v: string;
  id: string;
  m: string;
  /** Expected: categories, alerts. */
  e: { o: string[]; l?: string[] };
  t: number[];
  o: string;
  c: number;
  /** Words for details: severity, decidedBy, measures. */
  x: WordKey[];
  /** Alerts raised. */
  l?: AlertKind[];
  /** Sent to review. */
  r: 0 | 1;
  ms: number | null;
  f?: string;
}

/** Makes cases small by giving repeated texts numbers; to be asked for its tables after the last case. */
export interface PageCases {
  add(scored: ScoredCase): QuestionOnPage | MessageOnPage | undefined;
  tags(): string[];
  passages(): { label: string; text: string }[];
}

export function createPageCases(): PageCases {
  const tags = new Map<string, number>();
  const passageNumbers = new Map<string, number>();
  const passages: { label: string; text: string }[] = [];
  const tagNumbers = (names: readonly string[]): number[] => names.map((name) => numberOf(tags, name));

  function passageNumber(passage: { label: string; text: string }): number {
    const number = numberOf(passageNumbers, `${passage.label}\0${passage.text}`);
    passages[number] ??= passage;
    return number;
  }

  function question(line: QuestionLine, recorded: RecordedAnswer, verdict: string): QuestionOnPage {
    const matches = createSourceMatcher(line.expect.sources);
    const isExpected = (place: string): 0 | 1 => (matches(place) ? 1 : 0);
    const { outcomes, sources, contains, reference } = line.expect;
    return {
      v: recorded.fault === undefined ? verdict : 'fault',
      id: line.id,
      q: line.question,
      ...(line.history.length > 0
        ? { h: line.history.map(({ role, text }): [string, string] => [role, text]) }
        : {}),
      e: {
        o: outcomes,
        ...(sources.length > 0 ? { s: sources } : {}),
        ...(contains.length > 0 ? { c: contains } : {}),
        ...(reference === undefined ? {} : { r: clip(reference, MAX_TEXT) }),
      },
      t: tagNumbers(line.tags),
      o: recorded.outcome ?? 'fault',
      c: round(recorded.confidence, 1000),
      a: clip(recorded.text, MAX_TEXT),
      ...(recorded.candidate === recorded.text || recorded.candidate === ''
        ? {}
        : { d: clip(recorded.candidate, MAX_TEXT) }),
      s: recorded.citations.map((citation) => {
        const place = placeOf(citation);
        return [citation.index, place, clip(citation.quote, MAX_QUOTE), isExpected(place)];
      }),
      n: recorded.hits.map((place) => [place, isExpected(place)]),
      p: recorded.passages.map(passageNumber),
      ms: recorded.ms === null ? null : round(recorded.ms, 100),
      ...(recorded.fault === undefined ? {} : { f: recorded.fault }),
      ...(recorded.judge ? { j: [recorded.judge.verdict ?? 'none', recorded.judge.reason] } : {}),
      k: line.courseId,
    };
  }

  function message(line: MessageLine, recorded: RecordedMessage, right: boolean): MessageOnPage {
    return {
      v: recorded.fault !== undefined ? 'fault' : right ? 'ok' : 'missed',
      id: line.id,
      m: clip(line.message, MAX_TEXT),
      e: {
        o: line.expect.categories,
        ...(line.expect.alerts ? { l: line.expect.alerts } : {}),
      },
      t: tagNumbers(line.tags),
      o: recorded.category ?? 'fault',
      c: round(recorded.confidence, 1000),
      x: [
        ...(recorded.severity ? [`severity.${recorded.severity}` as const] : []),
        ...(recorded.decidedBy ? [`decidedBy.${recorded.decidedBy}` as const] : []),
        ...recorded.measures.map((measure) => `measure.${measure}` as const),
      ],
      ...(recorded.alerts.length > 0 ? { l: recorded.alerts } : {}),
      r: recorded.needsReview ? 1 : 0,
      ms: recorded.ms === null ? null : round(recorded.ms, 100),
      ...(recorded.fault === undefined ? {} : { f: recorded.fault }),
    };
  }

  return {
    add(scored) {
      const { line, recorded } = scored;
      const told = reportCase(scored);
      if (line.kind === 'question' && recorded.kind === 'answer' && told && 'verdict' in told) {
        return question(line, recorded, told.verdict);
      }
      if (line.kind === 'message' && recorded.kind === 'message' && told) {
        return message(line, recorded, told.right);
      }
      return undefined;
    },
    tags: () => [...tags.keys()],
    passages: () => passages,
  };
}

function numberOf(numbers: Map<string, number>, name: string): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(name, number);
  }
  return number;
}

const round = (value: number, steps: number): number => Math.round(value * steps) / steps;
