import type { Selectable } from 'kysely';
import type { SenderRole } from '../../domain/conversation/message.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import type { Schema } from '../schema.ts';
import { storedOrNull } from '../statements/stored-json.ts';

/** A message on its group's timeline, with the verdict once there is one. */
export interface JudgedMessage {
  groupId: string;
  messageId: string;
  revision: number;
  messageRowId: string | null;
  senderId: string;
  senderRole: SenderRole;
  sentAt: number;
  /** As judged: the text with its attachments' names; empty once it was recalled. */
  text: string;
  /** `waiting`: a second opinion is asked for; `given`: stands. Null verdict where nothing was said yet. */
  state: 'waiting' | 'given';
  verdict: Verdict | null;
}

/** What a message says, for those that come after it. */
export type SaidMessage = Pick<JudgedMessage, 'messageId' | 'senderId' | 'sentAt' | 'text'>;

export const fromRow = (row: Selectable<Schema['verdicts']>): JudgedMessage => ({
  groupId: row.group_id,
  messageId: row.message_id,
  revision: row.revision,
  messageRowId: row.message_row_id,
  senderId: row.sender_id,
  senderRole: row.sender_role as SenderRole, // written from a JudgedMessage
  sentAt: row.sent_at,
  text: row.text,
  state: row.state === 'given' ? 'given' : 'waiting',
  verdict: storedOrNull<Verdict>(row.verdict),
});
