import { type GroupMessage, isOffLimits } from '../../domain/conversation/message.ts';
import { isPromotion, type PromptResult } from '../../domain/school/discussion-prompt.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import type { Repositories, Store } from '../../store/index.ts';
import { cadenceOf } from './cadence.ts';

export const MEASURE_AFTER_MS = 24 * HOUR_MS;
/** Who had not said a word for so long has been brought back. */
const SILENT_MS = 7 * 24 * HOUR_MS;
/** In a chat most people answer without quoting: what is said so soon after a topic is taken as an answer to it. */
const UNQUOTED_WITHIN_MS = 2 * HOUR_MS;

/**
 * The learners' messages that answer a post: those that quote it, or quote such an answer, and in its first two
 * hours those that quote nothing and address nobody. `messages` are in order of time.
 */
function repliesTo(post: { messageId: string; postedAt: number }, messages: GroupMessage[]): GroupMessage[] {
  const thread = new Set([post.messageId]);
  const replies: GroupMessage[] = [];
  for (const message of messages) {
    const { sentAt, replyToMessageId } = message;
    if (message.ours || message.senderRole !== 'learner' || isOffLimits(message)) continue;
    if (sentAt < post.postedAt || sentAt >= post.postedAt + MEASURE_AFTER_MS) continue;
    const answers =
      replyToMessageId === null
        ? !message.mentionsAssistant && sentAt < post.postedAt + UNQUOTED_WITHIN_MS
        : thread.has(replyToMessageId);
    if (!answers) continue;
    thread.add(message.messageId);
    replies.push(message);
  }
  return replies;
}

/** `spokeBefore`: who of the speakers had said something in the week before the post. */
function resultOf(replies: GroupMessage[], spokeBefore: ReadonlySet<string>): PromptResult {
  const speakers = new Set(replies.map((reply) => reply.senderId));
  return {
    replies: replies.length,
    speakers: speakers.size,
    returning: [...speakers].filter((speaker) => !spokeBefore.has(speaker)).length,
  };
}

/** Messages looked at for one topic: a day of the busiest group. */
const MOST_READ = 5_000;

/** Counts what a posted topic brought, once; pauses the group's topics after too many met with silence. */
export async function measurePrompt(
  store: Store,
  promptId: string,
  now: number,
): Promise<{ groupId: string; paused: boolean } | null> {
  const prompt = await store.discussionPrompts.get(promptId);
  if (prompt?.status !== 'posted' || prompt.postedAt === null || prompt.messageId === null) return null;
  const { groupId, postedAt, messageId } = prompt;
  const messages = await store.messages.between(
    groupId,
    { from: postedAt, until: postedAt + MEASURE_AFTER_MS },
    MOST_READ,
  );
  const replies = repliesTo({ messageId, postedAt }, messages);
  const speakers = [...new Set(replies.map((reply) => reply.senderId))];
  const before = await store.messages.spokeBetween(groupId, speakers, postedAt - SILENT_MS, postedAt);
  return await store.transaction(async (tx) => {
    if (!(await tx.discussionPrompts.measured(promptId, resultOf(replies, before), now))) return null;
    // A promotion asks nothing, and who does not answer it is not tired of topics.
    const met = isPromotion(prompt) || replies.length > 0;
    return { groupId, paused: !met && (await pauseIfSilent(tx, groupId, now)) };
  });
}

async function pauseIfSilent(tx: Repositories, groupId: string, now: number): Promise<boolean> {
  const group = await tx.groups.get(groupId);
  const cadence = group && cadenceOf(group);
  if (!cadence) return false;
  const resumedAt = (await tx.topicPauses.latest(groupId))?.resumedAt ?? 0;
  const last = await tx.discussionPrompts.lastMeasured(groupId, cadence.pauseAfterSilent);
  const silent = last.filter((prompt) => (prompt.postedAt ?? 0) >= resumedAt && prompt.result?.replies === 0);
  if (silent.length < cadence.pauseAfterSilent) return false;
  await tx.topicPauses.pause(groupId, silent.length, now);
  return true;
}
