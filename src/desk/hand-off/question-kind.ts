import type { NearestPassage, QuestionKind } from '../../domain/conversation/question.ts';
import { isOfLessons } from '../whose-matter/whose-matter.ts';

/** 「这课能退吗」: what is given back goes unsaid; a loop is left (退出), a version gone back to (退回). */
const GIVEN_BACK =
  /(?:[能想要]|可以|怎么|如何)退(?:得了|不了|掉|了)?(?:吗|么|不|啊|呀|呢|吧|[?？!！。，,\s]|$)|^退得了[吗么]/;

export const asksForMoneyBack = (text: string): boolean => GIVEN_BACK.test(text);

/**
 * Subject or logistics, by the words and by what lessons were found for it; complaints, quarrels and alerts are
 * moderation's to find.
 */
export const kindOf = (text: string, nearest: readonly NearestPassage[] = []): QuestionKind =>
  asksForMoneyBack(text) || !isOfLessons(text, nearest) ? 'logistics' : 'subject';
