import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createLogger, openInstallation, openModerator } from '../app.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import { SENDER_ROLES } from '../domain/message.ts';
import type { ModerationMessage } from '../moderation/index.ts';
import { readArguments, usageError } from './arguments.ts';
import type { Command } from './command.ts';

const usage = 'moderate [FILE.jsonl|-]';
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
    const { positionals } = readArguments(usage, args, { json: { type: 'boolean', default: false } });
    const [file = '-', ...rest] = positionals;
    if (rest.length > 0) throw usageError(usage, 'One file at most.');
    const installation = await openInstallation(config, createLogger({ ...config, logLevel: 'error' }));
    try {
      const moderator = await openModerator(installation);
      let batch: ModerationMessage[] = [];
      const flush = () => {
        for (const verdict of moderator.judge(batch)) console.out(JSON.stringify(verdict));
        batch = [];
      };
      for await (const message of readMessages(file)) {
        batch.push(message);
        if (batch.length === BATCH) flush();
      }
      flush();
      return 0;
    } finally {
      await installation.close();
    }
  },
};

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
