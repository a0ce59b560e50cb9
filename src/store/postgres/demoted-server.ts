/** A connection this young was made with the server that is now behind the address: another one would not be better. */
const TRUSTED_FOR_MS = 2_000;

/** Which connections may lead to a server that takes no writes any more. */
export interface DemotedServer {
  /** A connection was made. */
  made(connection: object): void;
  /** What was asked over it was refused, as its server may only be read. */
  refusedToWrite(connection: object): void;
  /** Whether to throw it away: it is older than the last refusal. */
  isLeftBehind(connection: object): boolean;
}

/**
 * After a failover the address leads to another server, while the old one may live on as a standby with all its
 * connections open: over these nothing could be written for as long as this process runs, and what is read is out of
 * date. So one refusal gives up every connection that was made before; where the server is read-only for good, that is
 * a new connection each every two seconds and no more.
 */
export function createDemotedServer(now: () => number = () => performance.now()): DemotedServer {
  const madeAt = new WeakMap<object, number>();
  let refusedAt = Number.NEGATIVE_INFINITY;
  const ageOf = (connection: object): number => now() - (madeAt.get(connection) ?? now());
  return {
    made(connection) {
      madeAt.set(connection, now());
    },
    refusedToWrite(connection) {
      if (ageOf(connection) > TRUSTED_FOR_MS) refusedAt = now();
    },
    isLeftBehind: (connection) => (madeAt.get(connection) ?? now()) < refusedAt,
  };
}
