import { useEffect, useState } from 'react';
import { fetchSession } from '../wire/page-api.ts';
import type { SessionDoc } from '../wire/session.ts';

/** Milliseconds between two looks at how many are in the group. */
const LOOK_MS = 60_000;

/** How many are in the group: as it was when the page was opened, and from time to time anew while somebody looks. */
export function useMembers({ group }: SessionDoc): number {
  const [members, setMembers] = useState(group.members);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      fetchSession().then(
        (now) => {
          // Another tab may have brought this browser into another group.
          if (now.group.id === group.id) setMembers(now.group.members);
        },
        // What is known stays; that somebody is in the group no more is heard elsewhere.
        () => undefined,
      );
    };
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [group.id]);
  return members;
}
