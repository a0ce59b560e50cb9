import { problemWords } from '../language/problem-words.ts';
import { useDesk } from './desk-context.tsx';
import { EmptyState } from './empty-state.tsx';
import { GroupCard } from './group-card.tsx';
import { usePolled } from './use-polled.ts';
import { useWords } from './use-words.ts';

/** Milliseconds; groups seldom change. */
const EVERY_MS = 60_000;

export function GroupList() {
  const words = useWords();
  const { api, time } = useDesk();
  const { data: groups, problem } = usePolled(api.groups, EVERY_MS);
  return (
    <main className="desk-page">
      {problem && <p className="questions-stale">{words.stale(problemWords(problem, time.language))}</p>}
      {groups === null && !problem && <p className="questions-note">{words.loading}</p>}
      {groups?.length === 0 && (
        <EmptyState icon="person" heading={words.groups.emptyHeading} lead={words.groups.empty} />
      )}
      {groups !== null && groups.length > 0 && (
        <>
          <h2>{words.groups.heading}</h2>
          <p className="desk-lead">{words.groups.lead}</p>
          <ul className="cards">
            {groups.map((group) => (
              <GroupCard key={group.id} group={group} />
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
