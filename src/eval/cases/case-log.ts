import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwritable, writeAll } from '../sink.ts';
import type { RecordedCase } from './recorded-case.ts';

/**
 * The results of a run, on disk as they come, so that a run can be taken up again and ten thousand cases
 * need not stand in memory. One JSON object a line: first a header, then a case each.
 */
export interface CaseLog {
  /** Ids of cases that an earlier run of the same fingerprint finished. Faults are not among them. */
  readonly resumed: ReadonlySet<string>;
  append(recorded: RecordedCase): void;
  /** The last record of this id; undefined where there is none. */
  read(id: string): RecordedCase | undefined;
  /** Ends with the file gone (`remove`), or left for the next run (`keep`). */
  close(end: 'keep' | 'remove'): void;
}

export interface CaseLogOptions {
  /** Null: a temporary file that does not outlive the run. */
  dir: string | null;
  /** Of the test set and of everything that the results depend on. */
  fingerprint: string;
}

const PARTIAL_FILE = 'cases.partial.jsonl';
/** Raised when the records' shape changes: older partial files are then started anew. */
const FORMAT = 2;
const NEWLINE = 0x0a;
const READ_BYTES = 1 << 16;

interface Place {
  start: number;
  length: number;
}

export function openCaseLog({ dir, fingerprint }: CaseLogOptions): CaseLog {
  const folder = dir ?? mkdtempSync(join(tmpdir(), 'zhujiao-eval-'));
  const path = join(folder, PARTIAL_FILE);
  const descriptor = openFile(folder, path);
  const header = JSON.stringify({ format: FORMAT, fingerprint });
  const places = new Map<string, Place>();
  const resumed = new Set<string>();
  let size = 0;

  function write(line: string): Place {
    const bytes = Buffer.from(`${line}\n`);
    writeAll(descriptor, bytes, path);
    const place = { start: size, length: bytes.length - 1 };
    size += bytes.length;
    return place;
  }

  function takeUp(): void {
    let isOurs = false;
    for (const { start, bytes } of wholeLines(descriptor)) {
      const text = bytes.toString('utf8');
      if (start === 0) {
        isOurs = text === header;
        if (!isOurs) break;
      } else {
        const recorded = parseRecord(text);
        if (!recorded) break;
        places.set(recorded.id, { start, length: bytes.length });
        if (recorded.fault === undefined) resumed.add(recorded.id);
      }
      size = start + bytes.length + 1;
    }
    // What comes after the last whole record was torn by the interruption.
    ftruncateSync(descriptor, size);
    if (!isOurs) write(header);
  }

  takeUp();
  return {
    resumed,
    append(recorded) {
      places.set(recorded.id, write(JSON.stringify(recorded)));
    },
    read(id) {
      const place = places.get(id);
      if (!place) return undefined;
      const bytes = Buffer.alloc(place.length);
      readSync(descriptor, bytes, 0, place.length, place.start);
      return parseRecord(bytes.toString('utf8'));
    },
    close(end) {
      closeSync(descriptor);
      if (dir === null) rmSync(folder, { recursive: true, force: true });
      else if (end === 'remove') rmSync(path, { force: true });
    },
  };
}

function openFile(folder: string, path: string): number {
  try {
    mkdirSync(folder, { recursive: true });
    return openSync(path, 'a+');
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** We wrote it ourselves under the same format number; only a torn line is not JSON. */
function parseRecord(text: string): RecordedCase | undefined {
  try {
    return JSON.parse(text) as RecordedCase;
  } catch {
    return undefined;
  }
}

/** The lines of a file that end in a newline, with where they start. */
function* wholeLines(descriptor: number): Generator<{ start: number; bytes: Buffer }> {
  const chunk = Buffer.alloc(READ_BYTES);
  let held = Buffer.alloc(0);
  let start = 0;
  for (let at = 0; ; ) {
    const read = readSync(descriptor, chunk, 0, READ_BYTES, at);
    if (read === 0) return;
    at += read;
    held = Buffer.concat([held, chunk.subarray(0, read)]);
    for (let end = held.indexOf(NEWLINE); end >= 0; end = held.indexOf(NEWLINE)) {
      yield { start, bytes: held.subarray(0, end) };
      start += end + 1;
      held = held.subarray(end + 1);
    }
  }
}
