import type { Language } from '../../domain/language/language.ts';
import type { GradedWork } from '../../domain/school/course.ts';
import { isSoundName } from '../bounds/sound-passages.ts';

const UNNAMED: Record<Language, string> = { zh: '这份作业', en: 'this assignment' };

/** What is put behind a title in brackets. */
const BEHIND = /[（(【[][^）)】\]]*[）)】\]]?/gu;
/** How it is done, put behind a title: whoever asks for it would be told with every hint. */
const SOLVED =
  /[（(【[]\s*(?:答案|解法|解答|做法|solution|answer)\s*(?:[：:是]|is\b)[^）)】\]]*[）)】\]]?/giu;
/** A number to call; years and numbers of work are shorter. */
const TO_CALL = /\d(?:[ -]?\d){8}/;

/**
 * What graded work is called in an answer: its title, without what is put behind it and is no name (作业一（代做加微信…）).
 * Where the rest is none either (an address, a tag, a call to everybody), it goes by the first of its other names.
 */
export function shownTitle({ title, keywords }: GradedWork, language: Language): string {
  const name = title.replace(SOLVED, '').replace(BEHIND, (part) => (mayBeSaid(part) ? part : ''));
  return [name.trim(), ...keywords].find(mayBeSaid) ?? UNNAMED[language];
}

const mayBeSaid = (name: string): boolean => name !== '' && !TO_CALL.test(name) && isSoundName(name);
