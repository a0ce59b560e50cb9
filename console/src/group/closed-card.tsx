import type { Problem } from '../wire/problem.ts';
import { DoorCard } from './door-card.tsx';
import { useWords } from './use-words.ts';

/** The door that does not open: no invite, a stale one, or no answer from the server. */
export function ClosedCard({ problem, onRetry }: { problem: Problem | null; onRetry?: () => void }) {
  const words = useWords();
  if (onRetry) {
    return (
      <DoorCard heading={words.chat.loadFailed} {...(problem ? { lead: problem.message } : {})}>
        <button type="button" className="door-button" onClick={onRetry}>
          {words.retry}
        </button>
      </DoorCard>
    );
  }
  if (problem === null) return <DoorCard heading={words.join.closedHeading} lead={words.join.closed} />;
  return (
    <DoorCard
      heading={words.join.staleInvite}
      lead={`${problem.message} ${problem.fix ?? words.join.askAgain}`}
    />
  );
}
