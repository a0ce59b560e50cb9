import { Input } from 'antd';
import { useState } from 'react';
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
import { Tokens } from './tokens.tsx';
import './groups.css';

const SWITCHES_EVERY_MS = 5_000;
/** Of more groups than these one is looked for by its name. */
const SEEN_AT_ONCE = 8;

export function GroupList(props: {
  groups: DeskGroupDoc[] | null;
  problem: Problem | null;
  onChanged: () => void;
}) {
  const { groups, problem, onChanged } = props;
  const words = useWords();
  const { api, language, onRefused } = useDesk();
  const switches = usePolled(api.switches, SWITCHES_EVERY_MS, onRefused);
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const found = (groups ?? []).filter(({ id, name }) => `${name} ${id}`.toLowerCase().includes(wanted));
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
            <AssistantSwitch group={null} present={switchOf(null)} onChanged={switches.refresh} />
          </p>
          {/* Above hundreds of groups, where it is seen: without a way nobody away from here hears of anything. */}
          <NoticeRoutes groups={groups} />
          <Tokens groups={groups} />
          {groups.length > SEEN_AT_ONCE && (
            <Input
              type="search"
              className="group-find"
              data-testid="group-find"
              aria-label={words.groups.find}
              placeholder={words.groups.find}
              value={sought}
              onChange={(event) => setSought(event.target.value)}
            />
          )}
          {found.length === 0 && <p className="questions-note">{words.groups.noneFound}</p>}
          <ul className="cards">
            {found.map((group) => (
              <GroupCard
                key={group.id}
                group={group}
                onChanged={onChanged}
                assistant={
                  <AssistantSwitch group={group} present={switchOf(group.id)} onChanged={switches.refresh} />
                }
              />
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
