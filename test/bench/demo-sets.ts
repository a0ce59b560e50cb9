import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evalCommand } from '../../src/commands/eval.ts';
import { importCommand } from '../../src/commands/import.ts';
import { readConfig } from '../../src/config.ts';
import { lastText, reply, type Script, startScriptedModel } from '../scripted-model/server.ts';
import { printTable } from './timing.ts';

/*
 * npm run bench -- demo-sets
 *
 * The demo sets (and follow-ups) in the default mode and with scripted models behind real HTTP: calls for each answered question, how
 * much of what is said is wrong, and whether anything a model made up was shown. The scripted models are not clever;
 * what they show is what the assistant makes of a model.
 */
const REPOSITORY = join(import.meta.dirname, '../..');
const SETS = ['python-101', 'python-101-held-out'];
const FOLLOW_UPS = ['follow-ups', 'follow-ups-held-out'];
const RECORDED = join(REPOSITORY, 'test/recorded/python-101.jsonl');
const SENTENCE = /^[\s\S]*?[。！？.!?](?=\s|$|[^\d])/u;

/** The first sentence of the first passage: true, and not always the answer. */
function firstSentence(prompt: string): string {
  const passage =
    /<<<passages \w+\n\[1\][^\n]*\n([\s\S]*?)(?:\n\n\[2\]|\n\w+ passages>>>)/.exec(prompt)?.[1] ?? '';
  const prose = passage.replace(/```[\s\S]*?```/g, '').trim();
  return (SENTENCE.exec(prose)?.[0] ?? prose).trim().replace(/([。！？.!?]?)$/u, ' [1]$1');
}

/** In no passage of the demo course. */
const MADE_UP = [
  '据统计有 87% 的学员第一周就学会了 [1]。',
  'According to Dr. Halvorsen this takes 19 weeks [1].',
];

const MODELS: Record<string, Script> = {
  'says what the first passage says': (request) => reply(firstSentence(lastText(request, 'system'))),
  'and makes something up': (request) =>
    reply([firstSentence(lastText(request, 'system')), ...MADE_UP].join('\n')),
  'only makes things up': () => reply(MADE_UP.join('\n')),
};

/** Figures of report.json that are read here. */
interface Figures {
  summary: {
    answers: {
      n: number;
      right: number;
      wrong: number;
      wrongRate: number;
      coverage: number;
      support: number;
      hitAt1: number;
      hitAt5: number;
    };
    cost: { modelCalls: number };
  };
  cases: { outcome: string; text: string }[];
}

export async function run(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-bench-'));
  const configOf = (endpoint?: string) =>
    readConfig({
      ZHUJIAO_DATA_DIR: join(directory, 'data'),
      ZHUJIAO_LOG: 'silent',
      ...(endpoint ? { OPENAI_BASE_URL: endpoint, OPENAI_API_KEY: 'none', CHAT_MODEL: 'scripted' } : {}),
    });
  const signal = new AbortController().signal;
  const quiet = { out: () => {}, err: () => {} };
  async function evaluated(set: string, endpoint?: string, ...more: string[]): Promise<Figures> {
    const report = mkdtempSync(join(directory, 'report-'));
    await evalCommand.run([join(REPOSITORY, `data/eval/${set}.jsonl`), '--report', report, ...more], {
      config: configOf(endpoint),
      console: quiet,
      signal,
    });
    // Written by the command just run.
    return JSON.parse(readFileSync(join(report, 'report.json'), 'utf8')) as Figures;
  }
  try {
    await importCommand.run([join(REPOSITORY, 'data')], { config: configOf(), console: quiet, signal });
    for (const set of SETS) {
      const rows = [rowOf('no model', await evaluated(set))];
      rows.push(rowOf('recorded replies', await evaluated(set, undefined, '--recorded', RECORDED)));
      for (const [name, script] of Object.entries(MODELS)) {
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
      const { answers } = (await evaluated(set)).summary;
      rows.push([
        set,
        String(answers.n),
        percent(answers.hitAt1),
        percent(answers.hitAt5),
        percent(answers.wrongRate),
      ]);
    }
    printTable('follow-ups, by rules over the thread', ['', 'n', 'hit@1', 'hit@5', 'wrong'], rows);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function rowOf(name: string, { summary, cases }: Figures): string[] {
  const { answers, cost } = summary;
  const spoken = answers.right + answers.wrong;
  const shown = cases.filter(({ text }) => /87\s?%|Halvorsen|19 weeks/.test(text)).length;
  return [
    name,
    `${spoken} of ${answers.n}`,
    (cost.modelCalls / Math.max(1, spoken)).toFixed(2),
    percent(answers.wrongRate),
    percent(answers.coverage),
    percent(answers.support),
    String(shown),
  ];
}
