import { ModelError } from '../model-error.ts';
import { publicAddress } from '../redaction.ts';

/** Of redirects that keep a POST what it is; any other would drop the question. */
const KEEPS_A_POST = new Set([307, 308]);
/** More than a few go in a circle. */
export const MOST_REDIRECTS = 3;

/**
 * Where a redirect leads that may be followed: what stays at the place that was
 * configured: the same origin, or the same host made safe. Throws a ModelError where it leads elsewhere: a learner's
 * question goes nowhere that nobody chose, and an endpoint gone bad opens no door to this machine's own network.
 */
export function redirectOf(
  from: URL,
  { status, location }: { status: number; location: string | null | undefined },
): URL {
  const to = location && URL.canParse(location, from.href) ? new URL(location, from) : null;
  const isSamePlace =
    to?.origin === from.origin || (to?.protocol === 'https:' && to.hostname === from.hostname);
  if (to && isSamePlace && KEEPS_A_POST.has(status)) return to;
  const where = to ? publicAddress(to.href) : 'no address';
  throw new ModelError('rejected', `${publicAddress(from.href)} redirects (${status}) to ${where}`, {
    status,
    fix: 'Where that is right, configure that address itself; redirects to another place are not followed.',
  });
}
