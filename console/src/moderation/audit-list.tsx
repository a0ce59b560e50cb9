import { useDesk } from '../desk/desk-context.tsx';
import { usePolled } from '../desk/use-polled.ts';
import { dayAndTime } from '../language/moment.ts';
import type { ModerationApi } from '../wire/moderation-api.ts';
import type { AuditDoc, CategoryCode, MeasureCode } from '../wire/violation.ts';
import { useModerationWords } from './use-moderation-words.ts';
import { becauseOf, type ModerationWords } from './words.ts';

const EVERY_MS = 20_000;

/** The whole record, the latest first. */
export function AuditList({ api }: { api: ModerationApi }) {
  const words = useModerationWords();
  const { onRefused } = useDesk();
  const { data } = usePolled(api.audit, EVERY_MS, onRefused);
  return (
    <main className="desk-page">
      <p className="desk-lead">{words.auditLead}</p>
      {data === null ? <p className="questions-note">{words.loading}</p> : <AuditLines entries={data} />}
    </main>
  );
}

export function AuditLines({ entries }: { entries: AuditDoc[] }) {
  const words = useModerationWords();
  const { timeIn } = useDesk();
  return (
    <ol className="audit" data-testid="audit">
      {entries.map((entry) => (
        <li key={entry.seq}>
          <time dateTime={entry.at}>{dayAndTime(entry.at, timeIn(entry.groupId), Date.now())}</time>
          <b>{words.actors[entry.actor] ?? entry.actor}</b>
          <span>{words.actions[entry.action] ?? entry.action}</span>
          <span className="audit-detail">{detailOf(entry, words)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What of an entry's detail says something to people. */
function detailOf({ detail }: AuditDoc, words: ModerationWords): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(detail)) {
    if (typeof value !== 'string' || value === '') continue;
    if (key === 'kind')
      parts.push(
        words.measures[value as MeasureCode] ?? words.alerts[value] ?? words.findings[value] ?? value,
      );
    else if (key === 'category') parts.push(words.categories[value as CategoryCode] ?? value);
    else if (key === 'mode') parts.push(words.modes[value] ?? value);
    else if (key === 'reason') parts.push(becauseOf(value, words));
    else if (key === 'note' || key === 'reply') parts.push(value);
  }
  return parts.join(' · ');
}
