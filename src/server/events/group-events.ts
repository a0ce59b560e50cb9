import type { FastifyReply, FastifyRequest } from 'fastify';
import { groupTopic, type Wake } from '../../domain/signals/wake.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import { measureEventFor, removes, type Viewer } from '../documents/moderation-documents.ts';
import { asTheyRead } from './as-they-read.ts';
import { openEventStream } from './event-stream.ts';

const PAGE = 200;
/** A nudge may be lost (another process wrote): look at least this often. */
const LOOK_EVERY_MS = 2_000;
/** Whoever may look on no more hears of the group for at most so long. */
const ADMITTED_FOR_MS = 5_000;

/**
 * Streams a group's events from after `Last-Event-ID` (or `after`), then as they come. The rows are the
 * truth; the nudge only says when to read them, so nothing is missed and nothing comes twice.
 */
export async function streamGroupEvents(
  { store, wake, clock }: { store: Store; wake: Wake; clock: Clock },
  request: FastifyRequest,
  reply: FastifyReply,
  options: {
    groupId: string;
    after: number | null;
    viewer: Viewer;
    /** Throws where the viewer may not look on any more: a stream outlives the request that was let in. */
    admit: () => Promise<unknown>;
  },
): Promise<void> {
  const given = Number(request.headers['last-event-id']);
  let seq = Number.isInteger(given) && given >= 0 && request.headers['last-event-id'] ? given : options.after;
  const last = await store.events.lastSeq(options.groupId);
  // After a restored backup a client may name an event that is yet to come: it would wait for it and hear nothing.
  seq = Math.min(seq ?? last, last);
  const stream = openEventStream(reply);
  let nudge: (() => void) | null = null;
  let nudged = false;
  let admittedAt = clock.now();
  const unsubscribe = wake.subscribe(groupTopic(options.groupId), () => {
    nudged = true;
    nudge?.();
  });
  stream.signal.addEventListener('abort', () => nudge?.());
  try {
    while (!stream.signal.aborted) {
      nudged = false;
      const events = await store.events.after(options.groupId, seq, PAGE);
      if (events.length > 0 && Math.abs(clock.now() - admittedAt) > ADMITTED_FOR_MS) {
        await options.admit();
        admittedAt = clock.now();
      }
      for (const event of await asTheyRead(store, events, clock.now())) {
        const data = event.kind === 'measure' ? measureEventFor(options.viewer, event.data) : event.data;
        stream.send({ event: event.kind, data, id: event.seq });
        seq = event.seq;
        // Removed: this was the last they hear of the group.
        if (removes(options.viewer, event)) return;
      }
      await stream.drained();
      if (events.length === PAGE || nudged || stream.signal.aborted) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_EVERY_MS);
        nudge = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      nudge = null;
    }
  } catch {
    // The store is closing, the socket broke, or the viewer may look on no more: the client reconnects with its
    // Last-Event-ID and misses nothing, or is told why it may not.
  } finally {
    unsubscribe();
    stream.end();
  }
}
