import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type Passage, sourceWithLocator } from '../../src/domain/school/course.ts';
import type { Loader } from '../../src/knowledge/load/document.ts';
import { jsonlLoader } from '../../src/knowledge/load/plain/jsonl.ts';
import { markdownLoader } from '../../src/knowledge/load/plain/markdown.ts';
import { splitDocument } from '../../src/knowledge/material/split.ts';

const LOADERS: Record<string, Loader> = { '.md': markdownLoader, '.jsonl': jsonlLoader };

/** The passages of a course's files, read and split as ingest does; identifiers are readable. */
export async function passagesOf(path: string, courseId: string): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (const file of filesAt(path)) {
    const source =
      file === path ? file.slice(file.lastIndexOf(sep) + 1) : relative(path, file).split(sep).join('/');
    const results = await LOADERS[extname(file)]!.load({ path: file, source, bytes: readFileSync(file) });
    for (const result of results) {
      if (!result.ok) continue;
      splitDocument(result.document).forEach((piece, ordinal) => {
        const id = `${result.document.source}/${ordinal}`;
        passages.push({
          ...piece,
          id,
          courseId,
          materialId: result.document.source,
          source: result.document.source,
          ordinal,
        });
      });
    }
  }
  return passages;
}

function filesAt(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => {
      const inside = join(path, name);
      if (statSync(inside).isDirectory()) return filesAt(inside);
      return extname(name) in LOADERS ? [inside] : [];
    });
}

/** A line of a test set, as far as retrieval looks at it. */
export interface TestLine {
  id: string;
  question: string;
  courseId: string;
  history?: unknown[];
  expect: { outcome?: string | string[]; sources?: string[]; contains?: (string | string[])[] };
}

export function testLinesOf(path: string): TestLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as TestLine); // Test sets are our own or follow our contract.
}

/** Is the passage one of the expected sources, by `source` or `source#locator`? */
export const isExpected = (passage: Passage, sources: readonly string[]): boolean =>
  sources.includes(passage.source) || sources.includes(sourceWithLocator(passage));

/** Does a text hold every string, after Unicode NFKC, case folding and white-space removal; of an inner list, any? */
export function holdsAll(text: string, contains: readonly (string | string[])[]): boolean {
  const said = plain(text);
  return contains.every((wanted) => [wanted].flat().some((one) => said.includes(plain(one))));
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
