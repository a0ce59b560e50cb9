import { mkdtempSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { evalCommand } from '../../src/commands/evaluation/eval.ts';
import { importCommand } from '../../src/commands/import.ts';
import { readConfig } from '../../src/config.ts';
import { lastText, reply, type Script } from '../scripted-model/server.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
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
const OF_WHAT_IS_MADE_UP = /87\s?%|Halvorsen|19 weeks/;

/** Models that are not clever; what they show is what the assistant makes of a model. */
export const SIMPLE_MODELS = {
  'says what the first passage says': (request) => reply(firstSentence(lastText(request, 'system'))),
  'and makes something up': (request) =>
    reply([firstSentence(lastText(request, 'system')), ...MADE_UP].join('\n')),
  'only makes things up': () => reply(MADE_UP.join('\n')),
} satisfies Record<string, Script>;

/** Figures of report.json that are read here. */
export interface DemoFigures {
  n: number;
  right: number;
  wrong: number;
  /** Not said: what the course answers, and what it does not. */
  abstainedWrong: number;
  abstainedRight: number;
  /** Right or wrong. */
  spoken: number;
  callsAnAnswer: number;
  wrongRate: number;
  coverage: number;
  support: number;
  hitAt1: number;
  hitAt5: number;
  /** Answers that show something that a scripted model made up. */
  madeUpAndShown: number;
  cases: readonly DemoCase[];
}

/** What was said to one line. */
export interface DemoCase {
  id: string;
  text: string;
  outcome: string;
  verdict: 'right' | 'wrong' | 'abstainedRight' | 'abstainedWrong';
}

/**
 * The demo school, with what more `schools` hold (folders of this repository), and test sets of `data/eval` as `eval`
 * runs them; with an endpoint where one is named.
 */
export async function demoEvaluation(directory: string, ...schools: string[]) {
  const configOf = (endpoint?: string) =>
    readConfig({
      ZHUJIAO_DATA_DIR: join(directory, 'data'),
      ZHUJIAO_LOG: 'silent',
      ...(endpoint ? { OPENAI_BASE_URL: endpoint, OPENAI_API_KEY: 'none', CHAT_MODEL: 'scripted' } : {}),
    });
  const context = { console: { out: () => {}, err: () => {} }, signal: new AbortController().signal };
  for (const school of ['data', ...schools])
    await importCommand.run([join(REPOSITORY, school)], { config: configOf(), ...context });
  /** `set`: its name in `data/eval`, or the path of a file of lines. */
  return async (set: string, endpoint?: string, ...more: string[]): Promise<DemoFigures> => {
    const report = mkdtempSync(join(directory, 'report-'));
    const file = isAbsolute(set) ? set : join(REPOSITORY, `data/eval/${set}.jsonl`);
    await evalCommand.run([file, '--report', report, ...more], {
      config: configOf(endpoint),
      ...context,
    });
    // Written by the command just run; its shape is the contract's.
    const { summary, cases } = JSON.parse(readFileSync(join(report, 'report.json'), 'utf8')) as {
      summary: {
        answers: Omit<DemoFigures, 'spoken' | 'callsAnAnswer' | 'madeUpAndShown' | 'cases'>;
        cost: { modelCalls: number };
      };
      cases: DemoCase[];
    };
    const spoken = summary.answers.right + summary.answers.wrong;
    return {
      ...summary.answers,
      spoken,
      callsAnAnswer: summary.cost.modelCalls / Math.max(1, spoken),
      madeUpAndShown: cases.filter(({ text }) => OF_WHAT_IS_MADE_UP.test(text)).length,
      cases,
    };
  };
}
