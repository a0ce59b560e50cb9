import { Input, Select } from 'antd';
import { useState } from 'react';
import { useBackCloses } from '../browser/use-back-closes.ts';
import { useKeptScroll } from '../browser/use-kept-scroll.ts';
import { useWideScreen } from '../browser/use-media-query.ts';
import { useOpenedPane } from '../browser/use-opened-pane.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { EmptyState } from '../desk/empty-state.tsx';
import { MoreOfList } from '../desk/more-of-list.tsx';
import { useWords } from '../desk/use-words.ts';
import { problemWords } from '../language/problem-words.ts';
import { Icon } from '../look/icons.tsx';
import type { LearnersApi } from '../wire/learners-api.ts';
import type { ModerationApi } from '../wire/moderation-api.ts';
import type { DeskGroupDoc } from '../wire/question.ts';
import { LearnerDetail } from './learner-detail.tsx';
import { useLearnerWords } from './use-learner-words.ts';
import { useLearners } from './use-learners.ts';
import './learners.css';

/** Everybody who learns here, found by name; and one of them with all that stands for or against them. */
export function LearnersView(props: {
  api: LearnersApi;
  moderation: ModerationApi;
  groups: DeskGroupDoc[];
  /** An account or name that is looked for first. */
  sought: string;
}) {
  const words = useLearnerWords();
  const { stale } = useWords();
  const { language, onRefused } = useDesk();
  const wide = useWideScreen();
  const [find, setFind] = useState(props.sought);
  const [groupId, setGroupId] = useState<string | null>(null);
  const list = useLearners(props.api, { find, groupId }, onRefused);
  const { items, problem, refresh } = list;
  const [chosen, setChosen] = useState<string | null>(null);
  const [only, ...others] = items ?? [];
  // Whoever is found alone was meant.
  const isFound = list.isCurrent && list.find !== '' && others.length === 0;
  const found = wide && only !== undefined && isFound ? only.id : null;
  const openId = chosen ?? found;
  const scroll = useKeptScroll<HTMLElement>();
  const { pane, enter, enterByKey } = useOpenedPane();
  useBackCloses(!wide && openId !== null, () => setChosen(null));
  return (
    <main className="questions">
      {(wide || openId === null) && (
        <section className="questions-list" aria-label={words.list} {...scroll}>
          <search className="learners-find">
            <Input
              type="search"
              data-testid="learner-find"
              aria-label={words.find}
              placeholder={words.find}
              value={find}
              maxLength={200}
              onChange={(event) => {
                setFind(event.target.value);
                setChosen(null);
              }}
            />
            {props.groups.length > 1 && (
              <Select
                aria-label={words.group}
                data-testid="learner-group"
                showSearch={{ optionFilterProp: 'label' }}
                value={groupId ?? ''}
                onChange={(value) => {
                  setGroupId(value === '' ? null : value);
                  setChosen(null);
                }}
                options={[
                  { value: '', label: words.allGroups },
                  ...props.groups.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
          </search>
          {problem && (
            <p className="questions-stale" role="status">
              {stale(problemWords(problem, language))}
            </p>
          )}
          {items === null && !problem && <p className="questions-note">{words.loading}</p>}
          {items?.length === 0 && (
            <EmptyState
              icon="person"
              heading={list.find === '' ? words.empty : words.noneFound}
              lead={list.find === '' ? words.emptyLead : words.noneFoundLead}
            />
          )}
          <ol>
            {items?.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="question-item"
                  data-testid="learner"
                  aria-current={one.id === openId || undefined}
                  onClick={(event) => {
                    setChosen(one.id);
                    enterByKey(event);
                  }}
                >
                  <bdi className="question-item-text">{one.name}</bdi>
                  {one.channel !== 'web' && (
                    <span className="question-item-foot">
                      <span>
                        {one.channel} · {one.accountId}
                      </span>
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ol>
          <MoreOfList list={list} testId="learners-more" />
        </section>
      )}
      {openId !== null ? (
        <section className="questions-open" ref={pane} tabIndex={-1} aria-label={words.open}>
          {!wide && (
            <button type="button" className="questions-back" onClick={() => setChosen(null)}>
              <Icon name="back" size={16} /> {words.back}
            </button>
          )}
          <LearnerDetail
            key={openId}
            id={openId}
            api={props.api}
            moderation={props.moderation}
            groups={props.groups}
            onErased={() => {
              setChosen(null);
              void refresh();
              enter();
            }}
          />
        </section>
      ) : (
        wide && (
          <div className="questions-open">
            <EmptyState icon="person" heading={words.choose} lead={words.chooseLead} />
          </div>
        )
      )}
    </main>
  );
}
