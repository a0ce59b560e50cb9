import { principalOf, type WithPrincipal } from '../typed-app.ts';
import { requireGroup } from './access.ts';

/** What was found, for whoever may see its group. Throws a 403 where the token is bound to another one. */
export function inOwnGroup<Found extends { groupId: string | null }>(
  request: WithPrincipal,
  found: Found,
): Found {
  requireGroup(principalOf(request), found.groupId);
  return found;
}

/**
 * The group that a list keeps to: the token's, else the one that is asked for; undefined for all of them. Throws a 403
 * where a token of one group asks for another.
 */
export function groupToList(request: WithPrincipal, asked: string | undefined): string | undefined {
  const principal = principalOf(request);
  if (asked !== undefined) requireGroup(principal, asked);
  return principal.groupId ?? asked;
}
