import { TOO_MANY } from './postgres-faults.ts';

/** For what a new connection is told first; a server answers it within milliseconds. */
const FIRST_ANSWER_MS = 5_000;

/**
 * A pooler that has no connection of the server's left lets a client in all the same, and leaves it without an answer.
 * Such a connection is given up like one that was refused, so that what is asked goes over those that there are;
 * where there is none, it is better waited for.
 * @throws too_many_connections where `asking` takes too long
 */
export async function firstAnswer(asking: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const fault = new Error(`a new one was given no answer within ${FIRST_ANSWER_MS / 1_000} seconds`);
      reject(Object.assign(fault, { code: TOO_MANY }));
    }, FIRST_ANSWER_MS);
  });
  try {
    await Promise.race([asking, late]);
  } finally {
    clearTimeout(timer);
  }
}
