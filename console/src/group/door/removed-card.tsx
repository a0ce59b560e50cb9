import { useWords } from '../use-words.ts';
import { DoorCard } from './door-card.tsx';

/** Somebody whom a person has removed from the group: why the door is closed, and the way to be heard. */
export function RemovedCard({ appeal }: { appeal: string }) {
  const words = useWords();
  return (
    <DoorCard heading={words.removed.heading} lead={words.removed.lead}>
      {appeal !== '' && (
        <a className="door-button" href={appeal} data-testid="appeal-link">
          {words.removed.appeal}
        </a>
      )}
    </DoorCard>
  );
}
