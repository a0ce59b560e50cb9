import { stageName } from '../../../src/domain/school/learning-stage.ts';
import type { LanguageCode } from './language-code.ts';

/** What a group is for, a word or two each; direction and purpose as its operators have written them. */
export function positioningTags(
  positioning: { stage?: string; direction?: string; purpose?: string } | null,
  language: LanguageCode,
): string[] {
  const { stage = '', direction = '', purpose = '' } = positioning ?? {};
  return [stageName(stage, language), direction, purpose].filter((tag) => tag !== '');
}
