import type { Citation } from '../domain/answer.ts';
import type { GradedWork } from '../domain/course.ts';
import type { Language } from '../domain/language.ts';
import type { FoundPassage } from '../knowledge/index.ts';
import { citationOf } from './citations.ts';
import type { WrittenAnswer } from './extractive-writer.ts';
import { phrasesFor } from './phrases.ts';

/** Places named in a hint. */
const MAX_PLACES = 2;

/** Guidance for graded work without a model: the places to read and a question to think about, never the solution. */
export function writeHint(work: GradedWork, found: FoundPassage[], language: Language): WrittenAnswer {
  const phrases = phrasesFor(language);
  const citations: Citation[] = [];
  for (const { passage } of lessonsOnly(found, work)) {
    if (citations.some((known) => known.source === passage.source && known.locator === passage.locator))
      continue;
    citations.push(citationOf(citations.length + 1, passage, passage.text));
    if (citations.length === MAX_PLACES) break;
  }
  const places = citations
    .map(({ title, index }) => (language === 'zh' ? `“${title}”[${index}]` : `“${title}” [${index}]`))
    .join(language === 'zh' ? '、' : ' and ');
  const pieces = [phrases.hint(work.title)];
  if (places !== '') pieces.push(phrases.hintPassages(places));
  pieces.push(phrases.hintQuestion);
  return { text: pieces.join(language === 'zh' ? '' : ' '), pieces, citations };
}

/** Teaching passages: the assignment's own page says what to do, not how. */
export const lessonsOnly = (found: FoundPassage[], work: GradedWork): FoundPassage[] =>
  found.filter(({ passage }) => passage.source !== work.source && passage.kind !== 'faq');
