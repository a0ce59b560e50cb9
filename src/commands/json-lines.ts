import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { NotFoundError } from '../domain/faults/errors.ts';

/** One line of a JSON Lines file that is not blank; `value` is undefined where the line is not JSON. */
export interface JsonLine {
  /** `file:line`, as faults name it. */
  place: string;
  /** From 1, blank lines counted. */
  number: number;
  value: unknown;
}

/** The lines of a file, or of standard input for `-`, as they arrive. A file that cannot be read is a NotFoundError. */
export async function* jsonLines(file: string): AsyncGenerator<JsonLine> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  if (file !== '-') {
    await new Promise<void>((resolve, reject) => {
      stream.once('open', () => resolve());
      stream.once('error', (cause: unknown) =>
        reject(new NotFoundError('no_such_path', `${file} cannot be read.`, { cause })),
      );
    });
  }
  const name = file === '-' ? 'standard input' : file;
  let number = 0;
  for await (const raw of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (raw.trim() === '') continue;
    yield { place: `${name}:${number}`, number, value: parsedLine(raw) };
  }
}

function parsedLine(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
