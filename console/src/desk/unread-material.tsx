import type { CourseMaterialDoc } from '../wire/material.ts';
import { useWords } from './use-words.ts';

/** The documents that could not be read, so that nobody waits for answers out of them. Nothing where all are in. */
export function UnreadMaterial({ courses }: { courses: CourseMaterialDoc[] }) {
  const words = useWords();
  const unread = courses.flatMap(({ title, documents }) =>
    documents.flatMap(({ source, fault }) => (fault === null ? [] : [{ title, source, fault }])),
  );
  if (unread.length === 0) return null;
  return (
    <section className="unread" data-testid="unread-material">
      <h2>{words.unread.heading}</h2>
      <p className="desk-lead">{words.unread.lead}</p>
      <ul className="card gap-examples">
        {unread.map(({ title, source, fault }) => (
          <li key={`${title} ${source}`}>
            <b>{source}</b> · {title}
            <p>{words.material.faults[fault.code] ?? fault.message}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
