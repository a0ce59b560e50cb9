import type { Page } from './page.ts';
import { request, requestText } from './request.ts';
import type { CategoryCode, SeverityCode, ViolationStatusCode } from './violation.ts';

export interface LearnerDoc {
  id: string;
  channel: string;
  accountId: string;
  name: string;
}

/** With their groups, what stands against them, and the cases there were. */
export interface LearnerDetailDoc extends LearnerDoc {
  memberships: { groupId: string; joinedAt: string; leftAt: string | null; core: boolean }[];
  standing: {
    strikes: { groupId: string; category: string; at: string; clearedAt: string | null }[];
    restrictions: {
      groupId: string;
      mutedUntil: string | null;
      removedAt: string | null;
      minor: boolean;
      consentAt: string | null;
    }[];
  };
  cases: {
    id: string;
    groupId: string;
    category: CategoryCode;
    severity: SeverityCode;
    status: ViolationStatusCode;
    text: string;
    sentAt: string;
  }[];
}

export interface LearnersApi {
  /** `find`: in the name, or the whole account; empty for everybody. */
  list: (
    wanted: { find: string; groupId: string | null; cursor: string | null },
    signal?: AbortSignal,
  ) => Promise<Page<LearnerDoc>>;
  one: (id: string, signal?: AbortSignal) => Promise<LearnerDetailDoc>;
  /** All that is kept of them, as the text of a JSON document. */
  export: (id: string) => Promise<string>;
  /** `confirm`: their name, typed by whoever does it. */
  erase: (id: string, confirm: string) => Promise<unknown>;
  /** `account`: as the group's channel knows them. `note`: how the consent was given. */
  consent: (groupId: string, account: string, operator: string, note: string) => Promise<unknown>;
}

/** One look brings so many. */
export const LEARNERS_A_PAGE = 50;

/** Our own page knows its members by our identifier, a platform by its own. */
export const accountOf = ({ channel, id, accountId }: LearnerDoc): string =>
  channel === 'web' ? id : accountId;

export function createLearnersApi(token: string): LearnersApi {
  const of = (id: string) => `/v1/learners/${encodeURIComponent(id)}`;
  return {
    list: async ({ find, groupId, cursor }, signal) => {
      const query = new URLSearchParams({ limit: String(LEARNERS_A_PAGE), find });
      if (groupId !== null) query.set('groupId', groupId);
      if (cursor !== null) query.set('cursor', cursor);
      return await request(`/v1/learners?${query}`, { token, signal });
    },
    one: (id, signal) => request(of(id), { token, signal }),
    export: (id) => requestText(`${of(id)}/export`, token),
    erase: (id, confirm) => request(`${of(id)}/erase`, { method: 'POST', token, body: { confirm } }),
    consent: (groupId, account, operator, note) =>
      request(
        `/v1/groups/${encodeURIComponent(groupId)}/learners/${encodeURIComponent(account)}/guardian-consent`,
        { method: 'POST', token, body: { operator, note } },
      ),
  };
}
