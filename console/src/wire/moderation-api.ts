import { PAGE_SIZE as DESK_PAGE_SIZE } from './desk-api.ts';
import type { ListedPrivateMessageDoc, PrivateMessageDoc } from './private-message.ts';
import { request } from './request.ts';
import type {
  CategoryCode,
  MeasureCode,
  NamedAuditDoc,
  SeverityCode,
  ViolationDetailDoc,
  ViolationDoc,
} from './violation.ts';

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** What one look brings of what is done; a list that reaches it has more behind it. */
export const PAGE_SIZE = 100;

const DECIDED = 'status=acted,confirmed,overturned,withdrawn,observed';

export interface CaseChange {
  category: CategoryCode;
  severity: SeverityCode;
  measures: MeasureCode[];
  note: string;
}

/** Who decides otherwise, and the time of the decision that they have read; null where nobody had decided. */
export interface CaseReader {
  operator: string;
  decidedAt: string | null;
}

export interface ModerationApi {
  /** Whatever waits for a person: open cases, what must be done by hand, appeals. */
  waiting: (signal?: AbortSignal) => Promise<ViolationDoc[]>;
  decided: (signal?: AbortSignal) => Promise<ViolationDoc[]>;
  /** Of those that wait, or of those that were decided: in the message, or the sender's name. */
  find: (isQueue: boolean, sought: string, signal?: AbortSignal) => Promise<ViolationDoc[]>;
  audit: (signal?: AbortSignal) => Promise<NamedAuditDoc[]>;
  /** What was said to learners alone, and they to us; the latest first. */
  privately: (signal?: AbortSignal) => Promise<ListedPrivateMessageDoc[]>;
  /** The same with one learner in one group, oldest first. */
  privatelyWith: (groupId: string, learnerId: string, signal?: AbortSignal) => Promise<PrivateMessageDoc[]>;
  one: (id: string, signal?: AbortSignal) => Promise<ViolationDetailDoc>;
  approve: (id: string, operator: string, note: string) => Promise<ViolationDoc>;
  change: (id: string, by: CaseReader, change: CaseChange) => Promise<ViolationDoc>;
  overturn: (id: string, by: CaseReader, reason: string) => Promise<ViolationDoc>;
  doneByHand: (id: string, kind: MeasureCode, operator: string) => Promise<ViolationDoc>;
  decideAppeal: (
    id: string,
    appealId: string,
    decision: { operator: string; accepted: boolean; reply: string; alone?: boolean },
  ) => Promise<unknown>;
  evidence: (id: string) => Promise<unknown>;
}

export function createModerationApi(token: string): ModerationApi {
  const get = async <T>(path: string, signal?: AbortSignal) => await request<T>(path, { token, signal });
  const items = async <Item>(path: string, signal?: AbortSignal) =>
    (await get<Page<Item>>(path, signal)).items;
  const post = async <T>(path: string, body: object) =>
    await request<T>(path, { method: 'POST', token, body });
  const of = (id: string) => `/v1/violations/${encodeURIComponent(id)}`;
  return {
    async waiting(signal) {
      const path = `/v1/violations?waiting=true&limit=${DESK_PAGE_SIZE}`;
      const latest = await get<Page<ViolationDoc>>(path, signal);
      if (latest.nextCursor === null) return latest.items;
      // More than one look brings: what has waited longest must not be what nobody sees.
      const urgent = await items<ViolationDoc>(`${path}&order=due`, signal);
      return [...new Map([...urgent, ...latest.items].map((one) => [one.id, one])).values()];
    },
    decided: (signal) => items(`/v1/violations?${DECIDED}&limit=${PAGE_SIZE}`, signal),
    find: (isQueue, sought, signal) =>
      items(
        `/v1/violations?${isQueue ? 'waiting=true' : DECIDED}&limit=${PAGE_SIZE}&find=${encodeURIComponent(sought)}`,
        signal,
      ),
    audit: (signal) => items(`/v1/moderation/audit?limit=${PAGE_SIZE}`, signal),
    privately: (signal) => items(`/v1/private-messages?limit=${PAGE_SIZE}`, signal),
    privatelyWith: async (groupId, learnerId, signal) => {
      const path = `/v1/groups/${encodeURIComponent(groupId)}/learners/${encodeURIComponent(learnerId)}/private-messages`;
      return (await get<{ items: PrivateMessageDoc[] }>(path, signal)).items;
    },
    one: (id, signal) => get(of(id), signal),
    approve: (id, operator, note) => post(`${of(id)}/approve`, { operator, note }),
    change: (id, by, change) => post(`${of(id)}/change`, { ...by, ...change }),
    overturn: (id, by, reason) => post(`${of(id)}/overturn`, { ...by, reason }),
    doneByHand: (id, kind, operator) => post(`${of(id)}/measures/${kind}/done`, { operator }),
    decideAppeal: (id, appealId, decision) =>
      post(`${of(id)}/appeals/${encodeURIComponent(appealId)}/decide`, decision),
    evidence: (id) => get(`${of(id)}/evidence`),
  };
}
