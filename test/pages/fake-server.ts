/**
 * The pages' server, in memory: the page API, the operators' API and the built pages under the real content
 * security policy. For working on the pages (`node test/pages/fake-server.ts`, port 3100) and for their
 * browser tests, which need its faults: streams that break, sends that are refused, a rival operator.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MessageAnswer, MessageDoc } from '../../console/src/wire/message.ts';
import { type FakeServer, INVITE, isRefusal, OPERATOR_TOKEN } from './fake.ts';
import { busyDesk, question } from './fake-desk.ts';
import { createOperatorsApi } from './fake-operators-api.ts';
import {
  ABSTENTION_TEXT,
  ASSISTANT,
  abstention,
  CLOSURE_SENTENCES,
  closureAnswer,
  lessonAround,
  livelyConversation,
  longConversation,
  messageDoc,
} from './fake-school.ts';

const DIST = fileURLToPath(new URL('../../console/dist/', import.meta.url));
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface FakeServerOptions {
  port?: number;
  conversation?: 'empty' | 'lively' | 'long';
  /** Does the demo group open by itself? */
  opens?: boolean;
  language?: 'zh' | 'en';
}

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

let server: Server | null = null;
let answer: Answer = (_, response) => response.destroy();

/**
 * One address for a whole file, whatever school answers there: what a browser has read of it, it need not read again.
 */
async function listening(port: number): Promise<Server> {
  if (server) return server;
  const one = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => one.listen(port, '127.0.0.1', resolve));
  one.unref();
  server = one;
  return one;
}

