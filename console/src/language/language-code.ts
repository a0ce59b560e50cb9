import type { Language } from '../../../src/domain/language/language.ts';

export type LanguageCode = Language;

/** What `lang` says to screen readers, fonts and hyphenation. */
export const LANGUAGE_TAG: Record<LanguageCode, string> = { zh: 'zh-CN', en: 'en' };

/** The browser's first language that we speak. */
export function browserLanguage(): LanguageCode {
  for (const tag of navigator.languages) {
    if (tag.startsWith('zh')) return 'zh';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh';
}
