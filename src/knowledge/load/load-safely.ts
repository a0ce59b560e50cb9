import type { Loader, LoadResult, SourceFile } from './document.ts';
import { damaged, encrypted, wrongFormat, zipBomb } from './faults.ts';
import { UnreadableError } from './unreadable-error.ts';

/** What a loader makes of a file; whatever it throws is a fault of the file. */
export async function loadSafely(
  loader: Loader,
  file: SourceFile,
  onProgress?: () => void,
): Promise<LoadResult[]> {
  try {
    return await loader.load(file, onProgress);
  } catch (error) {
    return [faultOf(error, file)];
  }
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
