import { type Installation, openModeration } from '../../app.ts';
import { type AnswerUsage, NO_USAGE } from '../../domain/conversation/answer.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import type { ChatModel } from '../../llm/index.ts';
import { createSecondOpinion, type ModerationMessage, verdictsWithModel } from '../../moderation/index.ts';

/** Verdicts of messages in order, with what a model cost for each. */
export type JudgeMessages = (
  messages: ModerationMessage[],
  signal?: AbortSignal,
) => Promise<{ verdict: Verdict; usage: AnswerUsage }[]>;

/**
 * Verdicts as the groups get them: with a model's opinion on what rules and classifier are not sure of, where there
 * is one.
 */
export async function openMessageVerdicts(
  installation: Installation,
  chat: ChatModel | null,
): Promise<JudgeMessages> {
  const { moderator, policy } = await openModeration(installation);
  if (!chat)
    return async (messages) => moderator.judge(messages).map((verdict) => ({ verdict, usage: NO_USAGE }));
  const groups = new Map((await installation.store.groups.list()).map((group) => [group.id, group]));
  const parts = {
    moderator,
    policy,
    opinion: createSecondOpinion({ chat, prompts: installation.prompts }),
    groupOf: (id: string | undefined) => groups.get(id ?? '') ?? null,
  };
  return (messages, signal) => verdictsWithModel(parts, messages, signal);
}
