import { problemWords } from '../../language/problem-words.ts';
import type { Problem } from '../../wire/problem.ts';
import type { DeskGroupDoc } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { EmptyState } from '../empty-state.tsx';
import { usePolled } from '../use-polled.ts';
import { useWords } from '../use-words.ts';
import { AssistantSwitch } from './assistant-switch.tsx';
import { GroupCard } from './group-card.tsx';
import { NoticeRoutes } from './notice-routes.tsx';

const SWITCHES_EVERY_MS = 5_000;

export function GroupList(props: {
  groups: DeskGroupDoc[] | null;
  problem: Problem | null;
  onChanged: () => void;
}) {
  const { groups, problem, onChanged } = props;
  const words = useWords();
  const { api, language, onRefused } = useDesk();
  const switches = usePolled(api.switches, SWITCHES_EVERY_MS, onRefused);
  const switchOf = (groupId: string | null) => switches.data?.find((one) => one.groupId === groupId) ?? null;
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
          <p className="desk-lead">
            <AssistantSwitch groupId={null} present={switchOf(null)} onChanged={switches.refresh} />
          </p>
          <ul className="cards">
            {groups.map((group) => (
              <GroupCard
                key={group.id}
                group={group}
                onChanged={onChanged}
                assistant={
                  <AssistantSwitch
                    groupId={group.id}
                    present={switchOf(group.id)}
                    onChanged={switches.refresh}
                  />
                }
              />
            ))}
          </ul>
          <NoticeRoutes groups={groups} />
        </>
      )}
    </main>
  );
}
