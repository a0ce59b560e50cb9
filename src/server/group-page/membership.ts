import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { Invites, Session } from '../../community/index.ts';
import { AccessError } from '../../domain/faults/errors.ts';
import type { Group } from '../../domain/school/group.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import type { Membership } from '../../store/index.ts';
import type { GroupPageParts } from './parts.ts';

/** Names one learner in one group, and is signed by us. */
export const COOKIE = 'zhujiao_group';

/** Whoever the cookie of a request names, as a member of their group. */
export interface PageMember {
  session: Session;
  group: Group;
  member: Membership;
}

export function membership({ store, invites, appeals }: GroupPageParts) {
  const sessionOf = (request: FastifyRequest): ReturnType<Invites['readSession']> =>
    invites.readSession(request.cookies[COOKIE] ?? '');

  /**
   * Limits count by learner, not by address: a school's learners may share one. By a cookie that is ours, that is: with
   * any other somebody would be counted anew each time, and push the counts of everybody else out.
   */
  function byLearner(request: FastifyRequest): string {
    const session = sessionOf(request);
    return session ? `learner ${session.learnerId}` : normalizeIP(request.ip);
  }

  async function memberOf(request: FastifyRequest): Promise<PageMember | null> {
    const session = sessionOf(request);
    if (!session) return null;
    const [group, member, isLeft] = await Promise.all([
      store.groups.get(session.groupId),
      store.learners.membership(session.groupId, session.learnerId),
      store.revokedPasses.has(request.cookies[COOKIE] ?? ''),
    ]);
    if (!group || !member || isLeft) return null;
    const { removedAt } = await store.restrictions.of(group.id, member.id);
    return removedAt === null ? { session, group, member } : null;
  }

  /** Where somebody who was removed may appeal; an empty string where no case of theirs is known. */
  async function appealOf({ groupId, learnerId }: Session): Promise<string> {
    const [latest] = await store.violations.list({
      groupId,
      senderId: learnerId,
      statuses: ['confirmed'],
      limit: 1,
    });
    return latest ? `/appeal#${appeals.token(latest.id)}` : '';
  }

  /** Where a person whose cookie admits them no more, since they were removed, may appeal; null for everybody else. */
  async function removal(request: FastifyRequest): Promise<string | null> {
    const session = sessionOf(request);
    if (!session) return null;
    const { removedAt } = await store.restrictions.of(session.groupId, session.learnerId);
    return removedAt === null ? null : await appealOf(session);
  }

  async function mustBeMember(request: FastifyRequest): Promise<PageMember> {
    const found = await memberOf(request);
    if (!found)
      throw new AccessError(401, 'no_session', 'You have not joined a group here.', {
        fix: 'Open the invite link of your group.',
      });
    return found;
  }

  /** What one learner may do in a minute of one kind, as a route is configured with it. */
  const perMinute = (max: number) => ({ max, timeWindow: MINUTE_MS, keyGenerator: byLearner });

  return { sessionOf, perMinute, memberOf, removal, mustBeMember };
}
