import { changedOutside } from '../../../domain/language/code-in-text.ts';
import { CODE_SPAN } from '../../../domain/language/code-marks.ts';
import { escaped } from '../../../domain/language/escaped.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { englishNamesIn } from '../../../knowledge/index.ts';

/** Of one character a word stands in many others. */
const LEAST_FORM = 2;

/**
 * A statement with the things that the asker called in English under the Chinese names that the passages have for
 * them: asked 「什么是 closure」, a model says "closure 是…" where the course says 闭包. Only what the question
 * itself names so, by a pair of words that is known: whatever else is in English has to stand in the passage. Null
 * where nothing changes.
 */
export function inMaterialsWords(
  statement: string,
  question: string,
  passages: readonly Passage[],
): string | null {
  let text = statement;
  for (const { name, forms } of englishNamesIn(question)) {
    const form = forms.find(
      (one) => one.length >= LEAST_FORM && passages.some((passage) => passage.text.includes(one)),
    );
    if (form !== undefined) text = changedOutside(text, CODE_SPAN, (prose) => named(prose, name, form));
  }
  return text === statement ? null : text;
}

/** "closure（闭包）" and "闭包（closure）" are said once. */
function named(prose: string, name: string, form: string): string {
  const english = `(?<![A-Za-z_])${escaped(name)}(?:e?s)?(?![A-Za-z_])`;
  return prose
    .replace(new RegExp(`${english}\\s*[（(]\\s*${escaped(form)}\\s*[)）]`, 'gi'), form)
    .replace(new RegExp(`${escaped(form)}\\s*[（(]\\s*${english}\\s*[)）]`, 'gi'), form)
    .replace(new RegExp(`\\s*${english}\\s*`, 'gi'), form);
}
