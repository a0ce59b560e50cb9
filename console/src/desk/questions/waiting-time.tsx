import { duration } from '../../language/moment.ts';
import { useDesk } from '../desk-context.tsx';
import { useWords } from '../use-words.ts';

const MINUTE_MS = 60_000;

/** How long the learner has been waiting. */
export function WaitingTime({ since, now }: { since: string; now: number }) {
  const words = useWords();
  const { language } = useDesk();
  const waited = now - Date.parse(since);
  return waited < MINUTE_MS ? words.list.justAsked : words.list.waited(duration(waited, language));
}
