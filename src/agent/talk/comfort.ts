import { phrasesFor } from '../phrases.ts';
import type { AgentResult } from '../request.ts';
import type { Run } from '../run.ts';
import { passedOn, saidAtOnce } from '../said.ts';
import { asideOf } from './aside.ts';
import { isAboutLosingHeart, losesHeart, namesSubject } from './loses-heart.ts';

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
  if (aside !== 'discouraged' && !isToldOfLosingHeart(run)) return null;
  return run.request.history.every(({ text }) => text !== discouraged)
    ? saidAtOnce(run, 'small_talk', discouraged)
    : passedOn(run, person, { kind: 'logistics', reason: 'asked_for_person' });
}

/** Passages by which a word is known for a subject of the course. */
const PASSAGES_READ = 3;

/**
 * Somebody loses heart, and neither asks nor names anything that could be explained to them. Behind an answer 「还是
 * 好难」 is about that answer.
 */
const isToldOfLosingHeart = ({ request, retrieval, language }: Run): boolean =>
  losesHeart(request.question) &&
  request.quoted === null &&
  request.history.every(({ role, text }) => role === 'user' || text === phrasesFor(language).discouraged) &&
  !namesSubject(
    request.question,
    retrieval.found.slice(0, PASSAGES_READ).map(({ passage }) => passage),
  );

/**
 * What is said to somebody who loses heart where the material is sure of itself: a passage on just that may answer
 * them (「学不动了怎么办？」), and no other, whatever words it shares. Null for everybody else.
 */
export function comfortInstead(run: Run): AgentResult | null {
  const [best] = run.retrieval.found;
  if (run.request.overheard || !isToldOfLosingHeart(run)) return null;
  return best && isAboutLosingHeart(best.passage.title) ? null : comfort(run);
}
