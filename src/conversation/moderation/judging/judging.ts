import type { Attachment, SenderRole } from '../../../domain/conversation/message.ts';
import { languageOf } from '../../../domain/language/language.ts';
import { cleared } from '../../../domain/moderation/moderation.ts';
import type { Group } from '../../../domain/school/group.ts';
import { DAY_MS } from '../../../domain/time/durations.ts';
import {
  complaintIn,
  type Examined,
  type Flood,
  floodAt,
  type GroupModeration,
  type History,
  type JudgedInHistory,
  lookBackMs,
  type ModerationMessage,
  type Moderator,
  ownWords,
  PIECES_WINDOW_MS,
  type Policy,
  piecesBefore,
  quotedBlock,
  type Strike,
  TALK_MS,
  timelineEntry,
  verdictInHistory,
} from '../../../moderation/index.ts';
import type { Repositories, SaidMessage } from '../../../store/index.ts';
import { withCodes } from '../with-codes.ts';

/** A message with its place on a group's stored timeline. */
export interface ToJudge {
  channel: string | null;
  messageId: string;
  revision: number;
  senderId: string;
  senderRole: SenderRole;
  sentAt: number;
  text: string;
  attachments: Attachment[];
}

export interface Judged extends JudgedInHistory {
  alone: Examined;
  /** The message as moderation reads it: with its attachments' names. */
  readText: string;
  flood: Flood | null;
}

/** Of a group's busiest ten minutes; a raid of more is judged by the latest. */
const TIMELINE_MESSAGES = 2_000;
/** What is quoted was said within this time, or is not looked for. */
const QUOTED_WITHIN_MS = 7 * DAY_MS;

/** Judges one message by its words, and by what its group and its sender did before it on the messages' own time. */
export async function judgeOn(
  tx: Repositories,
  group: Pick<Group, 'id' | 'language'>,
  { moderator, policy }: GroupModeration,
  message: ToJudge,
): Promise<Judged> {
  const earlier =
    message.senderRole === 'learner' && message.senderId !== ''
      ? await saidBefore(tx, group.id, message, Math.max(lookBackMs(policy.flooding), PIECES_WINDOW_MS))
      : [];
  const before = piecesBefore(message, earlier);
  const asItStands = examined(group, moderator, message, { before });
  const alone = isHeldAgainst(asItStands)
    ? examined(group, moderator, message, {
        before,
        quotesAnother: await quotesAnother(tx, group, message),
        said: await saidBefore(tx, group.id, message, TALK_MS),
      })
    : asItStands;
  const flood = floodOf(earlier, { ...message, text: alone.normalised.original }, policy);
  const strikes = await strikesBefore(tx, message, flood, policy);
  return judgedWith(group, policy, message, alone, { flood, strikes });
}

/** The same for a message that is known to have no history that counts. */
export const judgeAlone = (
  group: Pick<Group, 'id' | 'language'>,
  { moderator, policy }: GroupModeration,
  message: ToJudge,
): Judged =>
  judgedWith(group, policy, message, examined(group, moderator, message), { flood: null, strikes: [] });

function examined(
  group: Pick<Group, 'id'>,
  moderator: Moderator,
  { messageId, text, senderId, senderRole, attachments }: ToJudge,
  more: Pick<ModerationMessage, 'before' | 'quotesAnother' | 'said'> = {},
): Examined {
  const [alone] = moderator.examine([
    {
      id: messageId,
      text,
      groupId: group.id,
      senderId,
      senderRole,
      attachments: withCodes(attachments),
      ...more,
    },
  ]);
  if (!alone) throw new Error('the moderator gave no verdict'); // one message in, one verdict out
  return alone;
}

function judgedWith(
  group: Pick<Group, 'language'>,
  policy: Policy,
  { text, senderRole, sentAt }: ToJudge,
  alone: Examined,
  history: Pick<History, 'flood' | 'strikes'>,
): Judged {
  const language = languageOf(text, group.language);
  const judged = verdictInHistory(alone, { ...history, at: sentAt }, { text, policy, language });
  const { flood } = history;
  return { ...asComplaint(judged, text, senderRole), alone, readText: alone.normalised.original, flood };
}

