import { expect, test } from 'vitest';
import { askedAtLast } from '../../src/agent/question/asked/asked-at-last.ts';
import { spokenQuestions } from '../../src/agent/question/asked/spoken-question.ts';
import { asksForSource } from '../../src/agent/question/follow-up/asks-for-source.ts';
import { asksAfterReply } from '../../src/agent/question/intents/asks-after-reply.ts';
import { talkOf } from '../../src/agent/question/intents/small-talk.ts';
import { withoutCourtesies } from '../../src/agent/question/normalised/courtesies.ts';
import { asideOf } from '../../src/agent/talk/aside.ts';
import { reactionOf } from '../../src/desk/index.ts';
import { languageOf } from '../../src/domain/language/language.ts';

const UNITS = [
  '您了',
  '哦',
  '嗯',
  '唉',
  '好',
  '改后',
  '老师，',
  '谢谢',
  '等',
  'ha',
  'bye ',
  ' ',
  'so ',
  'A.',
  '(',
  '真的',
  '你是',
  '!',
  '？',
];
const LONGEST = 8_000;

/** A pattern that can read a run of the same in many ways takes for ever: then this test does not end. */
test.each(UNITS)('a message of nothing but %j is read in no time', (unit) => {
  for (const length of [38, 58, LONGEST]) {
    const text = `${unit.repeat(length).slice(0, length)}嘿x`;
    talkOf(text);
    asksAfterReply(text);
    asksForSource(text);
    asideOf({ question: text, history: [], courses: [] });
    spokenQuestions(text);
    askedAtLast(text);
    languageOf(text);
    reactionOf({ text, linked: true, minutesSince: 0 });
    expect(withoutCourtesies(text)).toContain('嘿x');
  }
});
