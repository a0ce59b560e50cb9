import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '../../../src/domain/language/language.ts';
import type { Passage } from '../../../src/domain/school/course.ts';
import {
  confidenceOf,
  DEFAULT_CALIBRATION,
} from '../../../src/knowledge/evidence/calibration/calibration.ts';
import { writeExtract } from '../../../src/knowledge/extract/extract.ts';
import { type Asked, type AskedCourse, ask, courseOf } from '../answering.ts';
import { holdsAll, isExpected, passagesOf, type TestLine, testLinesOf } from '../course-folder.ts';
import { asShare, printTable } from '../timing.ts';

/** A set to measure with: courses by id, and questions on them. */
interface MeasuredSet {
  name: string;
  material: Map<string, string>;
  lines: TestLine[];
}

/** What others reach, as the issue and the sets' notes state it. */
const KNOWN: Record<string, string> = {
  'faq-en': 'hit@5/MRR@5: vectors .917/.824, plain BM25 .955/.896; to reach .960/.905',
  'paragraphs-zh': 'recall@1/@5: plain BM25 .948/.993; to reach .952/.994, contains .88',
  'paragraphs-zh-hans': 'recall@1/@5: plain BM25 .974/.997; one sentence contains .62',
  'half-hidden-zh': 'kept@90: plain BM25 .927; to reach .95',
  'abstain-en': 'AUC: plain BM25 share .48, raw score .65',
};

/** The handbook's point from which the assistant speaks. */
const SPEAK = 0.75;

interface Outcome {
  answerable: boolean;
  /** Rank of the first expected source among distinct ones, 0 where it is not there; null without sources. */
  rank: number | null;
  contains: boolean | null;
  confidence: number;
}

export async function measureQuality(data: string | undefined, repositoryData: string): Promise<void> {
  const sets = data === undefined ? [demoSet(repositoryData)] : setsIn(data);
  const rows: string[][] = [];
  for (const set of sets) {
    const courses = new Map<string, AskedCourse>();
    for (const [id, path] of set.material) courses.set(id, await courseOf(await passagesOf(path, id)));
    const outcomes: Outcome[] = [];
    for (const line of set.lines)
      outcomes.push(outcomeOf(line, await ask(courses.get(line.courseId)!, line.question)));
    rows.push([set.name, String(outcomes.length), ...figuresOf(outcomes), KNOWN[set.name] ?? '']);
  }
  const headings = [
    'set',
    'n',
    'hit@1',
    'hit@5',
    'MRR@5',
    'contains',
    'AUC',
    'kept@90',
    'coverage',
    'wrong',
    'beside',
  ];
  printTable(
    'Quality (default mode, no model; coverage and wrong answers at the default .75)',
    headings,
    rows,
  );
}

function setsIn(data: string): MeasuredSet[] {
  return readdirSync(data)
    .filter(
      (name) => existsSync(join(data, name, 'testset.jsonl')) && existsSync(join(data, name, 'material')),
    )
    .sort()
    .map((name) => {
      const lines = testLinesOf(join(data, name, 'testset.jsonl'));
      const folder = join(data, name, 'material');
      const entries = readdirSync(folder);
      const material = new Map<string, string>();
      for (const entry of entries) {
        // A set of one course names it as its lines do.
        const id = entries.length === 1 ? lines[0]!.courseId : entry.replace(/\.jsonl$/, '');
        material.set(id, join(folder, entry));
      }
      return { name, material, lines };
    });
}

function demoSet(repositoryData: string): MeasuredSet {
  const lines = testLinesOf(join(repositoryData, 'eval', 'python-101-held-out.jsonl'));
  const isOnMaterial = ({ history, expect }: TestLine): boolean =>
    (history === undefined || history.length === 0) &&
    (expect.outcome === 'answered' || expect.outcome === 'hint' || expect.outcome === 'abstained');
  const courses = ['python-101', 'python-101-en'];
  const material = new Map(courses.map((id) => [id, join(repositoryData, 'courses', id)]));
  return { name: 'demo, held out', material, lines: lines.filter(isOnMaterial) };
}

function outcomeOf({ question, expect }: TestLine, { passages, features }: Asked): Outcome {
  const { sources, contains } = expect;
  const extract = writeExtract({ question, passages, language: languageOf(question) });
  return {
    answerable: expect.outcome !== 'abstained',
    rank: sources ? rankOf(passages, sources) : null,
    contains: contains ? holdsAll(extract.text, contains) : null,
    confidence: confidenceOf(features, DEFAULT_CALIBRATION),
  };
}

function rankOf(passages: readonly Passage[], sources: readonly string[]): number {
  const seen = new Set<string>();
  for (const passage of passages) {
    if (isExpected(passage, sources)) return seen.size + 1;
    seen.add(passage.source + passage.locator);
  }
  return 0;
}

function figuresOf(outcomes: readonly Outcome[]): string[] {
  const ranks = outcomes.flatMap(({ rank }) => rank ?? []);
  const hit = (k: number): string => shareOf(ranks, (rank) => rank >= 1 && rank <= k);
  const reciprocal =
    ranks.reduce((sum, rank) => sum + (rank >= 1 && rank <= 5 ? 1 / rank : 0), 0) / ranks.length;
  const answered = outcomes.flatMap(({ contains }) => contains ?? []);
  const kept = outcomes.filter(({ answerable }) => answerable).map(({ confidence }) => confidence);
  const refused = outcomes.filter(({ answerable }) => !answerable).map(({ confidence }) => confidence);
  const spoken = outcomes.filter(({ confidence }) => confidence >= SPEAK);
  const isWrong = ({ answerable, rank, contains }: Outcome): boolean =>
    !answerable || rank === 0 || contains === false;
  return [
    hit(1),
    hit(5),
    ranks.length === 0 ? '' : asShare(reciprocal),
    shareOf(answered, (contains) => contains),
    refused.length === 0 ? '' : asShare(areaUnderCurve(kept, refused)),
    refused.length === 0 ? '' : asShare(keptAt90(kept, refused)),
    asShare(spoken.length / outcomes.length),
    shareOf(spoken, isWrong),
  ];
}

function shareOf<T>(items: readonly T[], test: (item: T) => boolean): string {
  return items.length === 0 ? '' : asShare(items.filter(test).length / items.length);
}

/** Chance that an answerable question has the higher confidence; equal ones count half. */
export function areaUnderCurve(answerable: readonly number[], unanswerable: readonly number[]): number {
  let wins = 0;
  for (const a of answerable) for (const u of unanswerable) wins += a > u ? 1 : a === u ? 0.5 : 0;
  return wins / (answerable.length * unanswerable.length);
}

/** Share of answerable questions above the confidence that refuses nine in ten of the unanswerable ones. */
function keptAt90(answerable: readonly number[], unanswerable: readonly number[]): number {
  const sorted = [...unanswerable].sort((a, b) => a - b);
  const threshold = sorted[Math.ceil(sorted.length * 0.9) - 1]!;
  return answerable.filter((confidence) => confidence > threshold).length / answerable.length;
}