export async function startFakeServer(options: FakeServerOptions = {}): Promise<FakeServer> {
  const start = Date.now();
  const language = options.language ?? 'zh';
  const card = { id: 'python-newcomers', name: 'Python 入门 · 新手村', language, keptDays: 60 };
  const group = {
    ...card,
    timeZone: 'Asia/Shanghai',
    assistantNames: ['助教', '小助教', 'zhujiao', 'TA'],
    positioning: { stage: '入门', direction: '编程', purpose: '打基础', time: 'part-time' },
  };
  const sessions = new Map<string, { id: string; name: string }>();
  const streams = new Set<ServerResponse>();
  const events: { seq: number; kind: string; data: object }[] = [];
  const conversations = {
    empty: () => [],
    lively: () => livelyConversation(start),
    long: () => longConversation(start, 1_000),
  };
  const messages: MessageDoc[] = conversations[options.conversation ?? 'lively']();
  let counter = 0;

  const fake: FakeServer = {
    url: '',
    messages,
    privately: [],
    desk: busyDesk(start, messages),
    operatorToken: OPERATOR_TOKEN,
    operatorScope: 'operate',
    feedback: [],
    pace: 350,
    refuseSends: 0,
    members: 128,
    offline: false,
    say(doc) {
      const index = messages.findIndex((message) => message.messageId === doc.messageId);
      if (index >= 0) messages[index] = doc;
      else messages.push(doc);
      emit('message', doc);
    },
    breakStreams() {
      for (const stream of streams) stream.destroy();
    },
    stop() {
      fake.breakStreams();
      server.closeAllConnections();
    },
  };

  function emit(kind: string, data: object): void {
    const event = { seq: events.length + 1, kind, data };
    events.push(event);
    for (const stream of streams) writeEvent(stream, event);
  }

  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  async function answerTo(asked: MessageDoc): Promise<void> {
    const id = `ans_${++counter}_new`;
    await wait(fake.pace);
    let text = ABSTENTION_TEXT;
    let says: MessageAnswer = abstention(id, new Date(Date.now() + 45 * 60_000).toISOString());
    if (/闭包|closure/i.test(asked.text)) {
      for (const [index, sentence] of CLOSURE_SENTENCES.entries()) {
        emit('delta', { replyToMessageId: asked.messageId, key: id, index, text: sentence, done: false });
        await wait(fake.pace);
      }
      text = CLOSURE_SENTENCES.join('');
      says = closureAnswer(id);
    } else {
      fake.desk.questions.push(
        question(
          { id: `q_${counter}`, text: asked.text, asker: asked.sender, messageId: asked.messageId },
          Date.now(),
        ),
      );
    }
    reply(asked, text, says);
  }

  function reply(asked: MessageDoc, text: string, says: MessageAnswer): void {
    const doc = messageDoc({
      messageId: `r_${++counter}`,
      sender: ASSISTANT,
      text,
      sentAt: new Date().toISOString(),
      replyToMessageId: asked.messageId,
      quoted: { senderName: asked.sender.name, text: asked.text },
      answer: says,
    });
    messages.push(doc);
    emit('reply', doc);
  }

  /** Edited, or taken back, by whoever wrote it. */
  function change(
    who: { id: string },
    messageId: string,
    method: string,
    body: Record<string, string>,
  ): object {
    const doc = messages.find((message) => message.messageId === messageId && message.sender.id === who.id);
    if (!doc) return { status: 404, code: 'unknown_message', detail: '没有这条消息。' };
    if (fake.refuseSends > 0) {
      fake.refuseSends -= 1;
      return { status: 409, code: 'edit_too_late', detail: '太久了。' };
    }
    fake.say(
      method === 'DELETE'
        ? { ...doc, text: '', recalled: true }
        : { ...doc, text: body['text'] ?? '', editedAt: new Date().toISOString() },
    );
    return {};
  }

  const sessionDoc = (learner: { id: string; name: string }) => ({
    group: { ...group, members: fake.members },
    learner,
    model: { name: null, filing: null },
  });

  function page(url: URL, method: string, body: Record<string, string>, request: IncomingMessage): object {
    const cookie = /zj=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const learner = sessions.get(cookie);
    const path = url.pathname.replace('/page/v1', '');
    const invite = /^\/invites\/(.+)$/.exec(path)?.[1] ?? body['invite'];
    if (invite !== undefined && decodeURIComponent(invite) !== INVITE) {
      return {
        status: 410,
        code: 'invite_expired',
        detail: '邀请链接已过期。',
        fix: '请向班主任要一个新的链接。',
      };
    }
    if (path.startsWith('/invites/')) return { group: card };
    if (path === '/join') {
      const name = (body['nickname'] ?? '').trim();
      if (name === '管理员') {
        return { status: 400, code: 'nickname_reserved', detail: '这个昵称不能用。', fix: '换一个昵称。' };
      }
      const joined = { id: `lrn_${++counter}`, name };
      const key = `session${counter}`;
      sessions.set(key, joined);
      return { cookie: key, ...sessionDoc(joined) };
    }
    if (!learner) {
      const opens = options.opens === false ? null : { group: card };
      return { status: 401, code: 'no_session', detail: '还没有加入群。', opens };
    }
    if (path === '/session') return sessionDoc(learner);
    if (path === '/leave') {
      sessions.delete(cookie);
      return {};
    }
    if (path === '/messages' && method === 'GET') {
      const end = Number(url.searchParams.get('before') ?? messages.length);
      const from = Math.max(0, end - Number(url.searchParams.get('limit') ?? 50));
      return {
        items: messages.slice(from, end),
        nextCursor: from > 0 ? String(from) : null,
        lastEventId: events.length,
      };
    }
    if (path === '/private-messages') return { items: fake.privately };
    if (path === '/messages') return take(learner, body);
    const own = /^\/messages\/(.+)$/.exec(path)?.[1];
    if (own !== undefined) return change(learner, decodeURIComponent(own), method, body);
    const passageId = /^\/passages\/(.+)$/.exec(path)?.[1];
    if (passageId !== undefined) {
      return lessonAround(passageId) ?? { status: 404, code: 'passage_not_found', detail: '没有这个片段。' };
    }
    const answerId = /^\/answers\/(.+)\/feedback$/.exec(path)?.[1];
    if (answerId !== undefined) {
      fake.feedback.push({ answerId, body });
      return { id: 'fb_1' };
    }
    return { status: 404, code: 'not_found', detail: `没有 ${path}` };
  }

  function take(learner: { id: string; name: string }, body: Record<string, string>): object {
    if (fake.refuseSends > 0) {
      fake.refuseSends--;
      return { status: 429, code: 'too_many_messages', detail: '发得太快了。', fix: '过几秒再发。' };
    }
    const messageId = body['clientId'] ?? '';
    const duplicate = messages.some((message) => message.messageId === messageId);
    if (!duplicate) {
      const replied = messages.find((message) => message.messageId === body['replyToMessageId']);
      const doc = messageDoc({
        messageId,
        sender: { ...learner, role: 'learner', ours: false },
        text: body['text'] ?? '',
        sentAt: new Date().toISOString(),
        replyToMessageId: replied?.messageId ?? null,
        quoted: replied ? { senderName: replied.sender.name, text: replied.text } : null,
      });
      messages.push(doc);
      emit('message', doc);
      if (group.assistantNames.some((name) => doc.text.includes(`@${name}`))) void answerTo(doc);
    }
    return { accepted: true, duplicate, messageId };
  }

  function stream(url: URL, request: IncomingMessage, response: ServerResponse): void {
    const after = Number(request.headers['last-event-id'] ?? url.searchParams.get('after') ?? 0);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    for (const event of events) if (event.seq > after) writeEvent(response, event);
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  const operate = createOperatorsApi({ fake, group, reply });
  const server = await listening(options.port ?? 0);
  answer = async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    if (fake.offline) {
      request.socket.destroy();
      return;
    }
    if (url.pathname === '/page/v1/events') return stream(url, request, response);
    if (!url.pathname.startsWith('/page/') && !url.pathname.startsWith('/v1/')) return asset(url, response);
    let raw = '';
    for await (const chunk of request) raw += chunk;
    const body: Record<string, string> = raw === '' ? {} : JSON.parse(raw);
    const result = url.pathname.startsWith('/page/')
      ? page(url, request.method ?? 'GET', body, request)
      : operate(url, body, request);
    if (isRefusal(result) && !('claimedBy' in result)) {
      response.writeHead(result.status, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ type: 'about:blank', title: result.code, ...result }));
      return;
    }
    const { cookie, ...document } = result as { cookie?: string };
    response.writeHead(200, {
      'content-type': 'application/json',
      ...(cookie === undefined ? {} : { 'set-cookie': `zj=${cookie}; HttpOnly; SameSite=Lax; Path=/` }),
    });
    response.end(JSON.stringify(document));
  };

  // A TCP server's address is never a string.
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

function writeEvent(stream: ServerResponse, event: { seq: number; kind: string; data: object }): void {
  stream.write(`id: ${event.seq}\nevent: ${event.kind}\ndata: ${JSON.stringify(event.data)}\n\n`);
}

function asset(url: URL, response: ServerResponse): void {
  const names: Record<string, string> = { '/': 'index.html', '/console': 'console.html' };
  const path = join(DIST, normalize(names[url.pathname] ?? url.pathname));
  if (!path.startsWith(DIST) || !existsSync(path)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    // As the service itself has it.
    ...(url.pathname.startsWith('/assets/')
      ? { 'cache-control': 'public, max-age=31536000, immutable' }
      : {}),
  });
  response.end(readFileSync(path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [conversation] = process.argv.slice(2);
  const fake = await startFakeServer({
    port: 3100,
    conversation: conversation === 'empty' || conversation === 'long' ? conversation : 'lively',
  });
  console.error(`${fake.url}/  ${fake.url}/console#token=${OPERATOR_TOKEN}`);
}
