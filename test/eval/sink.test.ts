import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileWhole } from '../../src/eval/sink.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

test('a report for which there is no room is an error that names the file and the mend, and leaves no part of it', async () => {
  const directory = temporaryDirectory();
  const path = join(directory, 'report.json');
  symlinkSync('/dev/full', `${path}.draft`); // Takes nothing, as a full disk does.
  await expect(writeFileWhole(path, async (sink) => sink('{}'))).rejects.toMatchObject({
    code: 'report_unwritable',
    message: expect.stringContaining(`${path} cannot be written: ENOSPC`),
    fix: expect.stringContaining('Make room'),
  });
  expect(readdirSync(directory)).toEqual([]);
});
