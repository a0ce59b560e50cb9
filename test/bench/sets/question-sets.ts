import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoFigures, demoEvaluation } from '../../support/demo-evaluation.ts';
import { printTable } from '../timing.ts';
import { questionSets } from './sets-of-questions.ts';

/*
 * npm run bench -- question-sets [SET …]
 *
 * Every set of questions of data/eval without a model: how many lines are answered rightly and wrongly, how many are
 * passed on though the course answers them, and how many that it does not answer are. Of each line only its verdict is
 * looked at, so that it may be run on the held-out sets as well.
 */
const DATA = join(import.meta.dirname, '../../../data');

export async function run(only: string[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-bench-'));
  try {
    const evaluated = await demoEvaluation(directory, 'data/eval');
    const rows: string[][] = [];
    const sum = { looked: none(), heldOut: none() };
    for (const set of only.length > 0 ? only : questionSets(DATA)) {
      const figures = await evaluated(set);
      rows.push(rowOf(set, figures));
      add(/-(?:held-out|fresh)$/.test(set) ? sum.heldOut : sum.looked, figures);
    }
    if (only.length === 0) rows.push(rowOf('read', sum.looked), rowOf('held out', sum.heldOut));
    printTable(
      'questions, without a model',
      ['', 'n', 'right', 'wrong', 'passed on though held', 'rightly passed on'],
      rows,
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

type Verdicts = Pick<DemoFigures, 'n' | 'right' | 'wrong' | 'abstainedWrong' | 'abstainedRight'>;

const none = (): Verdicts => ({ n: 0, right: 0, wrong: 0, abstainedWrong: 0, abstainedRight: 0 });

function add(to: Verdicts, figures: Verdicts): void {
  for (const key of Object.keys(to) as (keyof Verdicts)[]) to[key] += figures[key];
}

const rowOf = (set: string, figures: Verdicts): string[] => [
  set,
  ...[figures.n, figures.right, figures.wrong, figures.abstainedWrong, figures.abstainedRight].map(String),
];
