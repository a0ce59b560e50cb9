import { PersonInGroup } from '../../look/person-in-group.tsx';
import type { ViolationDetailDoc } from '../../wire/violation.ts';
import { CaseTag } from '../case-item.tsx';
import { becauseOf } from '../reason-words.ts';
import { useModerationWords } from '../use-moderation-words.ts';

/** Nothing that a machine judges is sure. */
const percentOf = (confidence: number): number => Math.min(99, Math.round(confidence * 100));

/** Whose case it is, what it was found to be, and who decided. */
export function CaseHead({ one }: { one: ViolationDetailDoc }) {
  const words = useModerationWords();
  return (
    <header className="case-header">
      <h2>
        <PersonInGroup name={one.sender.name} group={one.groupName ?? one.groupId} />
      </h2>
      <p className="case-facts">
        <CaseTag one={one} />
        {one.verdict.alerts.length > 0 && <span>{words.categories[one.category]}</span>}
        <span>{words.severity(words.severities[one.severity])}</span>
        <span>{words.statuses[one.status]}</span>
        <span>{words.decidedByMachine[one.verdict.decidedBy]}</span>
        <span>{words.confidence(percentOf(one.verdict.confidence))}</span>
        {one.hardEvidence && <b>{words.hard}</b>}
        {one.verdict.needsReview && <span>{words.review}</span>}
      </p>
      {one.decidedBy !== null && (
        <p className="case-decided">
          {words.decidedBy(
            one.decidedBy,
            one.note === null || one.note === '' ? null : becauseOf(one.note, words),
          )}
        </p>
      )}
    </header>
  );
}
