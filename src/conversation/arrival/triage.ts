import { asksSomething } from '../../desk/index.ts';
import type { GroupMessage } from '../../domain/conversation/message.ts';
import type { Group } from '../../domain/school/group.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { isUnfinished, REST_MS } from '../answer/burst.ts';

/** What a new message calls for. */
export type Triage =
  | { kind: 'answer'; overheard: boolean; waitMs: number }
  /** Stored and left alone. */
  | { kind: 'leave' };

/** In `assist` fellow learners go first (handbook, "peers first"). */
const PEERS_FIRST_MINUTES: Record<Group['positioning']['stage'], number> = { 入门: 5, 进阶: 15, 高级: 45 };

/** Cheap and by rules: it runs inside intake. */
export function triage(message: GroupMessage, group: Group): Triage {
  const addressed = message.mentionsAssistant;
  if (message.senderRole !== 'learner') {
    // Staff may ask the assistant too, but nobody answers a bot.
    return message.senderRole === 'staff' && addressed
      ? { kind: 'answer', overheard: false, waitMs: 0 }
      : { kind: 'leave' };
  }
  if (addressed) return { kind: 'answer', overheard: false, waitMs: waitsForRest(message) ? REST_MS : 0 };
  if (group.mode !== 'assist' || !asksSomething(message.body)) return { kind: 'leave' };
  return {
    kind: 'answer',
    overheard: true,
    waitMs: PEERS_FIRST_MINUTES[group.positioning.stage] * MINUTE_MS,
  };
}

/** Whether the group hears an answer at once: not where the assistant drafts for staff, or waits for fellow learners. */
export function answersAloud(message: GroupMessage, group: Group): boolean {
  const next = triage(message, group);
  return group.mode !== 'copilot' && next.kind === 'answer' && !next.overheard;
}

/** "@助教" and nothing more, or "请问一下": what is asked comes with the next message. */
const waitsForRest = ({ body, attachments }: GroupMessage): boolean =>
  isUnfinished(body) || (body.trim() === '' && attachments.length === 0);
