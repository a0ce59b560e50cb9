import { expect, test } from 'vitest';
import { UnavailableError } from '../../src/domain/faults/errors.ts';
import { createFailureLog } from '../../src/server/requests/problems/failure-log.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { scriptedAgent } from '../support/scripted-agent.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

const failure = { path: '/v1/messages', code: 'store_unreachable', error: 'PostgreSQL cannot be reached.' };

test('of the same failure on the same route there is one line in a while, of any other one of its own', () => {
  const logger = recordingLogger();
  const log = createFailureLog(logger, 60_000);
  for (let i = 0; i < 100; i++) log(failure);
  log({ ...failure, path: '/v1/answers' });
  log({ ...failure, code: 'store_full' });
  expect(logger.lines.map(({ fields }) => fields)).toEqual([
    failure,
    { ...failure, path: '/v1/answers' },
    { ...failure, code: 'store_full' },
  ]);
});

test('the next line says how many went unsaid', () => {
  const logger = recordingLogger();
  let now = 0;
  const log = createFailureLog(logger, 10_000, () => now);
  for (let i = 0; i < 3; i++) log(failure);
  now = 10_000;
  log(failure);
  expect(logger.lines.map(({ fields }) => fields['unsaid'])).toEqual([undefined, 2]);
});

test('a service that refuses many requests writes one line, and answers each', async () => {
  const agent = scriptedAgent();
  const school = await temporaryInstallation({ agent });
  agent.says(() =>
    Promise.reject(new UnavailableError('store_full', 'The disk that holds the store is full.')),
  );
  const ask = () => school.call('POST', '/v1/answers', { body: { question: '闭包是什么？' } });
  for (let i = 0; i < 5; i++) expect((await ask()).status).toBe(503);
  expect(school.logger.said('error')).toEqual(['a request failed']);
});
