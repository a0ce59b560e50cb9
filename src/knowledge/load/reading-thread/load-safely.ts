import { fault, type Loader, type LoadResult, type SourceFile } from '../document.ts';
import { damaged, encrypted, wrongFormat, zipBomb } from '../faults.ts';
import { UnreadableError } from '../unreadable-error.ts';

/** Of the lines of one file so many are told with their fault: a list with a misspelt field has as many as lines. */
const MOST_TOLD = 200;

/** What a loader makes of a file; whatever it throws is a fault of the file. */
export async function loadSafely(
  loader: Loader,
  file: SourceFile,
  onProgress?: () => void,
): Promise<LoadResult[]> {
  try {
    return withFewFaults(file, await loader.load(file, onProgress));
  } catch (error) {
    return [faultOf(error, file)];
  }
}

/** The documents and the first of the faults, with one in place of all the others. */
function withFewFaults({ source }: SourceFile, results: LoadResult[]): LoadResult[] {
  const faults = results.filter(({ ok }) => !ok);
  const [first] = faults.slice(MOST_TOLD);
  const last = faults.at(-1);
  if (!first || first.ok || !last || last.ok) return results;
  const told = new Set(faults.slice(0, MOST_TOLD));
  const message =
    `${source}: ${faults.length - MOST_TOLD} more faults, from ${first.source} to ${last.source}. Mend ` +
    'those that are named, and ingest it again.';
  return [
    ...results.filter((result) => result.ok || told.has(result)),
    fault(`${source}:more`, 'more_faults', message),
  ];
}

export function faultOf(error: unknown, file: SourceFile): LoadResult {
  if (error instanceof UnreadableError) {
    switch (error.code) {
      case 'encrypted':
        return encrypted(file);
      case 'zip_bomb':
        return zipBomb(file, error.message);
      case 'wrong_format':
        return wrongFormat(file, error.message);
      case 'damaged':
        return damaged(file, error.message);
    }
  }
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return damaged(file, 'its parts are nested too deeply');
  }
  return damaged(file, error instanceof Error ? error.message : String(error));
}
