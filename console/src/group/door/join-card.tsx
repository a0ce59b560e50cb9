import { type FormEvent, useId, useState } from 'react';
import { useLanguage } from '../../language/language-context.tsx';
import { problemWords } from '../../language/problem-words.ts';
import { asProblem } from '../../wire/problem.ts';
import type { GroupCard } from '../../wire/session.ts';
import { useWords } from '../use-words.ts';
import { DoorCard } from './door-card.tsx';

/** UTF-16 units, as a field counts: more than the 24 signs that the server takes, or it would cut an emoji in two. */
const NICKNAME_LENGTH = 240;

/** Joining: which group, under what name, and what one should know before. */
export function JoinCard(props: {
  group: GroupCard;
  current: GroupCard | null;
  /** Was inside a moment ago, and has to join anew. */
  again: boolean;
  onJoin: (nickname: string) => Promise<void>;
}) {
  const words = useWords();
  const { language } = useLanguage();
  const fieldId = useId();
  const [nickname, setNickname] = useState('');
  const [joining, setJoining] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

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
      const problem = asProblem(error);
      // Of what is sent here only the nickname is typed by hand.
      setFault(
        problem.code === 'invalid_request' ? words.join.nicknameRule : problemWords(problem, language),
      );
      setJoining(false);
    }
  }

  return (
    <DoorCard heading={props.group.name} lead={words.join.welcome}>
      {props.again && (
        <p className="door-lead" role="alert">
          {words.join.again}
        </p>
      )}
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
          {fault !== null && <p className="door-fault">{fault}</p>}
        </div>
        {props.current && <p className="door-lead">{words.join.otherGroup(props.current.name)}</p>}
        <button type="submit" className="door-button" data-testid="join-submit" disabled={joining}>
          {joining ? words.join.joining : words.join.submit}
        </button>
      </form>
      <section className="door-notice">
        <h2>{words.join.noticeHeading}</h2>
        <ul>
          {words.join.notice(props.group.keptDays).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </DoorCard>
  );
}
