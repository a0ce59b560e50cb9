import type { VerifiedAnswer } from '../../domain/conversation/verified-answer.ts';
import type { Repositories } from '../../store/index.ts';

/** The named documents as they read now. `from`: inside a transaction its own, or it may wait for itself. */
export async function groundsOf(
  courseId: string,
  sources: string[],
  from: Pick<Repositories, 'materials'>,
): Promise<VerifiedAnswer['restsOn']> {
  if (sources.length === 0) return [];
  const states = await from.materials.states(courseId);
  return states
    .filter((state) => state.stage === 'live' && sources.includes(state.source))
    .map(({ source, hash }) => ({ source, hash }));
}

/** A document it rests on is gone or reads differently now: somebody has to look at it again. */
export async function hasLostItsGround(
  store: Pick<Repositories, 'materials'>,
  answer: VerifiedAnswer,
): Promise<boolean> {
  if (answer.restsOn.length === 0) return false;
  const live = await store.materials.states(answer.courseId);
  const hashes = new Map(
    live.filter((state) => state.stage === 'live').map((state) => [state.source, state.hash]),
  );
  return answer.restsOn.some(({ source, hash }) => hashes.get(source) !== hash);
}
