import type { MouseEvent } from 'react';
import { useNow } from '../browser/use-now.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { timeLeft } from '../language/time-left.ts';
import { Icon } from '../look/icons.tsx';
import type { ViolationDoc } from '../wire/violation.ts';
import { dueAtOf, urgencyOf } from './urgency.ts';
import { useModerationWords } from './use-moderation-words.ts';

const TICK_MS = 10_000;

export function CaseItem(props: {
  one: ViolationDoc;
  selected: boolean;
  onOpen: (event: MouseEvent) => void;
}) {
  const words = useModerationWords();
  const { one } = props;
  return (
    <li>
      <button
        type="button"
        className="question-item"
        data-testid="case"
        data-case-id={one.id}
        aria-current={props.selected || undefined}
        onClick={props.onOpen}
      >
        <span className="question-item-head">
          <CaseTag one={one} />
          <span className="case-who">{one.sender.name}</span>
          <CaseDue one={one} />
        </span>
        <span className="question-item-text">{one.text === '' ? words.recalled : one.text}</span>
        <span className="case-foot">
          {one.groupName ?? one.groupId}
          {one.appealOpen && <b className="case-flag">{words.appeal}</b>}
          {one.measures.some(({ state }) => state === 'task') && <b className="case-flag">{words.byHand}</b>}
          {one.status !== 'open' && <span>{words.statuses[one.status]}</span>}
        </span>
      </button>
    </li>
  );
}

export function CaseTag({ one }: { one: ViolationDoc }) {
  const words = useModerationWords();
  const [alert] = one.verdict.alerts;
  return (
    <span className={alert ? 'case-tag case-tag-alert' : `case-tag case-tag-${one.severity}`}>
      {alert ? (words.alerts[alert.kind] ?? alert.kind) : words.categories[one.category]}
    </span>
  );
}

function CaseDue({ one }: { one: ViolationDoc }) {
  const words = useModerationWords();
  const { language } = useDesk();
  const now = useNow(TICK_MS);
  const dueAt = dueAtOf(one);
  if (dueAt === null) return null;
  const left = dueAt - now;
  return (
    <span className={`due due-${urgencyOf(one, now)}`}>
      <Icon name={left < 0 ? 'warning' : 'clock'} size={14} />
      {timeLeft(left, language, words.due)}
    </span>
  );
}
