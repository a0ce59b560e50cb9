import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { problemWords } from '../../language/problem-words.ts';
import type { NoticeRouteDoc } from '../../wire/notice.ts';
import { asProblem } from '../../wire/problem.ts';
import type { DeskGroupDoc } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.ts';
import { NewNoticeRoute } from './new-notice-route.tsx';

/** How staff hear of questions outside the console, for all groups that have no ways of their own. */
export function NoticeRoutes({ groups }: { groups: DeskGroupDoc[] }) {
  const words = useWords();
  const { api, language } = useDesk();
  const [routes, setRoutes] = useState<NoticeRouteDoc[] | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { busy, act } = useAct(() => {});

  useEffect(() => {
    const asking = new AbortController();
    api.notices(asking.signal).then(setRoutes, (error: unknown) => {
      if (!asking.signal.aborted) setRefused(problemWords(asProblem(error), language));
    });
    return () => asking.abort();
  }, [api, language]);

  const save = (next: NoticeRouteDoc[]) => act(async () => setRoutes(await api.setNotices(next)), null);

  const targetOf = (route: NoticeRouteDoc): string => {
    if (route.via === 'webhook') return route.url;
    if (route.via === 'email') return route.to.join('、');
    return groups.find(({ id }) => id === route.groupId)?.name ?? route.groupId;
  };
  const nameOf = (who: string) => words.owners[who] ?? words.notices.lead;

  return (
    <section className="notice-routes">
      <h2>{words.notices.heading}</h2>
      <p className="desk-lead">{words.notices.about}</p>
      {refused !== null && <p className="questions-note">{refused}</p>}
      {routes?.length === 0 && <p className="questions-note">{words.notices.none}</p>}
      {routes !== null && (
        <>
          <ul>
            {routes.map((route, index) => {
              const target = targetOf(route);
              return (
                <li key={`${route.via} ${target} ${route.for?.join()}`} data-testid="notice-route">
                  <span>
                    {words.notices.via[route.via]} {target} ·{' '}
                    {route.for ? route.for.map(nameOf).join(words.notices.and) : words.notices.everybody}
                  </span>
                  <Button
                    size="small"
                    disabled={busy}
                    aria-label={words.notices.removeOf(target)}
                    onClick={() => void save(routes.filter((_, i) => i !== index))}
                  >
                    {words.notices.remove}
                  </Button>
                </li>
              );
            })}
          </ul>
          <NewNoticeRoute groups={groups} onAdd={(route) => save([...routes, route])} />
        </>
      )}
    </section>
  );
}
