import { FULL_BELOW_BYTES } from '../../domain/faults/disk-fault.ts';
import { UnavailableError } from '../../domain/faults/errors.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Store } from '../../store/index.ts';
import { atMostEvery, oneAtATime } from './looked-at.ts';

/** Balancers and scrapers seldom wait for longer than five or ten seconds: they get an answer before they go. */
export const PATIENCE_MS = 3_000;
/** Each check is a write: not oftener than this, however often somebody asks. */
export const CHECKED_AGAIN_MS = 1_000;

/** Whether the store can be written and read now, as far as was seen within the last second. Never throws. */
export type StoreState = () => Promise<{ works: true } | { works: false; code: string }>;

export function createStoreState(
  store: Pick<Store, 'check'>,
  logger: Logger,
  {
    room,
    patienceMs = PATIENCE_MS,
    checkedAgainMs = CHECKED_AGAIN_MS,
  }: {
    /** Bytes left on the disk of an embedded store; a shared one looks after its own. */
    room?: (() => Promise<number>) | undefined;
    patienceMs?: number;
    checkedAgainMs?: number;
  } = {},
): StoreState {
  let said: string | null = null;

  const check = oneAtATime(async () => {
    await store.check();
    if (room && (await room()) < FULL_BELOW_BYTES)
      throw new UnavailableError('store_full', 'The disk that holds the store is full.');
  });

  async function look(): ReturnType<StoreState> {
    try {
      await answeredWithin(patienceMs, check());
    } catch (error) {
      const code = error instanceof UnavailableError ? error.code : 'store_fault';
      if (said !== code)
        logger.error(
          {
            code,
            error: error instanceof Error ? error.message : String(error),
            ...(error instanceof UnavailableError && error.fix && { fix: error.fix }),
          },
          'the store cannot be used',
        );
      said = code;
      return { works: false, code };
    }
    if (said !== null) logger.warn({}, 'the store can be used again');
    said = null;
    return { works: true };
  }

  return atMostEvery(checkedAgainMs, look);
}

/** What `work` gives, or a fault where it takes longer than it may; the work itself goes on. */
export async function answeredWithin<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new UnavailableError('store_silent', `The store did not answer within ${ms / 1_000} s.`)),
      ms,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
