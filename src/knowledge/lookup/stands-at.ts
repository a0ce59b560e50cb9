import type { Passage } from '../../domain/school/course.ts';
import { anchorOf } from '../load/sections/anchors.ts';

/** Whether a passage is of that section of a document, or of one below it; of the document where no section is told. */
export function standsAt(
  passage: Pick<Passage, 'source' | 'locator' | 'headings'>,
  { source, locator = '' }: { source: string; locator?: string | undefined },
): boolean {
  if (passage.source !== source) return false;
  if (locator === '' || passage.locator === locator) return true;
  return locator.startsWith('#') && passage.headings.some((heading) => anchorOf(heading) === locator);
}
