import { execFileSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDirectories } from '../../src/domain/faults/make-directories.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

/** A disk that is mounted read-only; null where this user may mount none. */
function readOnlyDisk(): string | null {
  const at = temporaryDirectory();
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'tmpfs', at], { stdio: 'ignore' });
  } catch {
    return null;
  }
  atTheEnd(() => void execFileSync('/bin/umount', [at]));
  return at;
}

describe('directories', () => {
  test('are made with those above them, by several at once too, and stay where they are there', async () => {
    const path = join(temporaryDirectory(), 'a', 'b', 'c');
    await Promise.all([makeDirectories(path), makeDirectories(path), makeDirectories(join(path, 'd'))]);
    await makeDirectories(path);
    expect(statSync(join(path, 'd')).isDirectory()).toBe(true);
  });

  test('are refused where a file lies in their place', async () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    await expect(makeDirectories(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeDirectories(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  test('are refused by a disk that is mounted read-only for what it is', async ({ skip }) => {
    const disk = readOnlyDisk();
    if (disk === null) return skip('this user may mount no disk');
    await expect(makeDirectories(join(disk, 'uploads', 'one'))).rejects.toMatchObject({ code: 'EROFS' });
    expect(existsSync(join(disk, 'uploads'))).toBe(false);
  });
});
