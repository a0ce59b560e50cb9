import { useLanguage } from '../../language/language-context.tsx';
import { problemWords } from '../../language/problem-words.ts';
import type { Problem } from '../../wire/problem.ts';
import { useWords } from '../use-words.ts';
import { DoorCard } from './door-card.tsx';

/** The door that does not open: no invite, a stale one, or no answer from the server. */
export function ClosedCard({ problem, onRetry }: { problem: Problem | null; onRetry?: () => void }) {
  const words = useWords();
  const { language } = useLanguage();
  if (onRetry) {
    return (
      <DoorCard
        heading={words.chat.loadFailed}
        {...(problem ? { lead: problemWords(problem, language) } : {})}
      >
        <button type="button" className="door-button" onClick={onRetry}>
          {words.retry}
        </button>
      </DoorCard>
    );
  }
  if (problem === null) return <DoorCard heading={words.join.closedHeading} lead={words.join.closed} />;
  return <DoorCard heading={words.join.staleInvite} lead={problemWords(problem, language)} />;
}
