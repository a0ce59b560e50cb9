import { z } from 'zod';
import type { Invites } from '../../community/index.ts';
import type { Appeals } from '../../conversation/index.ts';
import type { Desk } from '../../desk/index.ts';
import type { PageChanger, PagePoster } from '../../domain/conversation/page-post.ts';
import type { Wake } from '../../domain/signals/wake.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';

export const MAX_TEXT = 4_000;

/** A name space of its own: no page can take the identifier of a reply that is still to be sent. */
export const clientId = z.string().regex(/^c_[\w-]{8,60}$/, '"c_" and 8 to 60 letters, digits, "-" or "_"');

export interface GroupPageParts {
  store: Store;
  wake: Wake;
  clock: Clock;
  desk: Desk;
  invites: Invites;
  /** Posts a message as the learner that the cookie names. */
  post: PagePoster;
  /** Puts such a message otherwise, or takes it back. */
  change: PageChanger;
  appeals: Appeals;
  /** Shown to learners: which model answers, and the school's filing number. */
  model: { name: string | null; filing: string | null };
  /** Where learners reach the pages. */
  publicUrl: string | null;
  /** Days for which messages are kept. */
  keptDays: number;
}
