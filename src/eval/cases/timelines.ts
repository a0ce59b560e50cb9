import type { MessageLine } from './test-line.ts';

/**
 * Groups message lines: those with a sender and a time form one timeline for each group, in order of time (of
 * the same time, in order of the file); every other line stands alone.
 */
export function timelinesOf(lines: readonly MessageLine[]): MessageLine[][] {
  const timelines: MessageLine[][] = [];
  const byGroup = new Map<string, MessageLine[]>();
  for (const line of lines) {
    if (line.senderId === undefined || line.sentAtMs === undefined) {
      timelines.push([line]);
      continue;
    }
    const group = line.groupId ?? '';
    const known = byGroup.get(group);
    if (known) {
      known.push(line);
    } else {
      const timeline = [line];
      byGroup.set(group, timeline);
      timelines.push(timeline);
    }
  }
  for (const timeline of timelines) timeline.sort((a, b) => (a.sentAtMs ?? 0) - (b.sentAtMs ?? 0));
  return timelines;
}
