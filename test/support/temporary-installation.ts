import type { Agent } from '../../src/agent/index.ts';
import { createService, type Installation, openAccess, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Group } from '../../src/domain/school/group.ts';
import type { Scope } from '../../src/store/index.ts';
import { atTheEnd } from './at-the-end.ts';
import { type EventStreamClient, openEventStream } from './event-stream-client.ts';
import { type MovableClock, movableClock } from './movable-clock.ts';
import { type RecordingLogger, recordingLogger } from './recording-logger.ts';
import { aCalendar, aGroup } from './samples.ts';
import { temporaryDirectory, writeFiles } from './temporary-directory.ts';
import { directoryWithStore } from './temporary-store.ts';

export const ADMIN_TOKEN = 'the-admin-token-of-the-tests';

/** A small course whose answers are known, and of which weather is no part. */
const COURSE = {
  'course.yaml': `
id: python-101
title: Python 入门
graded:
  - {id: hw1, title: 作业一 猜数字, source: assignments.md, locator: "#作业一-猜数字", keywords: [猜数字游戏]}
`,
  '03-functions.md': `# 第 3 课 函数

## 闭包

闭包是能记住外层函数变量的内层函数。外层函数返回以后，这些变量不会消失。

## 装饰器

装饰器是接收一个函数并返回新函数的函数，用 @ 写在函数定义的上面。
`,
  '05-lists.md': `# 第 5 课 列表和元组

## 列表

列表用方括号创建，可以修改。用 append 在列表末尾添加元素。

## 元组

元组用圆括号创建，创建以后不能修改。
`,
  'assignments.md': '# 作业\n\n## 作业一 猜数字\n\n写一个猜数字游戏：程序想一个数，玩家来猜。\n',
  'faq.jsonl': '{"id":"faq-1","question":"结业证书什么时候发？","answer":"结课后两周内发到邮箱。"}',
};

const isSentAsItIs = (body: unknown): body is string | FormData =>
  typeof body === 'string' || body instanceof FormData;

/** What a request came to. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the JSON of a reply; tests look into it with matchers
  json: any;
}

export interface CallOptions {
  token?: string | null;
  cookie?: string | undefined;
  /** Sent as JSON; a text and a form as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** A whole service with a small school, really listening on loopback. */
export interface TemporaryInstallation {
  url: string;
  clock: MovableClock;
  logger: RecordingLogger;
  installation: Installation;
  /** Without `token` the administrator's is sent; null sends none. */
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  events(path: string, options?: CallOptions): Promise<EventStreamClient>;
  token(scopes: Scope[], groupId?: string): Promise<string>;
  /** Runs everything that is due, at the clock's time. */
  drain(): Promise<void>;
}

/** Closed when the test file is through. */
export async function temporaryInstallation(
  said: {
    environment?: Record<string, string>;
    groups?: Group[];
    agent?: Agent;
    /** Jobs run by themselves; else only when a test drains them. */
    runs?: boolean;
  } = {},
): Promise<TemporaryInstallation> {
  const clock = movableClock();
  const logger = recordingLogger();
  const config = readConfig({
    ZHUJIAO_DATA_DIR: await directoryWithStore(),
    ZHUJIAO_ADMIN_TOKEN: ADMIN_TOKEN,
    ZHUJIAO_SECRET: 'a secret that only this test knows',
    PORT: '0',
    ...said.environment,
  });
  // A process of tests opens many: each thread that ends may meet the fault of V8 that decision 15 tells of.
  const opened = await openInstallation(config, logger, { clock, stays: true, searchesInThread: false });
  const installation = said.agent ? { ...opened, agent: said.agent } : opened;
  await installation.store.calendars.put(aCalendar());
  for (const group of said.groups ?? [aGroup({ demo: true })]) await installation.store.groups.put(group, 0);
  const folder = writeFiles(temporaryDirectory(), COURSE);
  await installation.knowledge.ingest({ paths: [folder], courseId: 'python-101' });

  const service = await createService(installation);
  const drain = () => service.runner.drain();
  if (said.runs !== true) service.runner.start = () => {};
  const url = await service.start();
  atTheEnd(async () => {
    await service.stop();
    await installation.close();
  });

  const requestOf = (method: string, options: CallOptions): RequestInit => {
    const token = options.token === undefined ? ADMIN_TOKEN : options.token;
    const { body } = options;
    return {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: isSentAsItIs(body) ? body : JSON.stringify(body) }),
    };
  };
  return {
    url,
    clock,
    logger,
    installation,
    drain,
    async call(method, path, options = {}) {
      const response = await fetch(url + path, requestOf(method, options));
      const text = await response.text();
      const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '') && text !== '';
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: isJson ? JSON.parse(text) : null,
      };
    },
    async events(path, options = {}) {
      const stream = await openEventStream(
        url + path,
        requestOf(options.body === undefined ? 'GET' : 'POST', options),
      );
      atTheEnd(() => stream.close());
      return stream;
    },
    async token(scopes, groupId) {
      const { access } = await openAccess(installation);
      return (await access.create({ scopes, groupId: groupId ?? null, name: 'test' })).token;
    },
  };
}
