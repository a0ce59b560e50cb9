import { useDesk } from './desk-context.tsx';
import { usePolled } from './use-polled.ts';
import { useWords } from './use-words.ts';

/** Asked for once, when the view is opened: it changes with a course's material alone. */
const holdsForGood = () => null;

/** The documents that could not be read, so that nobody waits for answers out of them. Nothing where all are in. */
export function UnreadMaterial() {
  const words = useWords();
  const { api, onRefused } = useDesk();
  const unread = usePolled(api.unreadMaterial, holdsForGood, onRefused).data ?? [];
  if (unread.length === 0) return null;
  return (
    <section className="unread" data-testid="unread-material">
      <h2>{words.unread.heading}</h2>
      <p className="desk-lead">{words.unread.lead}</p>
      <ul className="card gap-examples">
        {unread.map(({ courseTitle, source, fault }) => (
          <li key={`${courseTitle} ${source}`}>
            <b>{source}</b> · {courseTitle}
            <p>{words.material.faults[fault.code] ?? fault.message}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
