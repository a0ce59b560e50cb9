import { createHash } from 'node:crypto';
import packageFile from '../../../package.json' with { type: 'json' };
import type { Installation } from '../../app.ts';
import { createJudge, evaluate, type MessageLine, reportText, type Subject } from '../../eval/index.ts';
import { tokenise } from '../../knowledge/index.ts';
import type { ChatModel } from '../../llm/index.ts';
import type { ModerationMessage } from '../../moderation/index.ts';
import { readArguments, usageError } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import { type JudgeMessages, openMessageVerdicts } from '../moderation/message-verdicts.ts';
import { withInstallation } from '../with-installation.ts';
import { createAnswerSubject } from './answer-subject.ts';
import { doubtsAbout } from './doubts.ts';
import { openRecording, type Recording } from './recording.ts';

const usage =
  'eval TESTSET.jsonl [--report DIR] [--baseline REPORT.json] [--require "wrongRate<=0.05,…"] ' +
  '[--fail-on-regression] [--judge] [--record REPLIES.jsonl | --recorded REPLIES.jsonl] [--json]';

const VERSION = packageFile.version;

/** In flight at once: the default mode is bound by the processor, a model by its endpoint. */
const CONCURRENCY = { extractive: 4, generated: 8 };

export const evalCommand: Command = {
  usage,
  does: 'measures the assistant on a test set and reports; sends and stores nothing',
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
    const evaluation = async (installation: Installation): Promise<ExitCode> => {
      const { chat, clock, prompts, modelName } = installation;
      const { subject, courseExists } = subjectOf(installation, {
        recording,
        // A recording holds answers, and no opinion on messages.
        opinionOf: values.recorded === undefined ? chat : null,
      });
      const { report, passed, files } = await evaluate({
        testSet,
        subject,
        courseExists,
        async onRead(lines) {
          for (const doubt of await doubtsAbout(installation.store, lines))
            console.err(`${testSet}:${doubt}`);
        },
        tokenise,
        settings: {
          ...(await settingsOf(installation)),
          ...(values.recorded === undefined ? {} : { recorded: recording?.digest() }),
          zhujiao: VERSION,
        },
        reportDir: values.report,
        baseline: values.baseline,
        require: values.require,
        failOnRegression: values['fail-on-regression'],
        json: values.json ? (text) => void process.stdout.write(text) : undefined,
        judge: values.judge && chat ? createJudge({ chat, prompts }) : undefined,
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
    };
    return await withInstallation(
      config,
      // What was heard before an interruption was paid for.
      (installation) => evaluation(installation).finally(() => recording?.close()),
      recording ? { chatOf: recording.chatOf } : {},
    );
  },
};

/** What is measured: the assistant, its answers those of a recording where there is one. */
function subjectOf(
  installation: Installation,
  { recording, opinionOf }: { recording: Recording | null; opinionOf: ChatModel | null },
): { subject: Subject; courseExists: (id: string) => Promise<boolean> } {
  const answers = createAnswerSubject(installation);
  // Opened for the first message line: a set of questions needs no classifier.
  let judging: Promise<JudgeMessages> | null = null;
  const subject: Subject = {
    async answer(line, cut) {
      const ask = async () => (await answers.ask(line, cut)).answer;
      return recording ? await recording.during(line, ask) : await ask();
    },
    async moderate(lines, cut) {
      judging ??= openMessageVerdicts(installation, opinionOf);
      return await (await judging)(lines.map(messageOf), cut);
    },
  };
  return { subject, courseExists: async (id) => (await answers.courseOf(id)) !== null };
}

/** What the results depend on beside the set. */
async function settingsOf(installation: Installation) {
  const { config, store, modelName } = installation;
  const courses = await store.courses.list();
  return {
    mode: modelName ? 'generated' : 'extractive',
    model: modelName,
    embedding: config.embeddingModel ?? 'local',
    versions: Object.fromEntries(courses.map(({ id, version }) => [id, version])),
    calibrations: await calibrationStates(installation),
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
