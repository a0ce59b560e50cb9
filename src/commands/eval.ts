import { createHash } from 'node:crypto';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { createLogger, HOME, type Installation, openInstallation, openModerator } from '../app.ts';
import { createJudge, evaluate, type MessageLine, reportText } from '../eval/index.ts';
import { tokenise } from '../knowledge/index.ts';
import { createPromptBook } from '../llm/index.ts';
import type { ModerationMessage, Moderator } from '../moderation/index.ts';
import { createAnswerSubject } from './answer-subject.ts';
import { readArguments, usageError } from './arguments.ts';
import type { Command } from './command.ts';

const usage =
  'eval TESTSET.jsonl [--report DIR] [--baseline REPORT.json] [--require "wrongRate<=0.05,…"] [--fail-on-regression] [--judge] [--json]';

const VERSION = packageFile.version;

/** In flight at once: the default mode is bound by the processor, a model by its endpoint. */
const CONCURRENCY = { extractive: 4, generated: 8 };

export const evalCommand: Command = {
  usage,
  does: 'the offline evaluation: a question set in, a report out',
  async run(args, { config, console, signal }) {
    const { values, positionals } = readArguments(usage, args, {
      report: { type: 'string' },
      baseline: { type: 'string' },
      require: { type: 'string' },
      'fail-on-regression': { type: 'boolean', default: false },
      judge: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    const [testSet, ...rest] = positionals;
    if (testSet === undefined || rest.length > 0) throw usageError(usage, 'One test set is needed.');
    const installation = await openInstallation(config, createLogger({ ...config, logLevel: 'error' }));
    try {
      const { store, chat, clock, modelName } = installation;
      if (values.judge && !chat)
        throw usageError(usage, '--judge needs a chat model (OPENAI_BASE_URL, OPENAI_API_KEY, CHAT_MODEL).');
      const subject = createAnswerSubject(installation);
      // Opened for the first message line: a set of questions needs no classifier.
      let moderator: Promise<Moderator> | null = null;
      const versions = Object.fromEntries(
        (await store.courses.list()).map((course) => [course.id, course.version]),
      );
      const { report, passed, files } = await evaluate({
        testSet,
        subject: {
          answer: async (line, cut) => (await subject.ask(line, cut)).answer,
          moderate: async (lines) => {
            moderator ??= openModerator(installation);
            return (await moderator).judge(lines.map(messageOf));
          },
        },
        courseExists: async (id) => (await subject.courseOf(id)) !== null,
        tokenise,
        settings: {
          mode: modelName ? 'generated' : 'extractive',
          model: modelName,
          embedding: config.embeddingModel ?? 'local',
          versions,
          calibrations: await calibrationStates(installation),
          zhujiao: VERSION,
        },
        reportDir: values.report,
        baseline: values.baseline,
        require: values.require,
        failOnRegression: values['fail-on-regression'],
        json: values.json ? (text) => void process.stdout.write(text) : undefined,
        judge:
          values.judge && chat
            ? createJudge({ chat, prompts: createPromptBook(join(HOME, 'prompts')) })
            : undefined,
        clock,
        progress: process.stderr,
        concurrency: modelName ? CONCURRENCY.generated : CONCURRENCY.extractive,
        signal,
      });
      if (!values.json) console.out(reportText(report));
      for (const file of files) console.err(file);
      return passed ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};

const messageOf = (line: MessageLine): ModerationMessage => ({
  id: line.id,
  text: line.message,
  groupId: line.groupId,
  senderId: line.senderId,
  senderRole: line.senderRole,
  sentAt: line.sentAtMs,
});

/** A short mark of each course's calibration: an interrupted run must not be taken up across a `calibrate`. */
async function calibrationStates({ store }: Installation): Promise<Record<string, string>> {
  const states: Record<string, string> = {};
  for (const { id } of await store.courses.list()) {
    const text = await store.courses.calibration(id);
    if (text !== null) states[id] = createHash('sha256').update(text).digest('hex').slice(0, 12);
  }
  return states;
}
