import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { createLogger, type Installation, openInstallation, openModeration } from '../app.ts';
import { dryRun, groupOf } from '../conversation/index.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import { SENDER_ROLES } from '../domain/message.ts';
import {
  createSecondOpinion,
  loadPolicy,
  type ModerationMessage,
  verdictsWithModel,
} from '../moderation/index.ts';
import { readArguments, usageError } from './arguments.ts';
import type { Command } from './command.ts';

const usage =
  'moderate [FILE.jsonl|-] | moderate --group ID [--rules FILE.yaml] [--days N] (what would these rules have done?)';
const DAY_MS = 86_400_000;
const DRY_RUN_DAYS = 30;
/** Lines judged together; the order of lines is the order of verdicts. */
const BATCH = 500;
const MAX_FAULTS_SHOWN = 10;

const messageLine = z
  .looseObject({
    id: z.union([z.string(), z.number()]).transform(String).optional(),
    text: z.string().optional(),
    message: z.string().optional(),
    groupId: z.string().optional(),
    senderId: z.string().optional(),
    senderRole: z.enum(SENDER_ROLES).optional(),
    sentAt: z.iso.datetime({ offset: true }).optional(),
  })
  .refine((line) => line.text !== undefined || line.message !== undefined, 'needs "text"');

export const moderate: Command = {
  usage,
  does: 'a verdict for each message line; records nothing',
  async run(args, { config, console }) {
    const { values, positionals } = readArguments(usage, args, {
      json: { type: 'boolean', default: false },
      group: { type: 'string' },
      rules: { type: 'string' },
      days: { type: 'string' },
    });
    const [file = '-', ...rest] = positionals;
    if (rest.length > 0) throw usageError(usage, 'One file at most.');
    const installation = await openInstallation(config, createLogger({ ...config, logLevel: 'error' }));
    try {
      if (values.group !== undefined) {
        const run = await tryRules(installation, values.group, values.rules, values.days);
        console.out(JSON.stringify(run, null, 2));
        return 0;
      }
      if (values.rules !== undefined || values.days !== undefined)
        throw usageError(usage, '--rules and --days go with --group.');
      const { moderator, policy } = await openModeration(installation);
      const groups = new Map((await installation.store.groups.list()).map((group) => [group.id, group]));
      const { chat, prompts } = installation;
      const opinion = chat ? createSecondOpinion({ chat, prompts }) : null;
      const judge = async (messages: ModerationMessage[]) =>
        opinion
          ? (
              await verdictsWithModel(
                { moderator, policy, opinion, groupOf: (id) => groups.get(id ?? '') ?? null },
                messages,
              )
            ).map(({ verdict }) => verdict)
          : moderator.judge(messages);
      let batch: ModerationMessage[] = [];
      const flush = async () => {
        for (const verdict of await judge(batch)) console.out(JSON.stringify(verdict));
        batch = [];
      };
      for await (const message of readMessages(file)) {
        batch.push(message);
        if (batch.length === BATCH) await flush();
      }
      await flush();
      return 0;
    } finally {
      await installation.close();
    }
  },
};

/** The dry run: rules from a file, or the group's own, over what was said in the last days. */
async function tryRules(
  installation: Installation,
  groupId: string,
  file: string | undefined,
  daysText: string | undefined,
) {
  const days = daysText === undefined ? DRY_RUN_DAYS : Number(daysText);
  if (!Number.isInteger(days) || days < 1 || days > 190)
    throw usageError(usage, `--days wants a whole number from 1 to 190, not "${daysText}".`);
  const group = await groupOf(installation.store, groupId);
  const body = file === undefined ? undefined : await readRules(file);
  const until = installation.clock.now();
  const rules = await openModeration(installation, group.rulesId, body);
  return await dryRun(installation.store, group, rules, { from: until - days * DAY_MS, until });
}

/** The rules that a file holds; what is wrong with them is said with the file's name. */
async function readRules(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new NotFoundError('no_such_path', `${file} cannot be read.`, { cause });
  });
  try {
    const body: unknown = parseYaml(text);
    loadPolicy(body);
    return body;
  } catch (cause) {
    const why = cause instanceof BadInputError ? cause.message : `not valid YAML: ${String(cause)}`;
    throw new BadInputError('bad_rules', `${file}: ${why}`, { cause });
  }
}

async function* readMessages(file: string): AsyncGenerator<ModerationMessage> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  if (file !== '-') {
    await new Promise<void>((resolve, reject) => {
      stream.once('open', () => resolve());
      stream.once('error', (cause: unknown) =>
        reject(new NotFoundError('no_such_path', `${file} cannot be read.`, { cause })),
      );
    });
  }
  const faults: string[] = [];
  let number = 0;
  for await (const raw of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (raw.trim() === '') continue;
    const parsed = messageLine.safeParse(jsonOf(raw));
    if (!parsed.success) {
      faults.push(`${file}:${number}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
      if (faults.length >= MAX_FAULTS_SHOWN) break;
      continue;
    }
    const { id, text, message, groupId, senderId, senderRole, sentAt } = parsed.data;
    yield {
      id: id ?? String(number),
      text: text ?? message ?? '',
      groupId,
      senderId,
      senderRole,
      sentAt: sentAt === undefined ? undefined : Date.parse(sentAt),
    };
  }
  if (faults.length > 0) throw new BadInputError('malformed_line', faults.join('\n'));
}

function jsonOf(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}
