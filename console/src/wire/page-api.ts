import type { MessageDoc } from './message.ts';
import type { LessonDoc } from './passage.ts';
import type { PrivateMessageDoc } from './private-message.ts';
import { request } from './request.ts';
import type { GroupCard, SessionDoc } from './session.ts';

/** A page of the past, oldest first; `lastEventId` is where the live stream goes on from. */
export interface MessagePage {
  items: MessageDoc[];
  nextCursor: string | null;
  lastEventId: number;
}

export type Verdict = 'helpful' | 'not_helpful' | 'wrong';

export const fetchSession = (): Promise<SessionDoc> => request('/page/v1/session');

export const fetchInvite = (invite: string): Promise<{ group: GroupCard }> =>
  request(`/page/v1/invites/${encodeURIComponent(invite)}`);

export const joinGroup = (nickname: string, invite: string | null): Promise<SessionDoc> =>
  request('/page/v1/join', { method: 'POST', body: invite === null ? { nickname } : { nickname, invite } });

export const leaveGroup = (): Promise<unknown> => request('/page/v1/leave', { method: 'POST', body: {} });

export function fetchMessages(before: string | null, signal?: AbortSignal): Promise<MessagePage> {
  const cursor = before === null ? '' : `&before=${encodeURIComponent(before)}`;
  return request(`/page/v1/messages?limit=50${cursor}`, { signal });
}

export const postMessage = (message: {
  clientId: string;
  text: string;
  replyToMessageId?: string;
}): Promise<{ accepted: boolean; duplicate: boolean; messageId: string }> =>
  request('/page/v1/messages', { method: 'POST', body: message });

const ofMessage = (messageId: string): string => `/page/v1/messages/${encodeURIComponent(messageId)}`;

/** One's own message in other words. */
export const editMessage = (messageId: string, text: string): Promise<unknown> =>
  request(ofMessage(messageId), { method: 'PUT', body: { text } });

/** Takes one's own message back. */
export const recallMessage = (messageId: string): Promise<unknown> =>
  request(ofMessage(messageId), { method: 'DELETE' });

export const fetchPrivateMessages = (signal?: AbortSignal): Promise<{ items: PrivateMessageDoc[] }> =>
  request('/page/v1/private-messages', { signal });

export const postPrivately = (reply: { clientId: string; text: string; replyTo: string }): Promise<unknown> =>
  request('/page/v1/private-messages', { method: 'POST', body: reply });

export const fetchLesson = (passageId: string, signal?: AbortSignal): Promise<LessonDoc> =>
  request(`/page/v1/passages/${encodeURIComponent(passageId)}`, { signal });

export const sendFeedback = (
  answerId: string,
  feedback: { verdict: Verdict; comment?: string },
): Promise<unknown> =>
  request(`/page/v1/answers/${encodeURIComponent(answerId)}/feedback`, { method: 'POST', body: feedback });

export const eventsUrl = (after: number): string => `/page/v1/events?after=${after}`;
