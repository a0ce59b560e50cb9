import { expect, test } from 'vitest';
import { namedGroup } from '../../src/commands/named-group.ts';
import { aGroup } from '../support/samples.ts';
import { temporaryInstallation } from '../support/temporary-installation.ts';

test('a command that names no group of the school is told which there are', async () => {
  const school = await temporaryInstallation({ groups: [aGroup(), aGroup({ id: 'jobs' })] });
  const { store } = school.installation;
  expect(await namedGroup(store, 'jobs')).toMatchObject({ id: 'jobs' });
  await expect(namedGroup(store, 'job')).rejects.toMatchObject({
    code: 'unknown_group',
    message: expect.stringMatching(/^There is no group "job"\. Known: (jobs, newcomers|newcomers, jobs)\.$/),
  });
});
