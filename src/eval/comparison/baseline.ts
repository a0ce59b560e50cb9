import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NO_USAGE, OUTCOMES } from '../../domain/conversation/answer.ts';
import { BadInputError } from '../../domain/faults/errors.ts';
import { ALERTS, CATEGORIES } from '../../domain/moderation/moderation.ts';
import type { RecordedCase } from '../cases/recorded-case.ts';
import { type AnswerScore, scoreAnswer } from '../cases/score-answers.ts';
import { type MessageScore, scoreMessage } from '../cases/score-moderation.ts';
import type { TestLine } from '../cases/test-line.ts';
import type { Scores } from '../figures/summary.ts';

/** The cases of an earlier report that this set has too, scored under the expectations of today. */
export interface Baseline {
  path: string;
  scores: Scores;
  /** Cases of the report that this set does not have. */
  others: number;
}

const citation = z.looseObject({
  source: z.string(),
  locator: z.string().default(''),
  quote: z.string().default(''),
});

/** What scoring needs of a case; reports of our own and those that hold just the contract's fields. */
const answerCase = z.looseObject({
  id: z.string(),
  outcome: z.enum(OUTCOMES).nullable(),
  confidence: z.number().default(0),
  hits: z.array(z.string()).default([]),
  citations: z.array(citation).default([]),
  candidateCitations: z.array(citation).optional(),
  text: z.string().default(''),
  candidate: z.string().default(''),
  support: z.number().nullable().default(null),
  ms: z.number().nullable().default(null),
});
const messageCase = z.looseObject({
  id: z.string(),
  category: z.enum(CATEGORIES).nullable(),
  confidence: z.number().default(0),
  needsReview: z.boolean().default(false),
  alerts: z.array(z.enum(ALERTS)).default([]),
  ms: z.number().nullable().default(null),
});
const reportSchema = z.looseObject({ cases: z.array(z.union([answerCase, messageCase])) });

export function readBaseline(path: string, lines: readonly TestLine[]): Baseline {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const answers: AnswerScore[] = [];
  const messages: MessageScore[] = [];
  let others = 0;
  for (const known of readCases(path)) {
    const line = byId.get(known.id);
    const recorded = asRecorded(known);
    if (line?.kind === 'question' && recorded.kind === 'answer') answers.push(scoreAnswer(line, recorded));
    else if (line?.kind === 'message' && recorded.kind === 'message')
      messages.push(scoreMessage(line, recorded));
    else others++;
  }
  if (answers.length + messages.length === 0) {
    throw badBaseline(path, 'it has no case in common with the test set');
  }
  return { path, scores: { answers, messages }, others };
}

type BaselineCase = z.infer<typeof answerCase> | z.infer<typeof messageCase>;

function readCases(path: string): BaselineCase[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw badBaseline(path, error instanceof Error ? error.message : String(error), error);
  }
  const read = reportSchema.safeParse(json);
  if (read.success) return read.data.cases;
  const issue = read.error.issues[0];
  throw badBaseline(path, `${issue?.path.join('.') || 'the document'}: ${issue?.message}`);
}

function asRecorded(known: BaselineCase): RecordedCase {
  if ('category' in known) {
    // `category` is its mark.
    const { id, category, confidence, needsReview, alerts, ms } = known as z.infer<typeof messageCase>;
    return {
      kind: 'message',
      id,
      category,
      confidence,
      needsReview,
      ms,
      severity: null,
      decidedBy: null,
      measures: [],
      alerts,
      evidence: [],
      usage: NO_USAGE,
    };
  }
  const { id, outcome, confidence, hits, text, candidate, support, ms, ...rest } = known as z.infer<
    typeof answerCase
  >; // the other of the two
  const numbered = (citations: typeof rest.citations) =>
    citations.map(({ source, locator, quote }, i) => ({ source, locator, quote, index: i + 1 }));
  return {
    kind: 'answer',
    id,
    outcome,
    confidence,
    hits,
    citations: numbered(rest.citations),
    ...(rest.candidateCitations ? { candidateCitations: numbered(rest.candidateCitations) } : {}),
    text,
    candidate,
    support,
    ms,
    usage: NO_USAGE,
    calibration: '',
    passages: [],
  };
}

function badBaseline(path: string, what: string, cause?: unknown): BadInputError {
  return new BadInputError('bad_baseline', `The baseline ${path} cannot be compared with: ${what}`, {
    fix: '--baseline takes the report.json of an earlier run of the same test set.',
    ...(cause === undefined ? {} : { cause }),
  });
}
