import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { BadInputError } from '../domain/faults/errors.ts';

/** Takes a document piece by piece; a slow one may ask its writer to wait. */
export type Sink = (text: string) => void | Promise<void>;

/** Pieces are gathered to this many characters before they are written. */
const GATHERED = 1 << 16;

/** Of a file that cannot be written: which, why, and what to do. */
export function unwritable(path: string, error: unknown): BadInputError {
  return new BadInputError(
    'report_unwritable',
    `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    {
      fix:
        'Make room there, or name another folder. A run with --report goes ' +
        'on where it stopped when it is started again.',
      cause: error,
    },
  );
}

/** All of the bytes: a system may take a part at a time. */
export function writeAll(descriptor: number, bytes: Buffer, path: string): void {
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function openDraft(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Writes a file whole or not at all: under another name first, renamed when `write` is through. */
export async function writeFileWhole(path: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const draft = `${path}.draft`;
  const descriptor = openDraft(draft);
  let gathered: string[] = [];
  let length = 0;
  const flush = (): void => {
    writeAll(descriptor, Buffer.from(gathered.join('')), path);
    gathered = [];
    length = 0;
  };
  try {
    await write((text) => {
      gathered.push(text);
      length += text.length;
      if (length >= GATHERED) flush();
    });
    flush();
    closeSync(descriptor);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
