import type { LearnerDetailDoc } from '../../console/src/wire/learners-api.ts';
import type { FakeDesk } from './fake-desk.ts';

/** Somebody of the demo group against whom nothing stands. */
export const aLearner = (
  id: string,
  name: string,
  draft: Partial<LearnerDetailDoc> = {},
): LearnerDetailDoc => ({
  id,
  channel: 'web',
  accountId: id,
  name,
  memberships: [
    { groupId: 'python-newcomers', joinedAt: '2026-11-20T09:00:00+08:00', leftAt: null, core: false },
  ],
  standing: { strikes: [], restrictions: [] },
  cases: [],
  ...draft,
});

/** The learners of the fake desk, as the operators' API lists, shows and erases them; null for other paths. */
export function answerOnLearners(desk: FakeDesk, path: string, url: URL, body: object): object | null {
  if (path === '/learners') {
    const find = url.searchParams.get('find') ?? '';
    const after = desk.learners.findIndex(({ id }) => id === url.searchParams.get('cursor')) + 1;
    const found = desk.learners
      .slice(after)
      .filter(({ name, accountId }) => name.includes(find) || accountId === find);
    const items = found.slice(0, Number(url.searchParams.get('limit')));
    return { items, nextCursor: items.length < found.length ? (items.at(-1)?.id ?? null) : null };
  }
  const consented = /^\/groups\/([^/]+)\/learners\/([^/]+)\/guardian-consent$/.exec(path);
  if (consented) {
    const one = desk.learners.find(({ id }) => id === consented[2]);
    for (const held of one?.standing.restrictions ?? []) held.consentAt = new Date().toISOString();
    return { consented: true };
  }
  const [, id, action] = /^\/learners\/([^/]+)(?:\/(export|erase))?$/.exec(path) ?? [];
  if (id === undefined) return null;
  const one = desk.learners.find((other) => other.id === id);
  if (!one) return { status: 404, code: 'unknown_learner', detail: '没有这位学员。' };
  if (action === 'export') return { ...one, messages: [{ text: '大家好' }] };
  if (action === 'erase') {
    if ((body as { confirm?: string }).confirm !== one.name)
      return { status: 403, code: 'not_confirmed', detail: '名字不对。' };
    desk.learners = desk.learners.filter((other) => other !== one);
    return { erased: true, erasedAt: new Date().toISOString() };
  }
  return one;
}
