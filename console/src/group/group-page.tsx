import { lazy, Suspense, useEffect } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import { ClosedCard } from './door/closed-card.tsx';
import { DoorCard } from './door/door-card.tsx';
import { JoinCard } from './door/join-card.tsx';
import { RemovedCard } from './door/removed-card.tsx';
import { type Admission, useAdmission } from './door/use-admission.ts';
import { useWords } from './use-words.ts';

const loadRoom = () => import('./room.tsx');
const Room = lazy(async () => ({ default: (await loadRoom()).Room }));

function groupOf(admission: Admission) {
  if (admission.state === 'inside') return admission.session.group;
  return admission.state === 'invited' ? admission.group : null;
}

/** The learners' page: the door, then the room. What the room needs is fetched while one stands at the door. */
export function GroupPage() {
  const words = useWords();
  const { suggest } = useLanguage();
  const { admission, look, join, leave, lost, lose } = useAdmission();
  const group = groupOf(admission);

  useEffect(() => {
    // A failure shows when the room itself is opened.
    loadRoom().catch(() => undefined);
  }, []);
  useEffect(() => {
    if (group) suggest(group.language);
  }, [group, suggest]);
  useEffect(() => {
    document.title = group ? `${group.name} · ${words.product}` : words.product;
  }, [group, words]);

  switch (admission.state) {
    case 'looking':
      return <DoorCard busy heading={words.loading} />;
    case 'failed':
      return <ClosedCard problem={admission.problem} onRetry={look} />;
    case 'closed':
      return <ClosedCard problem={admission.problem} />;
    case 'removed':
      return <RemovedCard appeal={admission.appeal} />;
    case 'invited':
      return <JoinCard {...admission} again={lost} onJoin={(nickname) => join(nickname, admission.invite)} />;
    case 'inside':
      return (
        <Suspense fallback={<DoorCard busy heading={words.loading} />}>
          <Room
            key={admission.session.learner.id}
            session={admission.session}
            onLeave={leave}
            onSessionLost={lose}
          />
        </Suspense>
      );
  }
}
