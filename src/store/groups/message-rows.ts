import type { Selectable } from 'kysely';
import type {
  Attachment,
  GroupMessage,
  MessageAnswer,
  Quoted,
  SenderRole,
} from '../../domain/conversation/message.ts';
import type { Schema } from '../schema.ts';
import { stored, storedOrNull } from '../statements/stored-json.ts';
import { rowInsert, writtenFor } from '../statements/written.ts';

type Row = Selectable<Schema['messages']>;

export const fromRow = (row: Row): GroupMessage => ({
  id: row.id,
  channel: row.channel,
  groupId: row.group_id,
  messageId: row.message_id,
  senderId: row.sender_id,
  senderName: row.sender_name,
  senderRole: row.sender_role as SenderRole, // written from a GroupMessage
  ours: row.ours === 1,
  text: row.text,
  body: row.body,
  mentionsAssistant: row.mentions_assistant === 1,
  replyToMessageId: row.reply_to_message_id,
  quoted: storedOrNull<Quoted>(row.quoted),
  attachments: stored<Attachment[]>(row.attachments),
  answer: storedOrNull<MessageAnswer>(row.answer),
  revision: row.revision,
  sentAt: row.sent_at,
  receivedAt: row.received_at,
  editedAt: row.edited_at,
  recalledAt: row.recalled_at,
  ...(row.withheld === 1 ? { withheld: true } : {}),
  ...(row.removed_at === null ? {} : { removedAt: row.removed_at }),
});

/** Bound values of one statement. */
export const SENDERS_A_STATEMENT = 500;

/** What is stored already stays as it is. */
export const insertNew = rowInsert<keyof ReturnType<typeof toRow>, { id: string }>(
  'messages',
  {
    id: 'text',
    channel: 'text',
    group_id: 'text',
    message_id: 'text',
    sender_id: 'text',
    sender_name: 'text',
    sender_role: 'text',
    ours: 'integer',
    text: 'text',
    body: 'text',
    mentions_assistant: 'integer',
    reply_to_message_id: 'text',
    quoted: 'text',
    attachments: 'text',
    answer: 'text',
    revision: 'integer',
    sent_at: 'bigint',
    received_at: 'bigint',
    edited_at: 'bigint',
    recalled_at: 'bigint',
    send_key: 'text',
  },
  'on conflict do nothing returning id',
);

export const toRow = (message: GroupMessage, sendKey: string | null) => ({
  id: message.id,
  channel: message.channel,
  group_id: message.groupId,
  message_id: message.messageId,
  sender_id: message.senderId,
  sender_name: message.senderName,
  sender_role: message.senderRole,
  ours: message.ours ? 1 : 0,
  text: message.text,
  body: message.body,
  mentions_assistant: message.mentionsAssistant ? 1 : 0,
  reply_to_message_id: message.replyToMessageId,
  quoted: message.quoted ? JSON.stringify(message.quoted) : null,
  attachments: JSON.stringify(message.attachments),
  answer: message.answer ? JSON.stringify(message.answer) : null,
  revision: message.revision,
  sent_at: message.sentAt,
  received_at: message.receivedAt,
  edited_at: message.editedAt,
  recalled_at: message.recalledAt,
  send_key: sendKey,
});

export const withIds = writtenFor<Row>((isOneOf) => `select * from messages where id ${isOneOf}`);
