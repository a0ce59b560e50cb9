import { PAGE_SIZE as DESK_PAGE_SIZE } from './desk-api.ts';
import type { Page } from './page.ts';
import type { ListedPrivateMessageDoc, PrivateMessageDoc } from './private-message.ts';
import { requestsOf } from './request.ts';
import type {
  CategoryCode,
  MeasureCode,
  NamedAuditDoc,
  SeverityCode,
  ViolationDetailDoc,
  ViolationDoc,
} from './violation.ts';

/** A page of what is done; what is looked for by words is no longer. */
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

/** A decision that has come since is told and stands. */
const asRead = ({ operator, decidedAt }: CaseReader) => ({ operator, decidedAt: decidedAt ?? 'never' });

export interface ModerationApi {
  /** Whatever waits for a person: open cases, what must be done by hand, appeals. */
  waiting: (signal?: AbortSignal) => Promise<ViolationDoc[]>;
  decided: (cursor: string | null, signal?: AbortSignal) => Promise<Page<ViolationDoc>>;
  /** Of those that wait, or of those that were decided: in the message, or the sender's name. */
  find: (isQueue: boolean, sought: string, signal?: AbortSignal) => Promise<ViolationDoc[]>;
  audit: (cursor: string | null, signal?: AbortSignal) => Promise<Page<NamedAuditDoc>>;
  /** What was said to learners alone, and they to us; the latest first. */
  privately: (cursor: string | null, signal?: AbortSignal) => Promise<Page<ListedPrivateMessageDoc>>;
  /** The same with one learner in one group, oldest first. */
  privatelyWith: (groupId: string, learnerId: string, signal?: AbortSignal) => Promise<PrivateMessageDoc[]>;
  /** Says something to one learner alone, signed; `key`: once, however often it is sent. */
  writePrivately: (
    groupId: string,
    learnerId: string,
    word: { operator: string; text: string; key: string },
  ) => Promise<unknown>;
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

const privatePath = (groupId: string, learnerId: string): string =>
  `/v1/groups/${encodeURIComponent(groupId)}/learners/${encodeURIComponent(learnerId)}/private-messages`;

export function createModerationApi(token: string): ModerationApi {
  const { get, items, post } = requestsOf(token);
  /** Of a list whose path has a query, what follows the cursor. */
  const page = async <Item>(path: string, cursor: string | null, signal?: AbortSignal) =>
    await get<Page<Item>>(
      `${path}&limit=${PAGE_SIZE}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      signal,
    );
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
    decided: (cursor, signal) => page(`/v1/violations?${DECIDED}`, cursor, signal),
    find: (isQueue, sought, signal) =>
      items(
        `/v1/violations?${isQueue ? 'waiting=true' : DECIDED}&limit=${PAGE_SIZE}&find=${encodeURIComponent(sought)}`,
        signal,
      ),
    audit: (cursor, signal) => page('/v1/moderation/audit?', cursor, signal),
    privately: (cursor, signal) => page('/v1/private-messages?', cursor, signal),
    privatelyWith: async (groupId, learnerId, signal) => {
      const path = privatePath(groupId, learnerId);
      return (await get<{ items: PrivateMessageDoc[] }>(path, signal)).items;
    },
    writePrivately: (groupId, learnerId, word) => post(privatePath(groupId, learnerId), word),
    one: (id, signal) => get(of(id), signal),
    approve: (id, operator, note) => post(`${of(id)}/approve`, { operator, note }),
    change: (id, by, change) => post(`${of(id)}/change`, { ...asRead(by), ...change }),
    overturn: (id, by, reason) => post(`${of(id)}/overturn`, { ...asRead(by), reason }),
    doneByHand: (id, kind, operator) => post(`${of(id)}/measures/${kind}/done`, { operator }),
    decideAppeal: (id, appealId, decision) =>
      post(`${of(id)}/appeals/${encodeURIComponent(appealId)}/decide`, decision),
    evidence: (id) => get(`${of(id)}/evidence`),
  };
}
