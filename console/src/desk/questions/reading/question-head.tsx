import { dayAndTime } from '../../../language/moment.ts';
import { LearnerLink } from '../../../learners/learner-link.tsx';
import { PersonMark } from '../../../look/person-mark.tsx';
import { PlainText } from '../../../text/plain-text.tsx';
import type { QuestionDetailDoc } from '../../../wire/question.ts';
import { useDesk } from '../../desk-context.tsx';
import { useWords } from '../../use-words.ts';
import { askerName } from '../asker-name.ts';
import { DueMark } from '../due-mark.tsx';
import { isWaiting } from '../waiting.ts';
import { WaitingTime } from '../waiting-time.tsx';
import { PriorityReasons } from './priority-reasons.tsx';
import { QuestionText } from './question-text.tsx';

/** An alert says first what it is; what else staff are told of it is read, not glanced at. */
const headOf = (text: string): string => text.split('\n\n')[0] ?? '';
const restOf = (text: string): string => text.slice(headOf(text).length).trimStart();

/** What the learner wrote with their verdict on the last answer; null for nothing. */
function saidToAnswer({ history }: QuestionDetailDoc): string | null {
  const said = history.findLast(({ kind }) => kind === 'reopened')?.detail['said'];
  return typeof said === 'string' ? said : null;
}

interface QuestionHeadProps {
  question: QuestionDetailDoc;
  now: number;
}

/** Who asks what, why it came to the desk, what was promised, and who else asks it. */
export function QuestionHead({ question, now }: QuestionHeadProps) {
  const words = useWords();
  const { timeIn } = useDesk();
  const asker = askerName(question.asker.name, words);
  const inPrivate = question.kind === 'alert';
  const said = isWaiting(question) ? saidToAnswer(question) : null;
  return (
    <>
      <header className="question-head">
        <PersonMark id={question.asker.id} name={asker} />
        <div className="question-head-who">
          <h2>{asker}</h2>
          <span>
            {question.groupName ?? words.detail.noGroup} · <WaitingTime question={question} now={now} />
          </span>
        </div>
        {question.groupId !== null && <LearnerLink account={question.asker.id} />}
        {isWaiting(question) && <DueMark question={question} />}
      </header>
      <QuestionText text={inPrivate ? headOf(question.text) : question.text} />
      {inPrivate && restOf(question.text) !== '' && (
        <div className="question-rest">
          <PlainText text={restOf(question.text)} />
        </div>
      )}
      <dl className="question-facts">
        <div>
          <dt>{words.detail.why}</dt>
          <dd>{words.reasons[question.reason] ?? question.reason}</dd>
        </div>
        {said !== null && (
          <div data-testid="said-to-answer">
            <dt>{words.detail.said}</dt>
            <dd>{said}</dd>
          </div>
        )}
        {question.told && question.promisedAt !== null && (
          <div>
            <dt>{words.detail.promised}</dt>
            <dd>
              {words.detail.atTheLatest(dayAndTime(question.promisedAt, timeIn(question.groupId), now))}
            </dd>
          </div>
        )}
      </dl>
      <PriorityReasons question={question} points />
      {question.askedBy.length > 0 && (
        <section className="desk-section" data-testid="asked-by">
          <h3>{words.detail.askedBy(question.askedBy.length, isWaiting(question))}</h3>
          <ul className="asked-by">
            {question.askedBy.map((one) => (
              <li key={one.id}>
                <b>{askerName(one.askerName, words)}</b> {one.text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
