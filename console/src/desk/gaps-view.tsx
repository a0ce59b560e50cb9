import { Button, Collapse } from 'antd';
import { dayAndTime } from '../language/moment.ts';
import { problemWords } from '../language/problem-words.ts';
import { LazyMarkdown } from '../text/lazy-markdown.tsx';
import type { CoverageGapDoc } from '../wire/question.ts';
import { AddMaterial } from './add-material.tsx';
import { CourseList } from './course-list.tsx';
import { useDesk } from './desk-context.tsx';
import { EmptyState } from './empty-state.tsx';
import { UnreadMaterial } from './unread-material.tsx';
import { useAct } from './use-act.ts';
import { usePolled } from './use-polled.ts';
import { useWords } from './use-words.ts';
import './gaps-view.css';

const EVERY_MS = 60_000;
/** It changes with a course's material alone. */
const holdsForGood = () => null;

/** What the courses leave unanswered: what to write next. */
export function GapsView() {
  const words = useWords();
  const { api, language, onRefused } = useDesk();
  const { data: gaps, problem, refresh } = usePolled(api.coverageGaps, EVERY_MS, onRefused);
  const { data: courses, refresh: refreshCourses } = usePolled(api.courses, holdsForGood, onRefused);
  const onAdded = () => {
    void refresh();
    void refreshCourses();
  };
  return (
    <main className="desk-page">
      {problem && <p className="questions-stale">{words.stale(problemWords(problem, language))}</p>}
      <UnreadMaterial courses={courses ?? []} />
      {gaps === null && !problem && <p className="questions-note">{words.loading}</p>}
      {gaps?.length === 0 && (
        <EmptyState icon="book" heading={words.gaps.emptyHeading} lead={words.gaps.empty} />
      )}
      {gaps !== null && gaps.length > 0 && (
        <>
          <h2>{words.gaps.heading}</h2>
          <p className="desk-lead">{words.gaps.lead}</p>
          <ul className="cards">
            {gaps.map((gap) => (
              <GapCard key={`${gap.courseId} ${gap.topic}`} gap={gap} onAdded={onAdded} />
            ))}
          </ul>
        </>
      )}
      <CourseList courses={courses ?? []} onAdded={onAdded} />
    </main>
  );
}

function GapCard({ gap, onAdded }: { gap: CoverageGapDoc; onAdded: () => void }) {
  const words = useWords();
  const { api, timeIn } = useDesk();
  const { busy, act } = useAct(onAdded);
  const last = dayAndTime(gap.lastAt, timeIn(gap.lastGroupId), Date.now());
  return (
    <li className="card" data-testid="gap">
      <div className="card-head">
        <div>
          <h3 className="gap-topic">{gap.topic}</h3>
          <span>{[gap.courseTitle ?? words.gaps.noCourse, words.gaps.last(last)].join(' · ')}</span>
        </div>
        <ul className="card-tags">
          <li>{words.gaps.count(gap.count, gap.askers)}</li>
          {gap.waiting > 0 && <li className="card-tag-late">{words.gaps.waiting(gap.waiting)}</li>}
        </ul>
      </div>
      <Collapse
        size="small"
        className="nearest gap-more"
        items={[
          ...(gap.nearest
            ? [
                {
                  key: 'nearest',
                  label: (
                    <span className="nearest-label">
                      <b>{words.gaps.nearest}</b>
                      <span>
                        {gap.nearest.source} · {gap.nearest.title}
                      </span>
                    </span>
                  ),
                  children: <LazyMarkdown text={gap.nearest.text} />,
                },
              ]
            : []),
          {
            key: 'examples',
            label: words.gaps.examples(gap.examples.length),
            children: (
              <ul className="gap-examples">
                {gap.examples.map((example) => (
                  <li key={example.questionId}>
                    {example.text}
                    {example.reply !== null && <p>{words.gaps.replied(example.reply)}</p>}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {gap.courseId !== null && (
        <div className="card-actions">
          <AddMaterial
            course={{ id: gap.courseId, title: gap.courseTitle ?? gap.courseId }}
            onAdded={onAdded}
          />
          <Button
            size="small"
            data-testid="test-set"
            loading={busy}
            onClick={() => void act(() => download(api.testSet, gap.courseId ?? ''), words.gaps.testSetSaved)}
          >
            {words.gaps.testSet}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Staff answers of the course as a test set, saved as a file: a link could not carry the token. Throws a problem. */
async function download(load: (courseId: string) => Promise<string>, courseId: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([await load(courseId)], { type: 'application/x-ndjson' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${courseId}-desk.jsonl`;
  link.click();
  URL.revokeObjectURL(url);
}
