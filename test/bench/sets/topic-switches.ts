import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoCase, demoEvaluation } from '../../support/demo-evaluation.ts';
import { type TestLine, testLinesOf } from '../course-folder.ts';
import { printTable } from '../timing.ts';

/*
 * npm run bench -- topic-switches
 *
 * Questions that stand alone, asked once alone and once after another question of the same course and its answer: what
 * was said before is about something else, and nothing should come of it. Without a model.
 */
const EVAL = join(import.meta.dirname, '../../../data/eval');
const SETS = [
  'python-101',
  'python-101-held-out',
  'first-aid-zh',
  'labour-law-zh',
  'photography-zh',
  'bread-en',
  'as-typed',
  'learners-ask',
];
/** The question before is so many lines on, or the next multiple at which there is one of that course. */
const APART = 7;
const MOST_TRIED = 40;

export async function run(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-bench-'));
  try {
    const evaluated = await demoEvaluation(directory, 'data/eval');
    const casesOf = async (name: string, lines: readonly TestLine[]): Promise<Map<string, DemoCase>> => {
      const file = join(directory, `${name}.jsonl`);
      writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
      return new Map((await evaluated(file)).cases.map((one) => [one.id, one]));
    };
    const lines = SETS.flatMap((set) => testLinesOf(join(EVAL, `${set}.jsonl`))).filter(
      ({ history }) => !history?.length,
    );
    const alone = await casesOf('alone', lines);
    const after = await casesOf('after', afterOthers(lines, alone));
    const verdicts = ['right', 'wrong', 'abstainedWrong', 'abstainedRight'] as const;
    const count = (one: string, other: string): string =>
      String(
        [...after].filter(([id, { verdict }]) => alone.get(id)?.verdict === one && verdict === other).length,
      );
    printTable(
      `${after.size} questions, without a model: alone, and after another's answer`,
      ['alone', 'then right', 'wrong', 'passed on though held', 'rightly passed on'],
      verdicts.map((one) => [one, ...verdicts.map((other) => count(one, other))]),
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Each line behind one of its course that was answered; without those for which none is found. */
function afterOthers(lines: readonly TestLine[], alone: ReadonlyMap<string, DemoCase>): TestLine[] {
  return lines.flatMap((line, at) => {
    for (let tried = 1; tried < MOST_TRIED; tried++) {
      const other = lines[(at + tried * APART) % lines.length];
      const said = other && alone.get(other.id);
      if (!said || other.id === line.id || other.courseId !== line.courseId || said.outcome !== 'answered')
        continue;
      const history = [
        { role: 'user' as const, text: other.question },
        { role: 'assistant' as const, text: said.text },
      ];
      return [{ ...line, history }];
    }
    return [];
  });
}
