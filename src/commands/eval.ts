import { createHash } from 'node:crypto';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { createLogger, HOME, type Installation, openInstallation } from '../app.ts';
import {
  type AskedQuestion,
  createJudge,
  evaluate,
  type MessageLine,
  openRecordedReplies,
  playRecorded,
  type RecordedChat,
  readRecordedReplies,
  recordReplies,
  reportText,
} from '../eval/index.ts';
import { tokenise } from '../knowledge/index.ts';
import { type ChatModel, createPromptBook } from '../llm/index.ts';
import type { ModerationMessage } from '../moderation/index.ts';
import { createAnswerSubject } from './answer-subject.ts';
import { readArguments, usageError } from './arguments.ts';
import type { Command } from './command.ts';
import { type JudgeMessages, openMessageVerdicts } from './message-verdicts.ts';

const usage =
  'eval TESTSET.jsonl [--report DIR] [--baseline REPORT.json] [--require "wrongRate<=0.05,…"] [--fail-on-regression] [--judge] [--record REPLIES.jsonl | --recorded REPLIES.jsonl] [--json]';

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
      record: { type: 'string' },
      recorded: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const [testSet, ...rest] = positionals;
    if (testSet === undefined || rest.length > 0) throw usageError(usage, 'One test set is needed.');
    for (const name of ['record', 'judge'] as const) {
      if (values[name] && values.recorded !== undefined)
        throw usageError(usage, `--${name} asks a model, and --recorded plays what one said: not both.`);
      if (values[name] && !(config.endpoint && config.chatModel))
        throw usageError(
          usage,
          `--${name} needs a chat model (OPENAI_BASE_URL, OPENAI_API_KEY, CHAT_MODEL).`,
        );
    }
    const recording = openRecording(values);
    const installation = await openInstallation(
      config,
      createLogger({ ...config, logLevel: 'error' }),
      recording ? { chatOf: recording.chatOf } : {},
    );
    try {
      const { store, chat, clock, modelName } = installation;
      const subject = createAnswerSubject(installation);
      // Opened for the first message line: a set of questions needs no classifier.
      let judging: Promise<JudgeMessages> | null = null;
      const versions = Object.fromEntries(
        (await store.courses.list()).map((course) => [course.id, course.version]),
      );
      const { report, passed, files } = await evaluate({
        testSet,
        subject: {
          async answer(line, cut) {
            const ask = async () => (await subject.ask(line, cut)).answer;
            return recording ? await recording.during(line, ask) : await ask();
          },
          moderate: async (lines, cut) => {
            judging ??= openMessageVerdicts(installation, values.recorded === undefined ? chat : null);
            return await (await judging)(lines.map(messageOf), cut);
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
          ...(values.recorded === undefined ? {} : { recorded: recording?.digest() }),
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
      const gaps = recording?.gaps() ?? 0;
      if (gaps > 0)
        console.err(`${gaps} questions had no recorded reply: they were answered as where a model fails.`);
      return passed ? 0 : 1;
    } finally {
      // What was heard before an interruption was paid for.
      await recording?.close();
      await installation.close();
    }
  },
};

/** A model whose replies are kept (`--record`) or come from a file (`--recorded`); null where neither is asked for. */
function openRecording(values: { record?: string | undefined; recorded?: string | undefined }) {
  const { record, recorded } = values;
  const path = recorded ?? record;
  if (path === undefined) return null;
  const replies = recorded === undefined ? openRecordedReplies(path) : readRecordedReplies(path);
  const missing = new Set<AskedQuestion>();
  let current: RecordedChat | null = null;
  return {
    chatOf(configured: ChatModel | null): ChatModel | null {
      if (recorded !== undefined) current = playRecorded(replies, (asked) => missing.add(asked));
      else if (configured) current = recordReplies(configured, replies);
      return current?.chat ?? configured;
    },
    during: async <T>(asked: AskedQuestion, ask: () => Promise<T>): Promise<T> =>
      current ? await current.during(asked, ask) : await ask(),
    digest: replies.digest,
    gaps: () => missing.size,
    close: async () => (record === undefined ? undefined : await replies.write(record)),
  };
}

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
