import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const verdictOn = (text: string) => shippedModerator().judge([{ text }])[0]!;

describe('what learners made', () => {
  it.each(['Check my new song', 'check out my cover, took me all night'])(
    'may be an advert, and nothing is done before a person has looked: %s',
    (text) => {
      const { category, needsReview } = verdictOn(text);
      expect(category === 'none' || needsReview).toBe(true);
    },
  );

  it.each([
    "Please check out my portfolio page, I'm not sure the menu works on phones",
    '我写的影评发在公众号了，不求关注，就想听听真话',
    '把你的作品发到群里让大家看看',
    '请把各自的录音发到群里，互相听一听',
  ])('is no violation where an opinion of it is wanted or it is asked for: %s', (text) => {
    expect(verdictOn(text).category).toBe('none');
  });

  it.each(['把他的丑照发到群里让大家看看这个傻逼', '把你那张傻逼照片发到群里让大家看看'])(
    'is one thing, somebody shown up another: %s',
    (text) => {
      expect(verdictOn(text).category).toBe('personal_attack');
    },
  );
});

describe('what repeats itself', () => {
  it.each([
    `\`\`\`\n${'x'.repeat(200)}\n\`\`\``,
    `\`\`\`\n${'x x x x '.repeat(50)}\n\`\`\``,
    `https://docs.example.org/${'abcdefgh/'.repeat(60)}`,
  ])('is no wall where it is code or an address', (text) => {
    expect(verdictOn(text).category).toBe('none');
  });

  it.each(['x'.repeat(200), `\`\`\`${'买买买买'.repeat(60)}\`\`\``])('is one otherwise', (text) => {
    expect(verdictOn(text).category).toBe('spam');
  });
});
