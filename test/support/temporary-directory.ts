import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { atTheEnd } from './at-the-end.ts';

/** A new, empty directory that is gone when the test file is through. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'zhujiao-test-'));
  atTheEnd(() => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }));
  return directory;
}

/** Writes files by their path below `directory`; the directory itself. */
export function writeFiles(directory: string, files: Record<string, string | Uint8Array>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return directory;
}
