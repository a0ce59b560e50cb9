import { z } from 'zod';
import { dryRunDocument } from '../../conversation/index.ts';
import { SENDER_ROLES } from '../../domain/conversation/message.ts';
import { BadInputError } from '../../domain/faults/errors.ts';
import { checked, type Fault } from '../../domain/faults/faults-in-words.ts';
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

const messageLine = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string().nullish(),
  message: z.string().nullish(),
  groupId: z.string().nullish(),
  senderId: z.string().nullish(),
  senderRole: z.enum(SENDER_ROLES).nullish(),
  sentAt: z.iso.datetime({ offset: true }).nullish(),
});

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
          signal.throwIfAborted();
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
    const read = readMessage(value);
    if ('fault' in read) {
      faults.push(`${place}: ${read.fault}`);
      if (faults.length >= MAX_FAULTS_SHOWN) break;
    } else yield { ...read.message, id: read.message.id ?? String(number) };
  }
}

const malformed = (faults: string[]): BadInputError =>
  new BadInputError('malformed_line', faults.join('\n'), {
    fix:
      faults.length < MAX_FAULTS_SHOWN
        ? 'All other lines were judged.'
        : 'Of the lines before the last of these all others were judged, and no more were read.',
  });

function readMessage(value: unknown): { message: ModerationMessage } | { fault: string } {
  if (value === undefined) return { fault: 'not valid JSON' };
  const read = checked(messageLine, value, 'the line');
  if ('faults' in read) return { fault: read.faults.map(faultAt).join('; ') };
  const { id, text, message, groupId, senderId, senderRole, sentAt } = read.data;
  const said = text ?? message ?? null;
  if (said === null) return { fault: 'needs "text"' };
  return {
    message: {
      id: id === undefined || id === null ? undefined : String(id),
      text: said,
      groupId: groupId ?? undefined,
      senderId: senderId ?? undefined,
      senderRole: senderRole ?? undefined,
      sentAt: sentAt ? Date.parse(sentAt) : undefined,
    },
  };
}

/** `sentAt: is "yesterday"; wanted: a time …`, with the field apart from what is said of it. */
const faultAt = ({ path, says }: Fault): string =>
  says.replace(`${String(path[0])} `, (field) => `${field.trim()}: `);
