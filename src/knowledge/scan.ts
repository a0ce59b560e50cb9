import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import { COURSE_FILE_NAME } from './course-file.ts';

/** A file that `ingest` was pointed at, before it is read. */
export interface FoundFile {
  path: string;
  source: string;
  bytes: number;
}

/** Files under the given paths in a stable order: only endings that a loader reads, no hidden ones, no course.yaml. */
export async function scan(paths: string[], endings: Set<string>): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  const add = (file: FoundFile) => {
    const other = found.get(file.source);
    if (other && resolve(other.path) !== resolve(file.path)) throw sameSource(other, file);
    found.set(file.source, file);
  };
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info) throw new NotFoundError('no_such_path', `${path} does not exist.`);
    if (info.isFile()) {
      if (!endings.has(extname(path).toLowerCase())) {
        const known = [...endings].join(', ');
        throw new BadInputError(
          'unknown_format',
          `${path} has a format that cannot be read. Known: ${known}.`,
        );
      }
      add({ path, source: basename(path), bytes: info.size });
      continue;
    }
    let readable = 0;
    for await (const file of filesUnder(path)) {
      if (!endings.has(extname(file).toLowerCase()) || basename(file) === COURSE_FILE_NAME) continue;
      const source = relative(path, file).split(sep).join('/');
      add({ path: file, source, bytes: (await stat(file)).size });
      readable++;
    }
    if (readable === 0) {
      throw new BadInputError(
        'nothing_to_ingest',
        `${path} holds no file that can be read (${[...endings].join(', ')}).`,
        {
          fix: 'Point ingest at the folder with the course material.',
        },
      );
    }
  }
  return [...found.values()].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
}

const sameSource = (one: FoundFile, other: FoundFile): BadInputError =>
  new BadInputError(
    'same_source',
    `${one.path} and ${other.path} would both be called "${one.source}" in the course.`,
    { fix: 'Point ingest at the folder that holds both, or give one of them another name.' },
  );

async function* filesUnder(directory: string): AsyncGenerator<string> {
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}
