import { Input } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useBackCloses } from '../browser/use-back-closes.ts';
import { useKeptScroll } from '../browser/use-kept-scroll.ts';
import { useWideScreen } from '../browser/use-media-query.ts';
import { useOpenedPane } from '../browser/use-opened-pane.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { EmptyState } from '../desk/empty-state.tsx';
import { MoreOfList } from '../desk/more-of-list.tsx';
import { usePages } from '../desk/use-pages.ts';
import type { Polled } from '../desk/use-polled.ts';
import { useWords } from '../desk/use-words.ts';
import { problemWords } from '../language/problem-words.ts';
import { Icon } from '../look/icons.tsx';
import { type ModerationApi, PAGE_SIZE } from '../wire/moderation-api.ts';
import type { ViolationDoc } from '../wire/violation.ts';
import { AuditList } from './audit-list.tsx';
import { CaseDetail } from './case/case-detail.tsx';
import { CaseItem } from './case-item.tsx';
import { PrivateList } from './private-list.tsx';
import { byUrgency } from './urgency.ts';
import { useFoundCases } from './use-found-cases.ts';
import { useModerationWords } from './use-moderation-words.ts';
import './moderation.css';

type Tab = 'waiting' | 'decided' | 'privately' | 'audit';
const TABS: Tab[] = ['waiting', 'decided', 'privately', 'audit'];
/** Milliseconds between two looks at what changes seldom. */
const DECIDED_EVERY_MS = 20_000;

/** The group rules at work: what waits for a person, what was decided, and the record of both. */
export function ModerationView(props: {
  api: ModerationApi;
  waiting: Polled<ViolationDoc[]>;
  /** The case that a link named. */
  openFirst: string | null;
}) {
  const words = useModerationWords();
  const [tab, setTab] = useState<Tab>('waiting');
  /** The case that a line of the record led to. */
  const [named, setNamed] = useState<string | null>(null);
  return (
    <div className="moderation">
      <nav className="moderation-tabs" aria-label={words.tabsLabel}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={tab === one ? 'page' : undefined}
            data-testid={`moderation-${one}`}
            onClick={() => {
              setNamed(null);
              setTab(one);
            }}
          >
            {words.tabs[one]}
          </button>
        ))}
      </nav>
      {tab === 'waiting' && (
        <Cases key="waiting" api={props.api} polled={props.waiting} isQueue openFirst={props.openFirst} />
      )}
      {tab === 'decided' && <Decided key="decided" api={props.api} openFirst={named} />}
      {tab === 'privately' && <PrivateList api={props.api} />}
      {tab === 'audit' && (
        <AuditList
          api={props.api}
          onOpen={(id) => {
            setNamed(id);
            setTab('decided');
          }}
        />
      )}
    </div>
  );
}

function Decided({ api, openFirst }: { api: ModerationApi; openFirst: string | null }) {
  const { onRefused } = useDesk();
  const list = usePages(api.decided, DECIDED_EVERY_MS, onRefused);
  const { items: data, problem, refresh } = list;
  return (
    <Cases
      api={api}
      polled={{ data, problem, refresh }}
      isQueue={false}
      openFirst={openFirst}
      more={<MoreOfList list={list} />}
    />
  );
}

/** A list of cases and the open one; on a phone one after the other. */
function Cases(props: {
  api: ModerationApi;
  polled: Polled<ViolationDoc[]>;
  isQueue: boolean;
  openFirst?: string | null;
  /** Below the list, where nothing is looked for: the way to what is behind it. */
  more?: ReactNode;
}) {
  const words = useModerationWords();
  const { stale } = useWords();
  const { language, onOpened } = useDesk();
  const wide = useWideScreen();
  const [typed, setTyped] = useState('');
  const found = useFoundCases(props.api, props.isQueue, typed);
  const { data, problem, refresh } = found ?? props.polled;
  const cases = useMemo(
    () => (data === null ? null : props.isQueue ? byUrgency(data) : data),
    [data, props.isQueue],
  );
  const scroll = useKeptScroll<HTMLElement>();
  const { pane, enter, enterByKey } = useOpenedPane();
  const [chosen, setChosen] = useState(props.openFirst ?? null);
  // Decided on this page, until the list knows it.
  const [done, setDone] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every list that was asked for afterwards
  useEffect(() => setDone(null), [data]);
  // With room for both, the most urgent is open without a click; what a colleague decides stays open, to be read.
  const first = cases?.find(({ id }) => id !== done)?.id ?? null;
  const [opened, setOpened] = useState<string | null>(null);
  useEffect(() => {
    if (wide && opened === null) setOpened(first);
  }, [wide, opened, first]);
  // Never nothing between two cases: the pane would go, and the keyboard with it.
  const openId = chosen ?? (wide ? (opened ?? first) : null);
  useBackCloses(!wide && openId !== null, () => setChosen(null));
  useEffect(() => onOpened(openId === null ? null : { kind: 'case', id: openId }), [onOpened, openId]);
  const onDone = useCallback(
    (id: string) => {
      setDone(id);
      setChosen(null);
      setOpened(null);
      refresh();
      enter();
    },
    [refresh, enter],
  );

  return (
    <main className="questions">
      {(wide || openId === null) && (
        <section
          className="questions-list"
          aria-label={props.isQueue ? words.tabs.waiting : words.tabs.decided}
          {...scroll}
        >
          <Input
            type="search"
            className="case-find"
            data-testid="case-find"
            aria-label={words.find}
            placeholder={words.find}
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {problem && (
            <p className="questions-stale" role="status">
              {stale(problemWords(problem, language))}
            </p>
          )}
          {cases === null && !problem && <p className="questions-note">{words.loading}</p>}
          {cases?.length === 0 && (
            <EmptyState
              icon="check"
              heading={found ? words.noneFound : props.isQueue ? words.empty : words.decidedEmpty}
              lead={found ? words.noneFoundLead : props.isQueue ? words.emptyLead : words.decidedEmptyLead}
            />
          )}
          <ol>
            {cases?.map((one) => (
              <CaseItem
                key={one.id}
                one={one}
                selected={one.id === openId}
                onOpen={(event) => {
                  setChosen(one.id);
                  enterByKey(event);
                }}
              />
            ))}
          </ol>
          {!found && props.more}
          {found && cases?.length === PAGE_SIZE && (
            <p className="questions-note">{words.latestOnly(PAGE_SIZE)}</p>
          )}
        </section>
      )}
      {openId !== null && (
        <section className="questions-open" ref={pane} tabIndex={-1} aria-label={words.openCase}>
          {!wide && (
            <button type="button" className="questions-back" onClick={() => setChosen(null)}>
              <Icon name="back" size={16} /> {words.back}
            </button>
          )}
          <CaseDetail
            key={openId}
            id={openId}
            api={props.api}
            onDone={() => onDone(openId)}
            onChanged={refresh}
          />
        </section>
      )}
    </main>
  );
}
