import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScriptedModel } from '../../scripted-model/server.ts';
import { type DemoFigures, demoEvaluation, SIMPLE_MODELS } from '../../support/demo-evaluation.ts';
import { printTable } from '../timing.ts';

/*
 * npm run bench -- demo-sets
 *
 * The demo sets (and follow-ups) in the default mode and with scripted models behind real HTTP: calls for each
 * answered question, how much of what is said is wrong, and whether anything a model made up was shown.
 */
const SETS = ['python-101', 'python-101-held-out'];
const FOLLOW_UPS = ['follow-ups', 'follow-ups-held-out'];
const RECORDED = join(import.meta.dirname, '../../recorded/python-101.jsonl');

export async function run(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-bench-'));
  try {
    const evaluated = await demoEvaluation(directory);
    for (const set of SETS) {
      const rows = [rowOf('no model', await evaluated(set))];
      rows.push(rowOf('recorded replies', await evaluated(set, undefined, '--recorded', RECORDED)));
      for (const [name, script] of Object.entries(SIMPLE_MODELS)) {
        const model = await startScriptedModel(script);
        rows.push(rowOf(name, await evaluated(set, model.url)));
        await model.close();
      }
      printTable(
        `${set}: a model that …`,
        ['', 'answered', 'calls an answer', 'wrong', 'coverage', 'support', 'made up and shown'],
        rows,
      );
    }
    const rows = [];
    for (const set of FOLLOW_UPS) {
      const { n, hitAt1, hitAt5, wrongRate } = await evaluated(set);
      rows.push([set, String(n), percent(hitAt1), percent(hitAt5), percent(wrongRate)]);
    }
    printTable('follow-ups, by rules over the thread', ['', 'n', 'hit@1', 'hit@5', 'wrong'], rows);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const rowOf = (name: string, figures: DemoFigures): string[] => [
  name,
  `${figures.spoken} of ${figures.n}`,
  figures.callsAnAnswer.toFixed(2),
  percent(figures.wrongRate),
  percent(figures.coverage),
  percent(figures.support),
  String(figures.madeUpAndShown),
];
