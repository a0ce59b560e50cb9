import { z } from 'zod';
import { dryRunDocument } from '../../conversation/index.ts';
import { SENDER_ROLES } from '../../domain/conversation/message.ts';
import { BadInputError } from '../../domain/faults/errors.ts';
import type { ModerationMessage } from '../../moderation/index.ts';
import { readArguments, usageError, wholeNumber } from '../arguments.ts';
import type { Command } from '../command.ts';
import { jsonLines } from '../json-lines.ts';
import { tellModelFaults } from '../model-faults.ts';
import { withInstallation } from '../with-installation.ts';
import { dryRunOfRules } from './dry-run.ts';
import { openMessageVerdicts } from './message-verdicts.ts';

const usage = 'moderate [FILE.jsonl|-] | moderate --group ID [--rules FILE.yaml] [--days N]';
const DRY_RUN_DAYS = '30';
/** As long as messages are kept by default. */
const DAYS = { from: 1, to: 190 };
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
  does: 'judges each message line; with --group, what rules would have done lately; records nothing',
  async run(args, { config, console, signal }) {
    const { values, positionals } = readArguments(usage, args, {
      json: { type: 'boolean', default: false },
      group: { type: 'string' },
      rules: { type: 'string' },
      days: { type: 'string' },
    });
    const [file = '-', ...rest] = positionals;
    if (rest.length > 0) throw usageError(usage, 'One file at most.');
    const { group: groupId, rules: rulesFile } = values;
    if (groupId === undefined && (rulesFile !== undefined || values.days !== undefined))
      throw usageError(usage, '--rules and --days go with --group.');
    const days = wholeNumber(usage, '--days', values.days ?? DRY_RUN_DAYS, DAYS);
    return await withInstallation(
      config,
      async (installation) => {
        if (groupId !== undefined) {
          const run = await dryRunOfRules(installation, { groupId, rulesFile, days });
          console.out(JSON.stringify(dryRunDocument(run), null, 2));
          return 0;
        }
        const judge = await openMessageVerdicts(installation, installation.chat);
        const faults: string[] = [];
        for await (const messages of batches(readMessages(file, faults))) {
          for (const { verdict } of await judge(messages, signal)) console.out(JSON.stringify(verdict));
        }
        if (faults.length > 0) throw malformed(faults);
        return 0;
      },
      { onModelFault: tellModelFaults(console) },
    );
  },
};

async function* batches(messages: AsyncIterable<ModerationMessage>): AsyncGenerator<ModerationMessage[]> {
  let batch: ModerationMessage[] = [];
  for await (const message of messages) {
    batch.push(message);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A line with a fault is noted in `faults` and passed over. */
async function* readMessages(file: string, faults: string[]): AsyncGenerator<ModerationMessage> {
  for await (const { place, number, value } of jsonLines(file)) {
    const parsed = messageLine.safeParse(value);
    if (!parsed.success) {
      faults.push(`${place}: ${value === undefined ? 'not valid JSON' : faultOf(parsed.error)}`);
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
}

const malformed = (faults: string[]): BadInputError =>
  new BadInputError('malformed_line', faults.join('\n'), {
    fix:
      faults.length < MAX_FAULTS_SHOWN
        ? 'All other lines were judged.'
        : 'Of the lines before the last of these all others were judged, and no more were read.',
  });

const faultOf = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
