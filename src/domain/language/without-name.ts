import { languageOf } from './language.ts';

/** What may stand behind a name that is spoken to. */
const SPOKEN_TO = '同学|老师|[，,：:！!、]|\\s|$';
/** What a person may be called by in a place of their name, in words that go on as they did. */
const SOMEBODY = { zh: '同学', en: 'the learner' };

/**
 * What staff wrote to somebody, as it may stay once that person is gone: "小林同学，周末开" → "同学，周末开".
 *
 * `isOrdinary`: the name is a word of the lessons as well, or a single character. It is taken for the person only where
 * it speaks to them (at the start of a line, or with "@" or "同学"): in "闭包是函数" it is the matter.
 */
export function withoutName(text: string, name: string, { isOrdinary }: { isOrdinary: boolean }): string {
  if (name === '' || !text.includes(name)) return text;
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [before, after] = [/^[A-Za-z0-9]/.test(name), /[A-Za-z0-9]$/.test(name)];
  const whole = `${before ? '(?<![A-Za-z0-9])' : ''}${literal}${after ? '(?![A-Za-z0-9])' : ''}`;
  const spokenTo = `@${literal}(?:同学)?|${whole}同学|(?<=^|\\n)${whole}(?=${SPOKEN_TO})`;
  const somewhere = isOrdinary ? '' : `|${whole}(?:同学)?`;
  return text.replace(new RegExp(spokenTo + somewhere, 'g'), SOMEBODY[languageOf(text)]);
}
