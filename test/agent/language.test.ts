import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/domain/language/language.ts';
import { aCourse, aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';

const ERROR = 'TypeError: can only concatenate str (not "int") to str';
const TRACEBACK = `Traceback (most recent call last):\n  File "a.py", line 3, in <module>\n    print(scroe)\n${ERROR}`;

describe('the language of an answer', () => {
  test.each([ERROR, TRACEBACK, 'print("age: " + 18)', '<function f at 0x7f3>', "KeyError: 'name'"])(
    'is not that of code or of an interpreter: %j',
    (text) => {
      expect(languageOf(text, 'zh')).toBe('zh');
      expect(languageOf(text, 'en')).toBe('en');
    },
  );

  test.each(['hello', 'ok', 'thanks!', 'bye bye', 'lol'])(
    'is the room’s for what is said in both: %j',
    (text) => {
      expect([languageOf(text, 'zh'), languageOf(text, 'en')]).toEqual(['zh', 'en']);
    },
  );

  test.each([
    'what does print(x) do',
    'why is x == 5 true',
    `I get this:\n${ERROR}`,
    'thanks a lot',
    'slicing',
  ])('is that of the words beside it: %j', (text) => {
    expect(languageOf(text, 'zh')).toBe('en');
  });

  test('is Chinese where one character of it stands between code and a message', () => {
    expect(languageOf(`if x > 18 then print it 报 ${ERROR}`, 'en')).toBe('zh');
    expect(languageOf('what does 报 mean', 'zh')).toBe('en');
  });

  test.each(['老师，what is a tuple', '助教 can i get a certificate? 谢谢'])(
    'is not that of whom a question is put to, nor of the thanks: %j',
    async (question) => {
      expect((await agentOn({ passages: [aPassage()] }).ask(question)).language).toBe('en');
    },
  );

  test('of an error message alone is the one that its sender wrote in before, else the course’s', async () => {
    const { ask } = agentOn({ passages: [aPassage()], confidence: 0.1 });
    const course = { courses: [aCourse({ language: 'zh' })] };
    expect((await ask(ERROR, course)).language).toBe('zh');
    const history = [{ role: 'user' as const, text: 'my program fails, what is wrong with it?' }];
    expect((await ask(ERROR, { ...course, history })).language).toBe('en');
  });
});
