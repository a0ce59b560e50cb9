import type { Channel } from '../../src/domain/conversation/channel.ts';
import type { Store } from '../../src/store/index.ts';

/** A process that ends at one point, before or after one of its calls to the store or the channel. */
export interface CrashPoint {
  store(store: Store): Store;
  channel(channel: Channel): Channel;
  /** Where it ended, as "before jobs.claim"; null where the point was never reached. */
  readonly at: string | null;
}

/**
 * Every call to what it wraps is two points, one before and one after; at the `point`-th the process is gone: that
 * call and all later ones throw, and nothing is done any more. Inside a transaction nothing was committed then.
 */
export function crashPoint(point: number): CrashPoint {
  let passed = 0;
  let at: string | null = null;
  const gone = () => new Error('kill -9');

  function pass(name: string): void {
    if (at !== null) throw gone();
    if (passed++ === point) {
      at = name;
      throw gone();
    }
  }

  async function through<T>(name: string, call: () => Promise<T>): Promise<T> {
    pass(`before ${name}`);
    const result = await call();
    pass(`after ${name}`);
    return result;
  }

  /** The same object, each of its methods with its two points; nested objects (repositories) likewise. */
  function wrapped<T extends object>(target: T, name: string): T {
    return new Proxy(target, {
      get(object, key, receiver) {
        const value: unknown = Reflect.get(object, key, receiver);
        const called = `${name}${String(key)}`;
        if (typeof value === 'function') {
          return (...given: unknown[]) =>
            through(called, async () => {
              // A transaction hands over repositories: their calls are points too.
              const args = key === 'transaction' ? given.map(withWrappedArgument) : given;
              return await value.apply(object, args);
            });
        }
        return typeof value === 'object' && value !== null ? wrapped(value, `${called}.`) : value;
      },
    });
  }

  function withWrappedArgument(work: unknown): unknown {
    if (typeof work !== 'function') return work;
    return (tx: object) => work(wrapped(tx, 'tx.'));
  }

  return {
    store: (store) => wrapped(store, ''),
    channel: (channel) => ({
      ...channel,
      reply: (reply) => through('channel.reply', () => channel.reply(reply)),
    }),
    get at() {
      return at;
    },
  };
}
