import type { ReactNode } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { EmptyState } from '../desk/empty-state.tsx';
import { MoreOfList } from '../desk/more-of-list.tsx';
import { usePages } from '../desk/use-pages.ts';
import { useWords } from '../desk/use-words.ts';
import { dayAndTime } from '../language/moment.ts';
import { problemWords } from '../language/problem-words.ts';
import type { ModerationApi } from '../wire/moderation-api.ts';
import type { AuditDoc, CategoryCode, MeasureCode, NamedAuditDoc } from '../wire/violation.ts';
import { becauseOf } from './reason-words.ts';
import { useModerationWords } from './use-moderation-words.ts';
import type { ModerationWords } from './words.zh.ts';

const EVERY_MS = 20_000;

/** The whole record, the latest first. */
export function AuditList({ api, onOpen }: { api: ModerationApi; onOpen: (caseId: string) => void }) {
  const words = useModerationWords();
  const { stale } = useWords();
  const { language, onRefused } = useDesk();
  const list = usePages(api.audit, EVERY_MS, onRefused);
  const { items: data, problem } = list;
  return (
    <main className="desk-page">
      <p className="desk-lead">{words.auditLead}</p>
      {problem && (
        <p className="questions-stale" role="status">
          {stale(problemWords(problem, language))}
        </p>
      )}
      {data === null ? (
        !problem && <p className="questions-note">{words.loading}</p>
      ) : (
        <>
          {data.length === 0 && (
            <EmptyState icon="check" heading={words.auditEmpty} lead={words.auditEmptyLead} />
          )}
          <AuditLines entries={data} placeOf={(entry) => <AuditPlace entry={entry} onOpen={onOpen} />} />
          <MoreOfList list={list} />
        </>
      )}
    </main>
  );
}

/** `placeOf`: what each line is about, where they are of many cases. */
export function AuditLines<Entry extends AuditDoc>({
  entries,
  placeOf,
}: {
  entries: Entry[];
  placeOf?: (entry: Entry) => ReactNode;
}) {
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
          {placeOf?.(entry)}
        </li>
      ))}
    </ol>
  );
}

/** Whom and which group it concerns, as a way to the case where there is one. */
function AuditPlace({ entry, onOpen }: { entry: NamedAuditDoc; onOpen: (caseId: string) => void }) {
  const { violationId } = entry;
  const place = [entry.senderName, entry.groupName].filter((part) => part !== null).join(' · ');
  if (violationId === null || place === '') return <span className="audit-place">{place}</span>;
  return (
    <button
      type="button"
      className="audit-place"
      data-testid="audit-case"
      onClick={() => onOpen(violationId)}
    >
      {place}
    </button>
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
    else if (key === 'note' || key === 'reply' || key === 'text') parts.push(value);
  }
  return parts.join(' · ');
}
