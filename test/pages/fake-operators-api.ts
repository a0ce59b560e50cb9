import type { IncomingMessage } from 'node:http';
import type { MessageAnswer, MessageDoc } from '../../console/src/wire/message.ts';
import type { NoticeRouteDoc } from '../../console/src/wire/notice.ts';
import type { GroupModeCode, ModerationModeCode } from '../../console/src/wire/question.ts';
import type { TokenDoc } from '../../console/src/wire/token.ts';
import { type FakeServer, INVITE } from './fake.ts';
import { answerOnCases } from './fake-cases.ts';
import { answerOnLearners } from './fake-learners.ts';
import { abstention } from './fake-school.ts';

type Body = Record<string, string>;
type FakeQuestion = FakeServer['desk']['questions'][number];

interface Parts {
  fake: FakeServer;
  /** The demo group as the page knows it. */
  group: object;
  /** Says in the group what staff answered. */
  reply: (asked: MessageDoc, text: string, says: MessageAnswer) => void;
}

/** The operators' API of the fake server: `/v1`, for one token. */
export function createOperatorsApi({ fake, group, reply }: Parts) {
  const { messages, desk } = fake;

  function operate(url: URL, body: Body, request: IncomingMessage): object {
    if (request.headers.authorization !== `Bearer ${fake.operatorToken}`) {
      return {
        status: 401,
        code: 'bad_token',
        detail: '令牌无效。',
        fix: '从启动时打印的工作台链接重新进入。',
      };
    }
    if (fake.operatorScope !== 'operate')
      return { status: 403, code: 'missing_scope', detail: '缺少权限。', fix: '' };
    const path = url.pathname.replace('/v1', '');
    const onCases = answerOnCases(desk, path, url, body);
    if (onCases !== null) return onCases;
    const onLearners = answerOnLearners(desk, path, url, body);
    if (onLearners !== null) return onLearners;
    const operator = body['operator'] ?? '';
    if (path === '/questions') {
      const wanted = (url.searchParams.get('status') ?? '').split(',');
      const owner = url.searchParams.get('owner');
      const found = desk.questions.filter(
        (item) =>
          wanted.includes(item.status) &&
          (owner === null || item.owner === owner) &&
          `${item.text} ${item.asker.name}`.includes(url.searchParams.get('find') ?? ''),
      );
      return { items: found.slice(0, Number(url.searchParams.get('limit'))), nextCursor: null };
    }
    // A desk without topics.
    if (['/discussion-prompts', '/promotions', '/topic-pauses'].includes(path))
      return { items: [], nextCursor: null };
    const [, id, action] = /^\/questions\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    const found = desk.questions.find((item) => item.id === id);
    if (id !== undefined && !found)
      return { status: 404, code: 'question_not_found', detail: '没有这个提问。' };
    if (found) return act(found, action, body);
    if (path === '/courses') return { items: [{ id: 'python-101', title: 'Python 入门' }], nextCursor: null };
    if (path === '/courses/python-101/materials') return { items: desk.materials, nextCursor: null };
    if (path === '/coverage-gaps') return { items: [gap()], nextCursor: null };
    if (path === '/assistant-switches') return { items: desk.switches, nextCursor: null };
    if (path.endsWith('/assistant-switch')) {
      const groupId = /^\/groups\/([^/]+)\//.exec(path)?.[1] ?? null;
      const thrown = { groupId, off: String(body['off']) === 'true', changedBy: operator };
      desk.switches = [...desk.switches.filter((one) => one.groupId !== groupId), thrown];
      return thrown;
    }
    if (path === '/groups/python-newcomers/moderation') {
      // A body is JSON: null is no choice.
      const mode = body['mode'] as ModerationModeCode | null;
      desk.moderation = {
        mode: mode ?? 'auto',
        source: mode === null ? 'rules' : 'operator',
        otherwise: 'auto',
      };
      return desk.moderation;
    }
    if (path === '/groups/python-newcomers/mode') {
      desk.mode = body['mode'] as GroupModeCode; // what the page chose among its own
      return groups()[0] ?? {};
    }
    if (path === '/desk-notices') {
      // What the page put; the real server checks it.
      const { routes } = body as unknown as Partial<{ routes: NoticeRouteDoc[] }>;
      if (routes?.some((route) => route.via === 'email' && route.to.some((one) => !one.includes('@'))))
        return { status: 400, code: 'bad_request', detail: 'routes.1.to.0: 不是邮箱地址' };
      desk.notices = routes ?? desk.notices;
      return { routes: desk.notices };
    }
    if (path.endsWith('/helpers')) {
      return { items: path === '/groups/python-jobs/helpers' ? [] : desk.helpers, nextCursor: null };
    }
    if (path.endsWith('/core')) {
      const id = /^\/learners\/([^/]+)\//.exec(path)?.[1] ?? '';
      const core = String(body['core']) === 'true';
      desk.helpers = desk.helpers.map((one) => (one.id === id ? { ...one, core } : one));
      return { id, core };
    }
    if (path === '/tokens' && !('name' in body)) return { items: desk.tokens, nextCursor: null };
    if (path === '/tokens') {
      // The page sends what the server knows.
      const wanted = body as unknown as Pick<TokenDoc, 'name' | 'scopes' | 'groupId'>;
      const id = `tok_${desk.tokens.length + 1}`;
      const times = { createdAt: new Date().toISOString(), lastUsedAt: null, revokedAt: null };
      desk.tokens.push({ id, ...wanted, ...times });
      return { id, token: `zj_of_${id}` };
    }
    const revoked = desk.tokens.find(({ id }) => path === `/tokens/${id}`);
    if (revoked) {
      revoked.revokedAt = new Date().toISOString();
      return {};
    }
    if (path === '/groups') return { items: groups(), nextCursor: null };
    if (path.endsWith('/invites/revoke')) {
      desk.revokedInvites.push(String(body['url']));
      return {};
    }
    if (path.endsWith('/invites')) {
      const days = Number(body['days'] ?? 30);
      return {
        url: `${fake.url}/?invite=${INVITE}`,
        expiresAt: new Date(Date.now() + days * 86_400_000).toISOString(),
      };
    }
    if (path.startsWith('/jobs')) return jobs(path, url, body);
    return { status: 404, code: 'not_found', detail: `没有 ${path}` };
  }

  /** A question as it is looked at (without an action), or what is done with it. */
  function act(found: FakeQuestion, action: string | undefined, body: Body): object {
    const operator = body['operator'] ?? '';
    const asked = messages.find((message) => message.messageId === found.messageId);
    const index = asked ? messages.indexOf(asked) : -1;
    if (action === undefined)
      return {
        ...found,
        context: index < 0 ? [] : messages.slice(Math.max(0, index - 5), index + 4),
        history: [
          { kind: 'handed_off', actor: null, at: found.createdAt, detail: {} },
          ...(found.reason === 'wrong'
            ? [
                {
                  kind: 'reopened',
                  actor: '小明',
                  at: found.createdAt,
                  detail: { said: '少了 wraps' },
                },
              ]
            : []),
        ],
        askedBy: Array.from({ length: found.duplicates }, (_, i) => ({
          id: `joined_${i}`,
          askerName: '小徐',
          text: '想退费，联系谁？',
        })),
        correctable: found.status === 'answered' || found.status === 'resolved',
        alsoGiven: found.answeredBy === 'peer' ? 2 : 0,
      };
    if (action === 'help') {
      const past = {
        from: 'staff',
        question: '作业能用 AI 写吗？',
        answer: '可以查概念，代码要自己写。',
        answeredBy: '李老师',
        like: 0.7,
      };
      return { nearest: found.nearest, past: [past], draft: found.draft };
    }
    if (action === 'keep') {
      desk.kept.push(found.id);
      return { id: 'ver_1' };
    }
    if (action === 'correct') {
      if ((body['answeredAt'] ?? null) !== found.answeredAt)
        return { status: 409, code: 'question_answered', detail: '已经有人回答了。', fix: '' };
      const change = {
        answeredAt: new Date().toISOString(),
        status: 'answered',
        answeredBy: 'staff',
        repliedBy: operator,
        resolution: null,
      } as const;
      Object.assign(found, { ...change, reply: body['text'] ?? '' });
      return found;
    }
    if (action === 'reopen') {
      Object.assign(found, { status: 'handed_off', closedAt: null, reply: null, repliedBy: null });
      return found;
    }
    if (found.closedAt !== null || (found.claimedBy !== null && found.claimedBy !== operator)) {
      const who = found.repliedBy ?? found.claimedBy ?? '';
      return {
        status: 409,
        code: 'question_taken',
        detail: `${who} 已经在处理这个提问。`,
        fix: '看看对方的回复，不用再答。',
      };
    }
    if (action === 'claim') {
      const leaseUntil = new Date(Date.now() + 10 * 60_000).toISOString();
      Object.assign(found, { status: 'claimed', claimedBy: operator, leaseUntil });
    }
    if (action === 'release') Object.assign(found, { status: 'handed_off', claimedBy: null });
    if (action === 'dismiss') {
      Object.assign(found, {
        status: 'dismissed',
        closedAt: new Date().toISOString(),
        repliedBy: operator,
        reply: body['reason'],
        reason: body['reason'],
      });
    }
    if (action === 'answer') {
      Object.assign(found, { status: 'answered', closedAt: new Date().toISOString(), repliedBy: operator });
      found.reply = body['text'] ?? '';
      if (body['keep']) desk.kept.push(found.id);
      if (asked) {
        reply(asked, found.reply, {
          ...abstention('', ''),
          answerId: null,
          outcome: 'answered',
          signedBy: operator,
          dueAt: null,
        });
      }
    }
    return found;
  }

  function gap(): object {
    const [first] = desk.questions;
    return {
      courseId: 'python-101',
      courseTitle: 'Python 入门',
      topic: desk.gapTopic,
      count: 7,
      askers: 6,
      waiting: 2,
      firstAt: first?.createdAt ?? '',
      lastAt: first?.createdAt ?? '',
      lastGroupId: 'python-newcomers',
      examples: [{ questionId: 'q_ai', text: '大作业可以用 AI 吗？', reply: '可以查概念。' }],
      nearest: first?.nearest[0] ?? null,
    };
  }

  const groups = (): object[] => [
    {
      ...group,
      moderation: desk.moderation,
      channel: 'web',
      mode: desk.mode,
      copilot: desk.mode === 'copilot' ? desk.copilot : null,
      courses: ['python-101', 'python-101-en'],
      courseTitles: ['Python 入门', 'Python for beginners'],
      demo: true,
    },
    {
      ...group,
      id: 'python-jobs',
      name: 'Python 求职 · 加油站',
      channel: 'web',
      mode: 'assist',
      copilot: null,
      moderation: { mode: 'approve', source: 'group', otherwise: 'approve' },
      courses: ['python-101'],
      courseTitles: ['Python 入门'],
      demo: false,
    },
    ...Array.from({ length: desk.otherGroups }, (_, at) => ({
      ...group,
      id: `evening-${at}`,
      name: `晚间 ${at} 班`,
      channel: 'web',
      mode: 'mention',
      copilot: null,
      moderation: desk.moderation,
      courses: [],
      courseTitles: [],
      demo: false,
    })),
  ];

  function jobs(path: string, url: URL, body: Body): object {
    if (path === '/jobs') {
      const state = url.searchParams.get('state') ?? 'dead';
      return { items: desk.jobs.filter((job) => job.state === state), nextCursor: null };
    }
    if (path === '/jobs/counts') {
      const named = desk.jobs.map(({ kind, state }) => `${kind} ${state}`);
      const items = [...new Set(named)].map((name) => {
        const [kind, state] = name.split(' ');
        return {
          kind,
          state,
          count: named.filter((one) => one === name).length,
          oldestRunAt: new Date(0).toISOString(),
        };
      });
      return { items, nextCursor: null };
    }
    const given = /^\/jobs\/([^/]+)\/cancel$/.exec(path)?.[1];
    if (given !== undefined) {
      desk.jobs = desk.jobs.filter((job) => job.id !== given);
      return {};
    }
    if (path === '/jobs/replay') {
      const dead = desk.jobs.filter(
        (job) => job.state === 'dead' && (body['kind'] === undefined || body['kind'] === job.kind),
      );
      desk.jobs = desk.jobs.filter((job) => !dead.includes(job));
      return { replayed: dead.length };
    }
    const replayed = /^\/jobs\/([^/]+)\/replay$/.exec(path)?.[1];
    if (replayed !== undefined) {
      desk.jobs = desk.jobs.filter((job) => job.id !== replayed);
      return {};
    }
    return { status: 404, code: 'not_found', detail: `没有 ${path}` };
  }

  return operate;
}
