import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { doctor } from '../../src/commands/doctor/doctor.ts';
import { writeNotices } from '../../src/desk/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { runIn } from '../support/command-line.ts';
import { mailServer } from '../support/notice-receivers.ts';
import { json, scores, startRerankServer } from '../support/rerank-server.ts';
import { aGroup } from '../support/samples.ts';
import { directoryWithStore, temporaryStore } from '../support/temporary-store.ts';

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atTheEnd(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // A TCP server's address is never a string.
}

/** A port that nobody listens on. */
async function nobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `127.0.0.1:${port}`;
}

async function found(environment: Record<string, string>, part: string) {
  const { code, out } = await runIn(
    { ZHUJIAO_DATA_DIR: await directoryWithStore(), ...environment },
    doctor,
    '--json',
  );
  const { findings } = JSON.parse(out.join('')) as {
    findings: { part: string; state: string; says: string }[];
  };
  return { code, ...findings.find((one) => one.part === part) };
}

const lists =
  (...models: string[]): RequestListener =>
  (_, response) =>
    json(response, { data: models.map((id) => ({ id })) });
const at = async (listener: RequestListener) => ({
  OPENAI_BASE_URL: `${await serving(listener)}/v1`,
  OPENAI_API_KEY: 'a-key',
});

test('a model is looked for among those that the endpoint lists, the embedding too', async () => {
  const environment = {
    ...(await at(lists('big', 'vectors'))),
    CHAT_MODEL: 'big',
    EMBEDDING_MODEL: 'vectors',
  };
  expect(await found(environment, 'chat model')).toMatchObject({ code: 0, state: 'ok' });
  expect(await found(environment, 'embedding')).toMatchObject({
    state: 'ok',
    says: 'vectors; the endpoint has it',
  });
  const misspelt = { ...environment, CHAT_MODEL: 'bog' };
  expect(await found(misspelt, 'chat model')).toMatchObject({
    state: 'note',
    says: expect.stringContaining('bog is not among the models that the endpoint lists (big, vectors)'),
  });
});

test.each([
  ['refuses the key', 401, 'fault', /refuses the key \(401\); check OPENAI_API_KEY/],
  ['fails', 500, 'fault', /fails \(500\)/],
  ['knows no list', 404, 'note', /usually ends in \/v1/],
])('an endpoint that %s is told', async (_, status, state, says) => {
  const environment = { ...(await at((_request, response) => json(response, {}, status))), CHAT_MODEL: 'm' };
  expect(await found(environment, 'chat model')).toMatchObject({ state, says: expect.stringMatching(says) });
});

test('an endpoint that is away is told with the reason, for each model that is asked of it', async () => {
  const environment = {
    OPENAI_BASE_URL: `http://${await nobody()}/v1`,
    OPENAI_API_KEY: 'a-key',
    EMBEDDING_MODEL: 'v',
  };
  expect(await found(environment, 'embedding')).toMatchObject({
    code: 1,
    state: 'fault',
    says: expect.stringContaining('ECONNREFUSED'),
  });
  expect(await found(environment, 'chat model')).toMatchObject({
    state: 'note',
    says: 'none: answers are extractive. Set CHAT_MODEL for generated ones.',
  });
});

test('the reranker is asked to put one text in order', async () => {
  const server = await startRerankServer(scores(() => 1));
  const environment = { ZHUJIAO_RERANK_URL: server.url, ZHUJIAO_RERANK_MODEL: 'r' };
  expect(await found(environment, 'reranking')).toMatchObject({ code: 0, state: 'ok' });
  server.answer = (_request, response) => json(response, {}, 400);
  expect(await found(environment, 'reranking')).toMatchObject({
    code: 1,
    state: 'fault',
    says: expect.stringContaining('ZHUJIAO_RERANK_MODEL'),
  });
});

test('the mail server is greeted, and a password is never told', async () => {
  const { url, letters } = await mailServer();
  const from = { ZHUJIAO_MAIL_FROM: 'zhujiao@school.example' };
  expect(await found({ ...from, ZHUJIAO_SMTP_URL: url }, 'mail')).toMatchObject({ code: 0, state: 'ok' });
  expect(letters).toEqual([]);
  const away = await found({ ...from, ZHUJIAO_SMTP_URL: `smtp://me:hunter2@${await nobody()}` }, 'mail');
  expect(away).toMatchObject({ code: 1, state: 'fault', says: expect.stringContaining('ECONNREFUSED') });
  expect(JSON.stringify(away)).not.toContain('hunter2');
});

test('letters that nobody could send are a fault', async () => {
  const { store, dataDir } = await temporaryStore();
  const environment = { ZHUJIAO_DATA_DIR: dataDir };
  expect((await found(environment, 'mail')).state).toBeUndefined();
  await store.groups.put(aGroup(), 0);
  await writeNotices(store.settings, 'newcomers', { routes: [{ via: 'email', to: ['t@school.example'] }] });
  expect(await found(environment, 'mail')).toMatchObject({
    code: 1,
    state: 'fault',
    says: expect.stringContaining('ZHUJIAO_SMTP_URL'),
  });
});
