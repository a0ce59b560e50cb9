import { expect, test } from 'vitest';
import { connectionsFinding, eachTakes } from '../../src/commands/doctor/connections.ts';

test('processes that fit their PostgreSQL are said to, with how many would', () => {
  expect(connectionsFinding({ most: 97, held: 26 }, 13, 2)).toEqual({
    part: 'connections',
    state: 'ok',
    says: 'PostgreSQL gives 97 to this user, 26 in use now; a process takes up to 13, so 7 fit, 2 at work',
  });
});

test('how many are at work is left out where that is not known', () => {
  const { state, says } = connectionsFinding({ most: 7, held: 5 }, 5, null);
  expect({ state, says }).toEqual({
    state: 'ok',
    says: 'PostgreSQL gives 7 to this user, 5 in use now; a process takes up to 5, so 1 fit',
  });
});

test('behind a pooler it is said that its own limit counts, and not that of the server', () => {
  const { state, says } = connectionsFinding({ most: 97, held: 26, isPooled: true }, 5, 2);
  expect(state).toBe('ok');
  expect(says).toMatch(/^behind a pooler; a process takes up to 5, .*2 at work.*default_pool_size.* 97 /);
  expect(says).not.toMatch(/\bfit,| 19 /);
});

test.each([
  ['more processes than fit', { most: 17, held: 17 }, 13, 3],
  ['a server on which not even one fits', { most: 3, held: 1 }, 5, 0],
])('%s are noted with the mend', (_, room, each, atWork) => {
  expect(connectionsFinding(room, each, atWork)).toMatchObject({
    state: 'note',
    says: expect.stringMatching(/too many\. .*ZHUJIAO_DATABASE_CONNECTIONS.*max_connections/),
  });
});

test('a process listens on one more where there is no Redis, and searches on four more with pgvector', () => {
  expect(eachTakes({ redisUrl: 'redis://r', vectorIndex: 'memory' }, 12)).toBe(12);
  expect(eachTakes({ redisUrl: null, vectorIndex: 'pgvector' }, 12)).toBe(17);
});
