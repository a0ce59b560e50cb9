import { Button, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { EmptyState } from '../desk/empty-state.tsx';
import { useAct } from '../desk/use-act.ts';
import { usePolled } from '../desk/use-polled.ts';
import { useWords } from '../desk/use-words.ts';
import { problemWords } from '../language/problem-words.ts';
import { Icon } from '../look/icons.tsx';
import type { Problem } from '../wire/problem.ts';
import type { DeskGroupDoc } from '../wire/question.ts';
import type { TopicDoc, TopicsApi } from '../wire/topics-api.ts';
import { PromotionOfWeek } from './promotions/promotion-of-week.tsx';
import { TopicCard } from './topic-card.tsx';
import { useTopicWords } from './use-topic-words.ts';
import { weekOf } from './week.ts';
import './topics.css';

const EVERY_MS = 20_000;
/** How far one may look back and ahead. */
const WEEKS_AROUND = 52;

interface TopicsProps {
  groups: DeskGroupDoc[];
  /** Those that wait for somebody, of all groups: the view opens where there are some. */
  drafts: TopicDoc[];
  topics: TopicsApi;
  onChanged: () => void;
}

/** A group's topics, week by week. */
export function TopicsView({
  groups,
  drafts,
  problem,
  ...props
}: Omit<TopicsProps, 'groups' | 'drafts'> & {
  groups: DeskGroupDoc[] | null;
  drafts: TopicDoc[] | null;
  /** Why the groups are not there. */
  problem: Problem | null;
}) {
  const words = useTopicWords();
  const { loading } = useWords();
  const { language } = useDesk();
  if (groups === null || drafts === null)
    return (
      <main className="desk-page">
        <h2>{words.heading}</h2>
        <p className="questions-note" role={problem ? 'alert' : 'status'}>
          {problem ? problemWords(problem, language) : loading}
        </p>
      </main>
    );
  return <TopicsOfGroups groups={groups} drafts={drafts} {...props} />;
}

/** A school may have hundreds of groups: where somebody has to look comes first. */
function byWaiting(groups: DeskGroupDoc[], drafts: TopicDoc[]) {
  return groups
    .map(({ id, name }) => ({ id, name, waiting: drafts.filter((one) => one.groupId === id).length }))
    .toSorted((a, b) => Number(b.waiting > 0) - Number(a.waiting > 0));
}

function TopicsOfGroups({ groups, drafts, ...props }: TopicsProps) {
  const words = useTopicWords();
  const [chosen, setChosen] = useState(
    () => groups.find(({ id }) => drafts.some((one) => one.groupId === id))?.id,
  );
  const group = groups.find(({ id }) => id === chosen) ?? groups[0];
  if (group === undefined) return <main className="desk-page" />;
  return (
    <main className="desk-page">
      <h2>{words.heading}</h2>
      <p className="desk-lead">{words.lead}</p>
      <Select
        className="topics-group"
        aria-label={words.group}
        value={group.id}
        onChange={setChosen}
        showSearch={{ optionFilterProp: 'label' }}
        options={byWaiting(groups, drafts).map(({ id, name, waiting }) => ({
          value: id,
          title: name,
          label: waiting === 0 ? name : words.groupWithDrafts(name, waiting),
        }))}
      />
      <GroupTopics
        key={group.id}
        group={group}
        drafts={drafts.filter((one) => one.groupId === group.id)}
        {...props}
      />
    </main>
  );
}

/** Weeks until the first that has a draft to decide on; this week where none has. */
function firstWaiting({ timeZone }: DeskGroupDoc, drafts: TopicDoc[]): number {
  const waiting = new Set(drafts.map(({ week }) => week));
  const ahead = Array.from({ length: WEEKS_AROUND }, (_, weeksOn) => weekOf(Date.now(), timeZone, weeksOn));
  return Math.max(
    0,
    ahead.findIndex((week) => waiting.has(week)),
  );
}

function GroupTopics(props: Omit<TopicsProps, 'groups'> & { group: DeskGroupDoc }) {
  const words = useTopicWords();
  const { operator, language, onRefused } = useDesk();
  const { group, topics } = props;
  const [weeksOn, setWeeksOn] = useState(() => firstWaiting(group, props.drafts));
  const week = weekOf(Date.now(), group.timeZone, weeksOn);
  const loadTopics = useCallback(
    async (signal: AbortSignal) => ({ week, items: await topics.ofWeek(group.id, week, signal) }),
    [topics, group.id, week],
  );
  const loadRhythm = useCallback(
    (signal: AbortSignal) => topics.rhythm(group.id, signal),
    [topics, group.id],
  );
  const polled = usePolled(loadTopics, EVERY_MS, onRefused);
  const rhythm = usePolled(loadRhythm, EVERY_MS, onRefused);
  // Another week's topics stay away while this one's are on their way.
  const items = polled.data?.week === week ? polled.data.items : null;

  const changed = () => {
    props.onChanged();
    return Promise.all([polled.refresh(), rhythm.refresh()]);
  };
  const { busy, act } = useAct(changed);

  const state = rhythm.data?.state ?? 'on';
  return (
    <>
      <div className="topics-week">
        <Button
          aria-label={words.before}
          icon={<Icon name="back" size={16} />}
          disabled={weeksOn <= -WEEKS_AROUND}
          onClick={() => setWeeksOn(weeksOn - 1)}
        />
        <strong data-testid="topics-week">
          {weeksOn === 0 ? words.thisWeek : weeksOn === 1 ? words.nextWeek : words.weekNumber(week)}
        </strong>
        <Button
          aria-label={words.after}
          data-testid="week-after"
          className="topics-after"
          icon={<Icon name="back" size={16} />}
          disabled={weeksOn >= WEEKS_AROUND}
          onClick={() => setWeeksOn(weeksOn + 1)}
        />
        {(weeksOn === 0 || weeksOn === 1) && <span>{words.weekNumber(week)}</span>}
      </div>
      {state === 'off' && <p className="topic-note">{words.off}</p>}
      {state === 'paused' && (
        <div className="topics-paused" role="status">
          <p>{words.paused(rhythm.data?.silent ?? 2)}</p>
          <Button
            data-testid="topics-resume"
            loading={busy}
            onClick={() => void act(() => topics.resume(group.id, operator), words.resumed)}
          >
            {words.resume}
          </Button>
        </div>
      )}
      {polled.problem && <p className="questions-stale">{problemWords(polled.problem, language)}</p>}
      {items?.length === 0 && state === 'on' && (
        <div className="topics-empty">
          <EmptyState icon="book" heading={words.emptyHeading} lead={words.empty} />
          <Button
            type="primary"
            data-testid="topics-draft"
            loading={busy}
            onClick={() => void act(() => topics.draft(group.id, week), words.drafted)}
          >
            {words.draft}
          </Button>
        </div>
      )}
      <ol className="cards">
        {items?.map((topic) => (
          <TopicCard key={topic.id} topic={topic} topics={topics} onChanged={changed} />
        ))}
      </ol>
      <PromotionOfWeek key={week} group={group} week={week} topics={topics} />
    </>
  );
}
