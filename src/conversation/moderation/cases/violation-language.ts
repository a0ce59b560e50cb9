import { type Language, languageOf } from '../../../domain/language/language.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Group } from '../../../domain/school/group.ts';

/** In which its sender is spoken to about it: as they wrote, where that tells. */
export const languageOfViolation = ({ text }: Pick<Violation, 'text'>, group: Group): Language =>
  languageOf(text, group.language);
