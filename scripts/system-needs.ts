/**
 * What the tests need from the system, beyond Node and npm: found, else installed with apt-get where that is
 * allowed, else named with the command that installs it. Nothing is skipped in silence.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { postgresPrograms } from '../test/support/servers.ts';

interface Need {
  name: string;
  packages: string[];
  found(): boolean;
}

const onPath = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

const NEEDS: Need[] = [
  {
    name: 'Chromium, for the browser tests',
    packages: ['chromium'],
    found: () =>
      ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(existsSync) ||
      process.env['CHROMIUM'] !== undefined,
  },
  {
    // Where none runs on its standard port, the tests start one of their own on a free port.
    name: 'PostgreSQL 14 or newer, for the shared store',
    packages: ['postgresql'],
    found: () => postgresPrograms() !== null || process.env['TEST_POSTGRES_URL'] !== undefined,
  },
  {
    name: 'Redis 6 or newer, for shared jobs',
    packages: ['redis-server'],
    found: () => onPath('redis-server') || process.env['TEST_REDIS_URL'] !== undefined,
  },
];

const missing = NEEDS.filter((need) => !need.found());
if (missing.length > 0) {
  const packages = missing.flatMap((need) => need.packages);
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    process.stderr.write(`Installing for the tests: ${packages.join(', ')} …\n`);
    execFileSync(
      'sh',
      ['-c', `apt-get update -qq && DEBIAN_FRONTEND=noninteractive ${command} -qq >/dev/null`],
      { stdio: 'inherit' },
    );
  }
  const still = missing.filter((need) => !need.found());
  if (still.length > 0) {
    process.stderr.write(
      `The tests need:\n${still.map((need) => `  - ${need.name}`).join('\n')}\nInstall with: sudo ${command}\n`,
    );
    process.exit(1);
  }
}
