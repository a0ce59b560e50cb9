import { z } from 'zod';
import { signValue, verifyValue } from '../domain/signatures/signed-value.ts';
import type { Clock } from '../domain/time/clock.ts';
import { DAY_MS } from '../domain/time/durations.ts';

const invite = z.object({ group: z.string(), expiresAt: z.number() });
const session = z.object({ group: z.string(), learner: z.string(), expiresAt: z.number() });

const DEFAULT_INVITE_DAYS = 30;
/** A learner stays in for a course's length. */
const SESSION_DAYS = 180;

export interface Session {
  groupId: string;
  learnerId: string;
}

/** Signed links into one group, and the cookie value that a joined learner then holds. */
export interface Invites {
  invite(groupId: string, days?: number): { token: string; expiresAt: number };
  /**
   * The group of a good invite; `expired` where it was good once; null where it never was. Whether it was taken back
   * the store says, of a session too.
   */
  readInvite(token: string): { groupId: string; expiresAt: number } | 'expired' | null;
  session(session: Session): { value: string; maxAgeSeconds: number };
  readSession(value: string): (Session & { expiresAt: number }) | null;
}

export function createInvites(options: { secret: string; clock: Clock }): Invites {
  const { secret, clock } = options;
  return {
    invite(groupId, days = DEFAULT_INVITE_DAYS) {
      const expiresAt = clock.now() + days * DAY_MS;
      return { token: signValue(secret, 'invite', { group: groupId, expiresAt }), expiresAt };
    },
    readInvite(token) {
      const parsed = invite.safeParse(verifyValue(secret, 'invite', token));
      if (!parsed.success) return null;
      const { group, expiresAt } = parsed.data;
      return expiresAt < clock.now() ? 'expired' : { groupId: group, expiresAt };
    },
    session({ groupId, learnerId }) {
      const expiresAt = clock.now() + SESSION_DAYS * DAY_MS;
      const value = signValue(secret, 'session', { group: groupId, learner: learnerId, expiresAt });
      return { value, maxAgeSeconds: (SESSION_DAYS * DAY_MS) / 1000 };
    },
    readSession(value) {
      const parsed = session.safeParse(verifyValue(secret, 'session', value));
      if (!parsed.success || parsed.data.expiresAt < clock.now()) return null;
      const { group, learner, expiresAt } = parsed.data;
      return { groupId: group, learnerId: learner, expiresAt };
    },
  };
}
