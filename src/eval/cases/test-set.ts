import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { BadInputError } from '../../domain/faults/errors.ts';
import { readTestLine, type TestLine } from './test-line.ts';

/** A whole test set, checked. */
export interface TestSet {
  path: string;
  lines: TestLine[];
  /** SHA-256 of the file's bytes. */
  digest: string;
}

export interface ReadTestSetOptions {
  path: string;
  /** Asked once for each course that a line names. */
  courseExists: (courseId: string) => boolean | Promise<boolean>;
  /** Faults that are told one by one; the rest is counted. */
  maxFaults?: number | undefined;
}

/** More do not help whoever mends the file. */
const MAX_FAULTS = 50;

/** Every fault of a test set, each as `file:line: what`. */
export class TestSetError extends BadInputError {
  readonly faults: string[];

  constructor(faults: string[], total: number) {
    const rest = total - faults.length;
    const lines = rest > 0 ? [...faults, `… and ${rest} more`] : faults;
    super('bad_test_set', lines.join('\n'), { fix: 'Mend the lines named; the run does not start before.' });
    this.faults = faults;
  }
}

/**
 * Reads and checks the whole set before anything is run. Throws a `TestSetError` that names every fault.
 * The file is read as a stream; what is kept is its lines.
 */
export async function readTestSet(options: ReadTestSetOptions): Promise<TestSet> {
  const { path } = options;
  const hash = createHash('sha256');
  const faults = createFaultList(path, options.maxFaults ?? MAX_FAULTS);
  const lines: TestLine[] = [];
  const firstSeen = new Map<string, number>();
  const courses = new Map<string, boolean>();
  for await (const { number, bytes } of fileLines(path, hash)) {
    const json = parseLine(bytes);
    if (json === 'blank') continue;
    if ('fault' in json) {
      faults.add(number, json.fault);
      continue;
    }
    const read = readTestLine(json.value, number);
    if ('faults' in read) {
      for (const fault of read.faults) faults.add(number, fault);
      continue;
    }
    const { line } = read;
    const earlier = firstSeen.get(line.id);
    if (earlier !== undefined) faults.add(number, `the id "${line.id}" stands in line ${earlier} already`);
    else firstSeen.set(line.id, number);
    if (line.kind === 'question') {
      let known = courses.get(line.courseId);
      if (known === undefined) {
        known = await options.courseExists(line.courseId);
        courses.set(line.courseId, known);
      }
      if (!known) faults.add(number, `unknown course "${line.courseId}"`);
    }
    lines.push(line);
  }
  if (lines.length === 0 && faults.total === 0) faults.add(1, 'the test set has no lines');
  faults.throwIfAny();
  return { path, lines, digest: hash.digest('hex') };
}

function createFaultList(path: string, limit: number) {
  const listed: string[] = [];
  let total = 0;
  return {
    get total() {
      return total;
    },
    add(line: number, what: string): void {
      total++;
      if (listed.length < limit) listed.push(`${path}:${line}: ${what}`);
    },
    throwIfAny(): void {
      if (total > 0) throw new TestSetError(listed, total);
    },
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parseLine(bytes: Buffer): { value: unknown } | { fault: string } | 'blank' {
  let text: string;
  try {
    text = decoder.decode(bytes).trim();
  } catch {
    return { fault: 'is not UTF-8' };
  }
  if (text === '') return 'blank';
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (text === '[' || text === '{')
      return { fault: 'is not JSON: a test set is JSON Lines, one object a line' };
    return { fault: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

const NEWLINE = 0x0a;

/** The lines of a file as bytes, numbered from 1; every byte also goes into `hash`. */
async function* fileLines(path: string, hash: Hash): AsyncGenerator<{ number: number; bytes: Buffer }> {
  let number = 0;
  let held: Buffer[] = [];
  try {
    // The stream's chunks are buffers where no encoding is set.
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        held.push(chunk.subarray(start, end));
        yield { number: ++number, bytes: Buffer.concat(held) };
        held = [];
        start = end + 1;
      }
      if (start < chunk.length) held.push(chunk.subarray(start));
    }
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    const missing = 'code' in error && error.code === 'ENOENT';
    const why = missing ? 'does not exist' : `cannot be read: ${error.message}`;
    throw new BadInputError('test_set_unreadable', `The test set ${path} ${why}.`, {
      fix: 'data/eval/ holds some to copy from.',
      cause: error,
    });
  }
  if (held.length > 0) yield { number: ++number, bytes: Buffer.concat(held) };
}
