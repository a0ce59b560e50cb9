import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
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
      found.set(basename(path), { path, source: basename(path), bytes: info.size });
      continue;
    }
    const before = found.size;
    for await (const file of filesUnder(path)) {
      if (!endings.has(extname(file).toLowerCase()) || basename(file) === COURSE_FILE_NAME) continue;
      const source = relative(path, file).split(sep).join('/');
      found.set(source, { path: file, source, bytes: (await stat(file)).size });
    }
    if (found.size === before) {
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

async function* filesUnder(directory: string): AsyncGenerator<string> {
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}
