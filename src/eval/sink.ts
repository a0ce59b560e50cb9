import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Takes a document piece by piece; a slow one may ask its writer to wait. */
export type Sink = (text: string) => void | Promise<void>;

/** Pieces are gathered to this many characters before they are written. */
const GATHERED = 1 << 16;

/** Writes a file whole or not at all: under another name first, renamed when `write` is through. */
export async function writeFileWhole(path: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const draft = `${path}.draft`;
  const descriptor = openSync(draft, 'w');
  let gathered: string[] = [];
  let length = 0;
  const flush = (): void => {
    const bytes = Buffer.from(gathered.join(''));
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
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
