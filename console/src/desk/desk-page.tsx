import { useCallback, useEffect, useRef, useState } from 'react';
import { remember, remembered } from '../browser/remembered.ts';
import { hasUnsent } from '../browser/unsent.ts';
import { Desk } from './desk.tsx';
import { EntryCard } from './entry-card.tsx';
import { type LinkedPlace, takeLinkedPlace } from './linked-place.ts';
import { useToken } from './use-token.ts';
import { useWords } from './use-words.ts';

const OPERATOR = 'zhujiao.operator';

/** The operators' page: first the token, then the name that signs, then the desk. */
export function DeskPage() {
  const words = useWords();
  const { token, refused, enter, refuse, refuseScope } = useToken();
  const [linked, setLinked] = useState(takeLinkedPlace);
  // A link that is followed in a tab with the desk in it changes no more than the fragment.
  useEffect(() => {
    const onLink = () => setLinked((before) => takeLinkedPlace() ?? before);
    addEventListener('hashchange', onLink);
    return () => removeEventListener('hashchange', onLink);
  }, []);
  const [operator, setOperator] = useState(() => remembered(OPERATOR));
  // Whoever comes back through the door goes on where they were called away.
  const opened = useRef<LinkedPlace | null>(null);
  const onOpened = useCallback((place: LinkedPlace | null) => {
    opened.current = place;
  }, []);
  const onRefused = useCallback(() => {
    setLinked(opened.current);
    refuse();
  }, [refuse]);
  const onChangeOperator = useCallback(() => {
    setLinked(opened.current);
    setOperator(null);
  }, []);
  useEffect(() => {
    document.title = `${words.desk} · ${words.product}`;
  }, [words]);

  if (token === null) {
    return (
      <EntryCard
        key="token"
        heading={words.token.heading}
        lead={
          refused ? `${words.token.refused[refused]}${hasUnsent() ? words.token.kept : ''}` : words.token.lead
        }
        alert={refused !== null}
        label={words.token.label}
        submit={words.token.submit}
        testId="token"
        secret
        onEnter={enter}
      />
    );
  }
  if (operator === null || operator === '') {
    return (
      <EntryCard
        key="operator"
        heading={words.operator.heading}
        lead={words.operator.lead}
        label={words.operator.label}
        placeholder={words.operator.placeholder}
        submit={words.operator.submit}
        testId="operator-name"
        before={remembered(OPERATOR)}
        onEnter={(name) => {
          remember(OPERATOR, name);
          setOperator(name);
        }}
      />
    );
  }
  return (
    <Desk
      key={linked === null ? 'as it is' : `${linked.kind} ${linked.id}`}
      token={token}
      linked={linked}
      operator={operator}
      onChangeOperator={onChangeOperator}
      onRefused={onRefused}
      onOpened={onOpened}
      onNotForDesk={refuseScope}
    />
  );
}
