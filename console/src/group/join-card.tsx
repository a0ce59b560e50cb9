import { type FormEvent, useId, useState } from 'react';
import { asProblem, type Problem } from '../wire/problem.ts';
import type { GroupCard } from '../wire/session.ts';
import { DoorCard } from './door-card.tsx';
import { useWords } from './use-words.ts';

/** Long enough for any name people go by; the server has the last word. */
const NICKNAME_LENGTH = 32;

/** Joining: which group, under what name, and what one should know before. */
export function JoinCard(props: {
  group: GroupCard;
  current: GroupCard | null;
  onJoin: (nickname: string) => Promise<void>;
}) {
  const words = useWords();
  const fieldId = useId();
  const [nickname, setNickname] = useState('');
  const [joining, setJoining] = useState(false);
  const [fault, setFault] = useState<Problem | string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const name = nickname.trim();
    if (name === '') {
      setFault(words.join.nicknameMissing);
      document.getElementById(fieldId)?.focus();
      return;
    }
    setJoining(true);
    setFault(null);
    try {
      await props.onJoin(name);
    } catch (error) {
      setFault(asProblem(error));
      setJoining(false);
    }
  }

  return (
    <DoorCard heading={props.group.name} lead={words.join.welcome}>
      <form className="door-form" onSubmit={submit} noValidate>
        <label htmlFor={fieldId}>{words.join.nickname}</label>
        <input
          id={fieldId}
          data-testid="join-nickname"
          value={nickname}
          maxLength={NICKNAME_LENGTH}
          placeholder={words.join.nicknamePlaceholder}
          autoComplete="nickname"
          enterKeyHint="go"
          aria-invalid={fault !== null}
          aria-describedby={`${fieldId}-fault`}
          onChange={(event) => setNickname(event.target.value)}
        />
        <div id={`${fieldId}-fault`} role="alert">
          {fault !== null && <Fault fault={fault} />}
        </div>
        {props.current && <p className="door-lead">{words.join.otherGroup(props.current.name)}</p>}
        <button type="submit" className="door-button" data-testid="join-submit" disabled={joining}>
          {joining ? words.join.joining : words.join.submit}
        </button>
      </form>
      <section className="door-notice">
        <h2>{words.join.noticeHeading}</h2>
        <ul>
          {words.join.notice.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </DoorCard>
  );
}

function Fault({ fault }: { fault: Problem | string }) {
  if (typeof fault === 'string') return <p className="door-fault">{fault}</p>;
  return (
    <p className="door-fault">
      {fault.message} {fault.fix}
    </p>
  );
}
