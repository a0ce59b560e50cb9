import type { Attachment } from '../../domain/conversation/message.ts';
import { withAttachments } from '../text/with-attachments.ts';
import {
  createMemoryTimeline,
  inOrder,
  type Timeline,
  type TimelineEntry,
  timelineEntry,
} from './timeline.ts';

interface Entering {
  id?: string | undefined;
  text: string;
  groupId?: string | undefined;
  senderId?: string | undefined;
  /** Epoch milliseconds. */
  sentAt?: number | undefined;
  attachments?: Attachment[] | undefined;
}

/** What was said in each group, kept in memory. Messages without a group share one. */
export function createGroupTimelines() {
  const timelines = new Map<string, Timeline>();
  let unnamed = 0;

  function timelineOf(groupId: string | undefined): Timeline {
    const key = groupId ?? '';
    let timeline = timelines.get(key);
    if (!timeline) {
      timeline = createMemoryTimeline();
      timelines.set(key, timeline);
    }
    return timeline;
  }

  function entryOf({ id, senderId, sentAt, text, attachments }: Entering): TimelineEntry | null {
    if (senderId === undefined || sentAt === undefined) return null;
    const key = id ?? `unnamed-${unnamed++}`;
    return timelineEntry({ key, senderId, sentAt, text: withAttachments({ text, attachments }) || text });
  }

  return {
    /**
     * An entry for each message, in order; null for one without sender or time, which joins no timeline. Everything
     * given at once is in its timeline before anything is judged, so that arrival does not matter.
     */
    enter(messages: readonly Entering[]): (TimelineEntry | null)[] {
      const entries = messages.map(entryOf);
      const known = entries.map((entry, index) => ({ entry, groupId: messages[index]?.groupId }));
      for (const { entry, groupId } of known.sort((a, b) =>
        a.entry && b.entry ? inOrder(a.entry, b.entry) : 0,
      )) {
        if (entry) timelineOf(groupId).add(entry);
      }
      return entries;
    },
    /** What was said in a group in the `ms` before an entry. */
    before: (groupId: string | undefined, entry: TimelineEntry, ms: number): readonly TimelineEntry[] =>
      timelineOf(groupId).before(entry, entry.sentAt - ms),
  };
}
