import { type Language, writtenIn } from '../../domain/language/language.ts';
import type { FoundPassage } from '../../knowledge/index.ts';

/** Whether what was found is in the other language than the asker's; the best passage tells. */
export function isInOtherLanguage(found: readonly FoundPassage[], language: Language): boolean {
  const [best] = found;
  return best !== undefined && writtenIn(`${best.passage.title}\n${best.passage.text}`) !== language;
}
