import { useCallback, useEffect, useState } from 'react';
import { forgetUnsent } from '../../browser/unsent.ts';
import { fetchInvite, fetchSession, joinGroup, leaveGroup } from '../../wire/page-api.ts';
import { asProblem, type Problem } from '../../wire/problem.ts';
import type { GroupCard, SessionDoc } from '../../wire/session.ts';

/** Where this browser stands at the group's door. */
export type Admission =
  | { state: 'looking' }
  /** May join `group`; `current` is the group it would leave for it. */
  | { state: 'invited'; group: GroupCard; invite: string | null; current: GroupCard | null }
  | { state: 'closed'; problem: Problem | null }
  /** A person removed whoever holds this browser's cookie. */
  | { state: 'removed'; appeal: string }
  | { state: 'inside'; session: SessionDoc }
  | { state: 'failed'; problem: Problem };

const inviteInUrl = (): string | null => new URLSearchParams(location.search).get('invite');

/** An invite is for one use of the address bar: a link copied from there must not carry it on. */
const forgetInvite = (): void => history.replaceState(null, '', location.pathname);

async function currentSession(): Promise<{
  session: SessionDoc | null;
  opens: GroupCard | null;
  removed: { appeal: string } | null;
}> {
  try {
    return { session: await fetchSession(), opens: null, removed: null };
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status !== 401) throw problem;
    // The endpoint's own member beside the standard ones; null where no group opens by itself.
    const { opens, appeal } = problem.document as { opens?: { group: GroupCard } | null; appeal?: string };
    const removed = problem.code === 'removed' ? { appeal: appeal ?? '' } : null;
    return { session: null, opens: opens?.group ?? null, removed };
  }
}

async function lookForAdmission(): Promise<Admission> {
  const invite = inviteInUrl();
  const { session, opens, removed } = await currentSession();
  if (removed && invite === null) return { state: 'removed', ...removed };
  if (invite === null) {
    if (session) return { state: 'inside', session };
    return opens
      ? { state: 'invited', group: opens, invite: null, current: null }
      : { state: 'closed', problem: null };
  }
  try {
    const { group } = await fetchInvite(invite);
    if (!session || session.group.id !== group.id) {
      return { state: 'invited', group, invite, current: session?.group ?? null };
    }
  } catch (error) {
    const problem = asProblem(error);
    if (problem.unreachable) throw problem;
    // A stale link does not lock out somebody who is inside.
    if (!session) return { state: 'closed', problem };
  }
  forgetInvite();
  return { state: 'inside', session };
}

/** Finds out whether this browser is in a group, may join one, or needs an invite; and lets it in and out. */
export function useAdmission() {
  const [admission, setAdmission] = useState<Admission>({ state: 'looking' });
  /** Was inside, and the server does not know them any more. */
  const [lost, setLost] = useState(false);

  const look = useCallback(() => {
    lookForAdmission().then(setAdmission, (error) =>
      setAdmission({ state: 'failed', problem: asProblem(error) }),
    );
  }, []);
  useEffect(look, [look]);

  const join = useCallback(async (nickname: string, invite: string | null) => {
    const session = await joinGroup(nickname, invite);
    forgetInvite();
    setLost(false);
    setAdmission({ state: 'inside', session });
  }, []);

  const leave = useCallback(async () => {
    await leaveGroup();
    // Whoever sits here next is somebody else.
    forgetUnsent();
    look();
  }, [look]);

  const lose = useCallback(() => {
    setLost(true);
    look();
  }, [look]);

  return { admission, look, join, leave, lost, lose };
}
