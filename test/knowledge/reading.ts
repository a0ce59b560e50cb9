import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadResult } from '../../src/knowledge/load/document.ts';
import { createMaterialReader } from '../../src/knowledge/load/material-reader.ts';
import { splitDocument } from '../../src/knowledge/material/split.ts';
import { atTheEnd } from '../support/at-the-end.ts';

/** Real files of every format; README.md there says how each was made. */
export const MATERIAL = join(import.meta.dirname, 'material');

let opened: ReturnType<typeof createMaterialReader> | null = null;

/** One for all that a test file reads: it may keep a process of its own at work. */
function reader(): ReturnType<typeof createMaterialReader> {
  if (opened) return opened;
  const made = createMaterialReader();
  opened = made;
  atTheEnd(() => {
    opened = null;
    return made.close();
  });
  return made;
}

export const bytesOf = (content: string | Uint8Array): Buffer<ArrayBuffer> => Buffer.from(content as string);

/** Reads content as a file of this name would be read. */
export const readAs = (source: string, content: string | Uint8Array): Promise<LoadResult[]> =>
  reader().read({ path: source, source, bytes: bytesOf(content) });

/** The bytes of a file under `material/`. */
export const material = (name: string): Buffer => readFileSync(join(MATERIAL, name));

export const readMaterial = (name: string): Promise<LoadResult[]> =>
  readAs(name.split('/').at(-1) ?? name, material(name));

/** The documents among the results, divided into passages. */
export function documentsOf(results: LoadResult[]) {
  return results.flatMap((result) =>
    result.ok
      ? [
          {
            source: result.document.source,
            title: result.document.title,
            passages: splitDocument(result.document),
          },
        ]
      : [],
  );
}

/** The one document that was read; fails where there is a fault or another document. */
export function documentOf(results: LoadResult[]) {
  const [document, ...more] = documentsOf(results);
  const faults = results.filter((result) => !result.ok);
  if (!document || more.length > 0 || faults.length > 0)
    throw new Error(`not one document: ${JSON.stringify(results)}`);
  return document;
}

export const faultsOf = (results: LoadResult[]): { source: string; code: string; message: string }[] =>
  results.flatMap((result) => (result.ok ? [] : [{ source: result.source, ...result.fault }]));
