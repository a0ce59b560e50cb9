import type { DeltaDoc, MessageDoc } from '../../wire/message.ts';
import { eventsUrl } from '../../wire/page-api.ts';
import type { MeasureDoc } from '../../wire/private-message.ts';

export interface GroupEventListener {
  onMessage: (doc: MessageDoc) => void;
  onDelta: (delta: DeltaDoc) => void;
  onMeasure: (measure: MeasureDoc) => void;
  /** `broken` until events flow again. */
  onLink: (link: 'open' | 'broken') => void;
  /** The server refuses the stream: the session may have ended. Asked each time it refuses. */
  onRefused: () => void;
}

/** Milliseconds before a refused stream is tried again; doubled each time, with up to as much at random. */
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 15_000;

/**
 * Follows a group's events from a known place, for ever, and misses none: the browser reconnects a broken
 * stream by itself and says where it was; a stream that the server refused is opened anew from there.
 * Returns the function that ends it.
 */
export function followGroup(after: number, listener: GroupEventListener): () => void {
  let last = after;
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let retryMs = FIRST_RETRY_MS;

  // The server's own documents, checked by its schemas.
  function take<T>(event: MessageEvent<string>, handle: (data: T) => void): void {
    const id = Number(event.lastEventId);
    if (Number.isFinite(id) && id > last) last = id;
    handle(JSON.parse(event.data) as T);
  }

  function open(): void {
    source = new EventSource(eventsUrl(last));
    source.addEventListener('open', () => {
      retryMs = FIRST_RETRY_MS;
      listener.onLink('open');
    });
    source.addEventListener('message', (event) => take(event, listener.onMessage));
    source.addEventListener('reply', (event) => take(event, listener.onMessage));
    source.addEventListener('delta', (event) => take(event, listener.onDelta));
    source.addEventListener('measure', (event) => take(event, listener.onMeasure));
    source.addEventListener('error', () => {
      listener.onLink('broken');
      if (source?.readyState !== EventSource.CLOSED) return;
      listener.onRefused();
      retry = setTimeout(open, retryMs * (1 + Math.random()));
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    });
  }

  open();
  return () => {
    clearTimeout(retry);
    source?.close();
  };
}
