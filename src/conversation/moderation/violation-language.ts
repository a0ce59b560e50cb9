import type { Group } from '../../domain/group.ts';
import { type Language, languageOf } from '../../domain/language.ts';
import type { Violation } from '../../domain/violation.ts';

/** In which its sender is spoken to about it: as they wrote, where that tells. */
export const languageOfViolation = ({ text }: Pick<Violation, 'text'>, group: Group): Language =>
  languageOf(text, group.language);
