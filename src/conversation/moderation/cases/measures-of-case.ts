import { type Language, languageOf } from '../../../domain/language/language.ts';
import type { CaseMeasure } from '../../../domain/moderation/case-measure.ts';
import type { MeasureKind } from '../../../domain/moderation/moderation.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import { newId } from '../../../domain/random/ids.ts';
import {
  ALERT_TEXTS,
  measureText,
  nameReminder,
  type PlannedMeasure,
  type Policy,
  ruleFor,
} from '../../../moderation/index.ts';
import { type CaseFacts, isFraud, isOfName, type MessageUnderPolicy } from './case-facts.ts';

/** What is planned against a violation; against fraud always the same, unless the school only watches. */
export const plannedFor = (policy: Policy, { verdict, planned }: CaseFacts): readonly PlannedMeasure[] =>
  isFraud(verdict) && policy.mode !== 'observe' ? againstFraud(policy) : planned;

/** In the order of the plan: what may be done by machine is due, the rest is proposed. */
export function measuresOf(
  violation: Violation,
  { group, message, policy }: MessageUnderPolicy,
  facts: CaseFacts,
  now: number,
): CaseMeasure[] {
  const rule = ruleFor(policy, violation.category);
  const language = languageOf(message.text, group.language);
  return plannedFor(policy, facts).map(({ kind, requiresApproval }) => ({
    id: newId('mea', now),
    violationId: violation.id,
    kind,
    // What the whole group reads is in the group's language.
    text:
      (isFraud(facts.verdict) ? textAgainstFraud(kind, group.language, language) : null) ??
      (isOfName(facts.verdict) && kind === 'private_reminder'
        ? nameReminder(violation.category, rule, language)
        : null) ??
      measureText(kind, rule, kind === 'warn' ? group.language : language),
    requiresApproval,
    state: requiresApproval ? 'proposed' : 'due',
    reason: null,
    doneAt: null,
    updatedAt: now,
  }));
}

/** No rule of the group is about fraud: both say what it is about. Null for what says nothing to a person. */
function textAgainstFraud(kind: MeasureKind, ofGroup: Language, ofSender: Language): string | null {
  if (kind === 'warn') return ALERT_TEXTS[ofGroup].fraudWarning();
  return kind === 'remove' ? ALERT_TEXTS[ofSender].fraudRemoval() : null;
}

/** Taken down at once; whether the group is warned and the sender removed is a person's to say. */
function againstFraud({ mode }: Policy): PlannedMeasure[] {
  return [
    { kind: 'warn', requiresApproval: true },
    { kind: 'delete', requiresApproval: mode !== 'auto' },
    { kind: 'remove', requiresApproval: true },
  ];
}
