import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { BadInputError, NotFoundError } from '../../domain/faults/errors.ts';
import { COURSE_FILE_NAME } from '../load/document.ts';
import { endingOf, READABLE_ENDINGS, remedyFor } from '../load/formats.ts';

/** A file that `ingest` was pointed at, before it is read. */
export interface FoundFile {
  path: string;
  source: string;
  bytes: number;
  /** What to do about a document in a format that no loader reads; null where one does. */
  remedy: string | null;
}

const readable = new Set(READABLE_ENDINGS);

/**
 * Documents under the given paths in a stable order, without hidden files and course.yaml. Documents that no
 * loader reads are among them, so that they can be named as faults. What is no document (a picture, a program, a link
 * to a file elsewhere) is passed over, and named too.
 */
export async function scan(paths: string[]): Promise<{ files: FoundFile[]; passedOver: string[] }> {
  const found = new Map<string, FoundFile>();
  const passedOver: string[] = [];
  const add = (file: FoundFile) => {
    const other = found.get(file.source);
    if (other && resolve(other.path) !== resolve(file.path)) throw sameSource(other, file);
    found.set(file.source, file);
  };
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info) throw new NotFoundError('no_such_path', `${path} does not exist.`);
    if (info.isFile()) {
      const remedy = remedyFor(path);
      if (!readable.has(endingOf(path))) throw unknownFormat(path, remedy);
      add({ path, source: basename(path), bytes: info.size, remedy });
      continue;
    }
    let documents = 0;
    for await (const { path: file, isFile } of entriesUnder(path)) {
      if (basename(file) === COURSE_FILE_NAME) continue;
      const remedy = remedyFor(file);
      const source = relative(path, file).split(sep).join('/');
      if (!isFile || !(readable.has(endingOf(file)) || remedy !== null)) {
        passedOver.push(source);
        continue;
      }
      add({ path: file, source, bytes: (await stat(file)).size, remedy });
      documents++;
    }
    if (documents === 0) {
      throw new BadInputError(
        'nothing_to_ingest',
        `${path} holds no file that can be read (${READABLE_ENDINGS.join(', ')}).`,
        {
          fix: 'Point ingest at the folder with the course material.',
        },
      );
    }
  }
  const files = [...found.values()].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
  return { files, passedOver };
}

const unknownFormat = (path: string, remedy: string | null): BadInputError =>
  new BadInputError(
    'unknown_format',
    `${path} has a format that cannot be read. Known: ${READABLE_ENDINGS.join(', ')}.`,
    { fix: `${remedy ?? 'Save it in one of these'}, and ingest that.` },
  );

const sameSource = (one: FoundFile, other: FoundFile): BadInputError =>
  new BadInputError(
    'same_source',
    `${one.path} and ${other.path} would both be called "${one.source}" in the course.`,
    { fix: 'Point ingest at the folder that holds both, or give one of them another name.' },
  );

/** Everything below a directory but what is hidden; links are not followed, they may lead out of it. */
async function* entriesUnder(directory: string): AsyncGenerator<{ path: string; isFile: boolean }> {
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* entriesUnder(path);
    else yield { path, isFile: entry.isFile() };
  }
}
