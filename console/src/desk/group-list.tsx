import { problemWords } from '../language/problem-words.ts';
import type { Problem } from '../wire/problem.ts';
import type { DeskGroupDoc } from '../wire/question.ts';
import { useDesk } from './desk-context.tsx';
import { EmptyState } from './empty-state.tsx';
import { GroupCard } from './group-card.tsx';
import { useWords } from './use-words.ts';

export function GroupList({ groups, problem }: { groups: DeskGroupDoc[] | null; problem: Problem | null }) {
  const words = useWords();
  const { language } = useDesk();
  return (
    <main className="desk-page">
      {problem && <p className="questions-stale">{words.stale(problemWords(problem, language))}</p>}
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
