import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { errorCode } from '../domain/faults/error-code.ts';
import { BadInputError, NotFoundError } from '../domain/faults/errors.ts';

/** One line of a JSON Lines file that is not blank; `value` is undefined where the line is not JSON. */
export interface JsonLine {
  /** `file:line`, as faults name it. */
  place: string;
  /** From 1, blank lines counted. */
  number: number;
  value: unknown;
}

/**
 * The lines of a file, or of standard input for `-`, as they arrive. A file that cannot be read is a NotFoundError,
 * one that is not in UTF-8 a BadInputError: read as such, what a Chinese Windows wrote would be judged by strange
 * signs.
 */
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
  for await (const raw of createInterface({
    input: textOf(stream, name),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (raw.trim() === '') continue;
    yield { place: `${name}:${number}`, number, value: parsedLine(raw) };
  }
}

/** Without the mark that a file from Windows may begin with. */
function textOf(bytes: Readable, name: string): Readable {
  async function* decoded() {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    } catch (cause) {
      if (errorCode(cause) === 'EISDIR')
        throw new BadInputError('no_such_path', `${name} is a folder; give a file.`, { cause });
      if (!(cause instanceof TypeError)) throw cause;
      throw new BadInputError('not_utf8', `${name} is not in UTF-8.`, { fix: 'Save it as UTF-8.', cause });
    }
  }
  return Readable.from(decoded());
}

function parsedLine(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
