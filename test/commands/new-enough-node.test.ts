import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const CHECK = 'scripts/new-enough-node.js';

/** The check as a Node of that version would come by it. */
const checkedBy = (version: string) => {
  const posesAs = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(posesAs)}`, CHECK],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stderr };
};

test.each(['12.22.0', '20.20.2', '22.17.1'])(
  'Node %s is told what it lacks, and how to have it',
  (version) => {
    const { status, stderr } = checkedBy(version);
    expect(status).toBe(1);
    expect(stderr).toMatch(/needs Node 22\.18 or later.*npm ci --include=dev --ignore-scripts=false/s);
  },
);

test.each(['22.18.0', '24.0.0', process.versions.node])('Node %s goes on without a word', (version) => {
  expect(checkedBy(version)).toEqual({ status: 0, stderr: '' });
});

test('what is called by its name in the README is looked at before', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const name of ['prestart', 'prezhujiao', 'pretest']) expect(scripts[name]).toMatch(`node ${CHECK}`);
});
