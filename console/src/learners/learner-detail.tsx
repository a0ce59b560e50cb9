import { useCallback, useState } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import { useAct } from '../desk/use-act.ts';
import { usePolled } from '../desk/use-polled.ts';
import { dayAndTime } from '../language/moment.ts';
import { problemWords } from '../language/problem-words.ts';
import { PersonMark } from '../look/person-mark.tsx';
import { ReasonDialog } from '../look/reason-dialog.tsx';
import { PrivateThread } from '../moderation/private-list.tsx';
import { useModerationWords } from '../moderation/use-moderation-words.ts';
import { accountOf, type LearnerDetailDoc, type LearnersApi } from '../wire/learners-api.ts';
import type { ModerationApi } from '../wire/moderation-api.ts';
import type { DeskGroupDoc } from '../wire/question.ts';
import { LearnerData } from './learner-data.tsx';
import { LearnerGroups } from './learner-groups.tsx';
import { useLearnerWords } from './use-learner-words.ts';

const EVERY_MS = 20_000;
/** Characters of how a guardian consented. */
const LONGEST_NOTE = 500;

/** One learner: where they are, what stands against them, what was said in private, and their own data. */
export function LearnerDetail(props: {
  id: string;
  api: LearnersApi;
  moderation: ModerationApi;
  groups: DeskGroupDoc[];
  onErased: () => void;
}) {
  const { id, api } = props;
  const words = useLearnerWords();
  const { operator, language, timeIn, onRefused } = useDesk();
  const load = useCallback((signal: AbortSignal) => api.one(id, signal), [api, id]);
  const { data: one, problem, refresh } = usePolled(load, EVERY_MS, onRefused);
  const { busy, act } = useAct(refresh);
  /** The group in which a guardian's consent is being noted. */
  const [consenting, setConsenting] = useState<string | null>(null);

  if (!one)
    return <p className="questions-note">{problem ? problemWords(problem, language) : words.loading}</p>;
  const nameOf = (groupId: string) => props.groups.find((group) => group.id === groupId)?.name ?? groupId;
  const at = (iso: string, groupId: string) => dayAndTime(iso, timeIn(groupId), Date.now());
  return (
    <article className="question-detail" data-testid="learner-detail">
      <header className="question-head">
        <PersonMark id={one.id} name={one.name} />
        <div className="question-head-who">
          <h2>
            <bdi>{one.name}</bdi>
          </h2>
          {one.channel !== 'web' && (
            <span>
              {one.channel} · {words.account(one.accountId)}
            </span>
          )}
        </div>
      </header>
      <LearnerGroups one={one} nameOf={nameOf} at={at} busy={busy} onConsent={setConsenting} />
      <Strikes one={one} nameOf={nameOf} at={at} />
      <Cases one={one} nameOf={nameOf} at={at} />
      {one.memberships.map(({ groupId }) => (
        <PrivateThread
          key={groupId}
          api={props.moderation}
          groupId={groupId}
          learnerId={accountOf(one)}
          groupName={one.memberships.length > 1 ? nameOf(groupId) : undefined}
        />
      ))}
      <LearnerData one={one} api={api} onErased={props.onErased} />
      {consenting !== null && (
        <ReasonDialog
          name="consent"
          draft={`consent.${one.id}.${consenting}`}
          words={{
            heading: words.consentHeading,
            lead: words.consentLead,
            label: words.consentLabel,
            placeholder: words.consentPlaceholder,
            submit: words.submit,
            cancel: words.cancel,
          }}
          longest={LONGEST_NOTE}
          busy={busy}
          onClose={() => setConsenting(null)}
          onSubmit={async (note) => {
            const done = await act(
              () => api.consent(consenting, accountOf(one), operator, note),
              words.consentDone,
            );
            if (done) setConsenting(null);
            return done;
          }}
        />
      )}
    </article>
  );
}

interface PartProps {
  one: LearnerDetailDoc;
  nameOf: (groupId: string) => string;
  /** A time as it is told in a group. */
  at: (iso: string, groupId: string) => string;
}

function Strikes({ one, nameOf, at }: PartProps) {
  const words = useLearnerWords();
  const { categories } = useModerationWords();
  const { strikes } = one.standing;
  return (
    <section className="desk-section">
      <h3>{words.strikes}</h3>
      {strikes.length === 0 && <p className="desk-section-empty">{words.noStrikes}</p>}
      <ul className="learner-strikes">
        {strikes.map((strike) => (
          <li key={`${strike.groupId} ${strike.category} ${strike.at}`}>
            {words.strikeAt(
              categories[strike.category as keyof typeof categories] ?? strike.category,
              at(strike.at, strike.groupId),
            )}{' '}
            · {nameOf(strike.groupId)}
            {strike.clearedAt !== null && ` · ${words.cleared}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cases({ one, nameOf, at }: PartProps) {
  const words = useLearnerWords();
  const { categories, statuses } = useModerationWords();
  const { openCase } = useDesk();
  return (
    <section className="desk-section">
      <h3>{words.cases}</h3>
      {one.cases.length === 0 && <p className="desk-section-empty">{words.noCases}</p>}
      <ul className="learner-cases">
        {one.cases.map(({ id, groupId, category, status, text, sentAt }) => (
          <li key={id}>
            <button type="button" data-testid="learner-case" onClick={() => openCase(id)}>
              <small>
                {at(sentAt, groupId)} · {categories[category]} · {statuses[status]} · {nameOf(groupId)}
              </small>
              <span className="learner-case-text">{text === '' ? words.recalled : text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
