import type { Language } from '../language/language.ts';

/** What learners know a promotion by: the handbook's own mark, and beside it what it means to who reads no Chinese. */
const MARKS: Record<Language, string> = { zh: '【活动】', en: '【活动】【Event】' };
/** Whoever writes one may have put the mark there, in one form or several. */
const MARKED_ALREADY = /^\s*(?:[【[［]\s*(?:活动|event)\s*[】\]］]\s*)+/iu;

/** A promotion as it is posted, marked once. */
export const markedAsPromotion = (text: string, language: Language): string =>
  `${MARKS[language]}${language === 'en' ? ' ' : ''}${withoutPromotionMark(text)}`;

/** Its own words alone. */
export const withoutPromotionMark = (text: string): string => text.replace(MARKED_ALREADY, '').trim();
