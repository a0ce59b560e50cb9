import type { SourceFile } from '../document.ts';

/** The title of a document that names none itself: its file name without the ending. */
export function fileTitle(file: SourceFile): string {
  return (file.source.split('/').at(-1) ?? file.source).replace(/\.[^.]+$/, '');
}
