import { expect, test } from 'vitest';
import { listeningAddress } from '../../src/app/listening-address.ts';
import { reachFindings } from '../../src/commands/doctor/staff-and-learners.ts';
import { readConfig } from '../../src/config.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['learn.school.example', 'http://learn.school.example:3000'],
  ['::1', 'http://[::1]:3000'],
  // No browser can ask for all of a machine's addresses.
  ['0.0.0.0', 'http://localhost:3000'],
  ['::', 'http://localhost:3000'],
])('what listens on %s is found at %s on its machine', (host, address) => {
  expect(listeningAddress(host, 3000)).toBe(address);
});

test('doctor says that private messages of a service for others lead nowhere as long as nobody said where to', () => {
  const links = (environment: Record<string, string>) => reachFindings(readConfig(environment), null)[0];
  expect(links({ HOST: '0.0.0.0' })).toMatchObject({
    state: 'note',
    says: expect.stringContaining('set ZHUJIAO_PUBLIC_URL'),
  });
  expect(links({ HOST: '0.0.0.0', ZHUJIAO_PUBLIC_URL: 'https://learn.school.example' })?.state).toBe('ok');
  expect(links({})?.state).toBe('ok');
});
