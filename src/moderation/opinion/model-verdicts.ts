import { type AnswerUsage, NO_USAGE } from '../../domain/conversation/answer.ts';
import { languageOf } from '../../domain/language/language.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import type { Group } from '../../domain/school/group.ts';
import { measuresFor, withMeasures } from '../measures/measures-for.ts';
import type { Policy } from '../measures/policy.ts';
import type { ModerationMessage } from '../moderation-message.ts';
import type { Moderator } from '../moderator.ts';
import { type SecondOpinion, withOpinion } from './second-opinion.ts';

/** Of a group that is not known: nothing is allowed beyond the rules. */
const ANY_GROUP: Pick<Group, 'id' | 'language' | 'positioning' | 'allows'> = {
  id: '',
  language: 'zh',
  positioning: { stage: '入门', direction: '', purpose: '' },
  allows: [],
};

/** A verdict with what it cost; a call about several messages stands with the first of them. */
export interface VerdictWithUsage {
  verdict: Verdict;
  usage: AnswerUsage;
}

/**
 * Verdicts in order, with a model's opinion on those that neither rules nor classifier are sure of. Records nothing.
 */
export async function verdictsWithModel(
  parts: {
    moderator: Moderator;
    policy: Policy;
    opinion: SecondOpinion;
    groupOf: (id: string | undefined) => Group | null;
  },
  messages: readonly ModerationMessage[],
  signal?: AbortSignal,
): Promise<VerdictWithUsage[]> {
  const examined = parts.moderator.examine(messages);
  const verdicts = examined.map(({ verdict }) => verdict);
  const usages = examined.map(() => NO_USAGE);
  const unsure = new Map<string, number[]>();
  for (const [at, { judgement, verdict, flood }] of examined.entries()) {
    if (!judgement.unsure || flood !== null || verdict.alerts.length > 0) continue;
    const groupId = messages[at]?.groupId ?? '';
    unsure.set(groupId, [...(unsure.get(groupId) ?? []), at]);
  }
  for (const [groupId, places] of unsure) {
    const group = parts.groupOf(groupId === '' ? undefined : groupId) ?? ANY_GROUP;
    const asked = places.map((at) => ({ text: messages[at]?.text ?? '', before: [] }));
    const opinions = await parts.opinion(group, parts.policy, asked, {
      signal,
      onCall: (usage, first) => {
        usages[places[first] ?? 0] = usage;
      },
    });
    for (const [index, at] of places.entries()) {
      const opinion = opinions[index];
      const one = examined[at];
      const message = messages[at];
      if (!opinion || !one || !message) continue;
      const verdict = withOpinion(one.verdict, opinion, message.text);
      const { hardEvidence } = one.judgement;
      const facts = { hardEvidence, strikes: [], at: message.sentAt ?? 0 };
      const planned = measuresFor(verdict, facts, parts.policy);
      verdicts[at] = withMeasures(verdict, planned, parts.policy, languageOf(message.text));
    }
  }
  return verdicts.map((verdict, at) => ({ verdict, usage: usages[at] ?? NO_USAGE }));
}
