import type { ViolationDetailDoc } from '../../console/src/wire/violation.ts';
import type { FakeDesk } from './fake-desk.ts';

/** An advert that waits for a person, from `createdMinutes` to `dueMinutes` after now. */
export function aCase(
  id: string,
  {
    createdMinutes = -1,
    dueMinutes = 14,
    ...draft
  }: Partial<ViolationDetailDoc> & {
    createdMinutes?: number;
    dueMinutes?: number;
  } = {},
): ViolationDetailDoc {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  return {
    id,
    groupId: 'python-newcomers',
    groupName: 'Python 入门 · 新手村',
    messageId: `m_${id}`,
    sender: { id: 'lrn_qiang', name: '阿强' },
    text: `全套资料 49 元（${id}）`,
    category: 'advertising',
    severity: 'medium',
    rule: 1,
    hardEvidence: false,
    status: 'open',
    verdict: { confidence: 0.9, decidedBy: 'rules', needsReview: true, evidence: [], alerts: [] },
    measures: [],
    repeats: 0,
    dueAt: at(dueMinutes),
    overdue: dueMinutes < 0,
    appealOpen: false,
    appealDueAt: null,
    decidedBy: null,
    decidedAt: null,
    note: null,
    sentAt: at(createdMinutes),
    createdAt: at(createdMinutes),
    context: [],
    history: [],
    repeated: [],
    strikes: {},
    appeals: [],
    audit: [],
    ...draft,
  };
}

/** The cases of the fake desk, oldest first, as the operators' API shows and decides them; null for other paths. */
export function answerOnCases(
  { cases, audit, privately }: Pick<FakeDesk, 'cases' | 'audit' | 'privately'>,
  path: string,
  url: URL,
  body: object,
): object | null {
  if (path === '/moderation/audit') return pageOf(audit, ({ seq }) => String(seq), url);
  if (path === '/private-messages') return pageOf(privately, ({ id }) => id, url);
  const [, groupId = '', learnerId = ''] =
    /^\/groups\/([^/]+)\/learners\/([^/]+)\/private-messages$/.exec(path) ?? [];
  if (learnerId !== '') {
    const withThem = privately.filter(({ learner }) => learner.id === learnerId);
    if (!('text' in body)) return { items: withThem, nextCursor: null };
    privately.push(saidAlone(groupId, learnerId, String(body.text)));
    return { delivered: true };
  }
  if (path === '/violations') {
    const limit = Number(url.searchParams.get('limit') ?? 50);
    const waiting = cases
      .filter(({ status }) => (status === 'open') === url.searchParams.has('waiting'))
      .filter(({ text, sender }) => `${text} ${sender.name}`.includes(url.searchParams.get('find') ?? ''));
    const ordered =
      url.searchParams.get('order') === 'due'
        ? waiting.toSorted((a, b) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? ''))
        : waiting.toReversed();
    const isMore = ordered.length > limit && !url.searchParams.has('order');
    return { items: ordered.slice(0, limit), nextCursor: isMore ? (ordered[limit - 1]?.id ?? null) : null };
  }
  const [, id, action] = /^\/violations\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  const found = cases.find((one) => one.id === id);
  if (!found) return null;
  if (action === 'overturn' && 'decidedAt' in body && body.decidedAt !== (found.decidedAt ?? 'never'))
    return { status: 409, code: 'violation_decided', detail: 'Somebody has decided this case already.' };
  if (action === 'overturn')
    Object.assign(found, { status: 'overturned', dueAt: null, ...overturning(body) });
  return found;
}

/** Of a list that stands as it is shown: from the cursor on, no more than is asked for. */
function pageOf<Item>(all: Item[], nameOf: (item: Item) => string, url: URL): object {
  const from = all.findIndex((item) => nameOf(item) === url.searchParams.get('cursor')) + 1;
  const items = all.slice(from, from + Number(url.searchParams.get('limit')));
  const last = items.at(-1);
  return { items, nextCursor: last && from + items.length < all.length ? nameOf(last) : null };
}

const saidAlone = (groupId: string, id: string, text: string): FakeDesk['privately'][number] => ({
  id: `pm_${id}_${text}`,
  direction: 'to_learner',
  text,
  about: 'staff',
  violationId: null,
  replyTo: null,
  sentAt: new Date().toISOString(),
  groupId,
  groupName: null,
  learner: { id, name: null },
});

const overturning = (body: { operator?: string; reason?: string }) => ({
  decidedBy: body.operator ?? null,
  note: body.reason ?? null,
});
