import { phrasesFor } from '../phrases.ts';
import type { AgentResult } from '../request.ts';
import type { Run } from '../run.ts';
import { passedOn, saidAtOnce } from '../said.ts';
import { asideOf } from './aside.ts';

/**
 * To whoever is discouraged a kind word, once; whoever goes on has a person come. After words of self-harm one has been
 * told already. Whoever only scolds is asked what was wrong: no teacher has to answer an insult. Null for everything
 * else.
 */
export function comfort(run: Run): AgentResult | null {
  const { discouraged, afterCrisis, noHelp, person } = phrasesFor(run.language);
  const aside = asideOf(run.request);
  if (aside === 'after_crisis') return saidAtOnce(run, 'small_talk', afterCrisis);
  if (aside === 'run_down') return saidAtOnce(run, 'small_talk', noHelp);
  if (aside !== 'discouraged') return null;
  return run.request.history.every(({ text }) => text !== discouraged)
    ? saidAtOnce(run, 'small_talk', discouraged)
    : passedOn(run, person, { kind: 'logistics', reason: 'asked_for_person' });
}