/** Only then is it asked what it may quote or answer: most messages are in order by themselves. */
const isHeldAgainst = ({ verdict }: Examined): boolean =>
  verdict.category !== 'none' || verdict.alerts.length > 0;

/**
 * Whether what a message quotes in its text was said in the group by somebody else: what is found may be what it
 * quotes.
 */
async function quotesAnother(
  tx: Repositories,
  group: Pick<Group, 'id'>,
  { text, senderId, sentAt }: ToJudge,
): Promise<boolean> {
  const quoted = quotedBlock(text)?.quoted;
  if (!quoted) return false;
  const earlier = await tx.verdicts.said(group.id, sentAt - QUOTED_WITHIN_MS, sentAt, TIMELINE_MESSAGES);
  return earlier.some((other) => other.senderId !== senderId && other.text.trim() === quoted);
}

/** What stands before a message on its group's timeline, so many milliseconds back. */
async function saidBefore(
  tx: Repositories,
  groupId: string,
  message: Pick<ToJudge, 'messageId' | 'sentAt'>,
  ms: number,
): Promise<SaidMessage[]> {
  const since = message.sentAt - ms;
  const said = await tx.verdicts.said(groupId, since, message.sentAt, TIMELINE_MESSAGES);
  return said.filter((other) => isBefore(other, message));
}

/** Whether a message of the timeline floods its group, by what stands before it there. */
function floodOf(
  earlier: readonly SaidMessage[],
  message: Pick<ToJudge, 'messageId' | 'senderId' | 'sentAt' | 'text'>,
  { flooding }: Policy,
): Flood | null {
  // Few of their own: no flood, and nothing need be compared.
  const own = earlier.filter(({ senderId }) => senderId === message.senderId).length + 1;
  if (own < Math.min(flooding.stickers, flooding.repeats)) return null;
  const since = message.sentAt - lookBackMs(flooding);
  const entries = earlier
    .filter(({ sentAt }) => sentAt >= since)
    .map((other) => timelineEntry({ ...other, key: other.messageId }));
  return floodAt(timelineEntry({ ...message, key: message.messageId }), entries, flooding);
}

const isBefore = (
  a: Pick<SaidMessage, 'sentAt' | 'messageId'>,
  b: Pick<ToJudge, 'sentAt' | 'messageId'>,
): boolean => a.sentAt < b.sentAt || (a.sentAt === b.sentAt && a.messageId < b.messageId);

/** The strikes that count against a message. One flood is one strike, however many messages it has. */
async function strikesBefore(
  tx: Repositories,
  message: ToJudge,
  flood: Flood | null,
  policy: Policy,
): Promise<Strike[]> {
  if (message.channel === null || message.senderRole !== 'learner') return [];
  const rows = await tx.strikes.of(message.channel, message.senderId);
  const sameFlood = message.sentAt - lookBackMs(policy.flooding);
  return rows
    .filter((row) => row.clearedAt === null)
    .filter((row) => !(flood && row.category === 'spam' && row.at >= sameFlood))
    .map(({ category, at }) => ({ category, at }));
}

/** A complaint about the school is no violation, whatever it names; an insult with it still is one. */
function asComplaint(judged: JudgedInHistory, text: string, role: SenderRole): JudgedInHistory {
  const { verdict } = judged;
  if (verdict.category === 'none' || judged.hardEvidence || role !== 'learner') return judged;
  const isMilder =
    verdict.category !== 'piracy' && (verdict.category !== 'personal_attack' || verdict.needsReview);
  if (!isMilder || complaintIn(ownWords(text)) === null) return judged;
  return { verdict: cleared(verdict, 'rules'), planned: [], hardEvidence: false };
}
