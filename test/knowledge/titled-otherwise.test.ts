import { describe, expect, it } from 'vitest';
import {
  isTitledAgainst,
  isTitledForSome,
  isTitledOtherwise,
} from '../../src/knowledge/evidence/ordering/titled-otherwise.ts';
import { passage } from './passages.ts';

describe('a section that tells something else of what is asked how to do', () => {
  const choice = passage('表格选 CSV，有层次的选 JSON。', {
    title: '文件',
    headings: ['文件', 'CSV 和 JSON 怎么选'],
  });
  const reading = passage('读写时用 json 模块。', { title: '文件', headings: ['文件', '读写 JSON 文件'] });

  it('is not the answer to it', () => {
    expect(isTitledOtherwise(choice, '怎么读 JSON')).toBe(true);
    expect(isTitledOtherwise(reading, '怎么读 JSON')).toBe(false);
  });

  it('nor to how often or how much, where nothing went wrong', () => {
    const trouble = passage('Feed it twice a day.', { title: 'Sourdough', headings: ['When it goes wrong'] });
    expect(isTitledOtherwise(trouble, 'how often do i feed the starter')).toBe(true);
    expect(isTitledOtherwise(trouble, 'my starter is flat')).toBe(false);
  });

  it('is where that is asked, or nothing is asked how', () => {
    expect(isTitledOtherwise(choice, 'CSV 和 JSON 怎么选')).toBe(false);
    expect(isTitledOtherwise(choice, 'JSON 是什么')).toBe(false);
  });
});

describe('a section on keeping from happening what is asked how to do', () => {
  const titled = (title: string) =>
    passage('Put a loop around the post first.', { title, headings: ['Knots', title] });

  it.each([
    ['how do I untie the knot', 'How can I prevent the knot from coming untied?'],
    ['how do i shorten a rope', 'Carrying a rope without shortening it'],
    ['怎么缩短绳子', '避免绳子缩短的办法'],
  ])('is not the answer to it: %s', (question, title) => {
    expect(isTitledAgainst(titled(title), question)).toBe(true);
  });

  it.each([
    ['how do I keep the knot from coming untied', 'How can I prevent the knot from coming untied?'],
    ['how do I tie it without a second rope', 'Tying in without a second rope'],
    ['how do I tie the knot', 'How to tie the knot'],
    ['what is a knot', 'Avoiding knots'],
    ['怎么防止绳子打结', '避免绳子打结'],
    ['how do i tie a bowline', 'Tying a bowline without looking'],
    ['how do i coil a rope', 'Coiling a rope over the arm instead of the floor'],
  ])('is where that is asked, or nothing is asked how: %s', (question, title) => {
    expect(isTitledAgainst(titled(title), question)).toBe(false);
  });
});

describe('a section for some', () => {
  const children = passage('深度约 5 厘米。', { title: '心肺复苏', headings: ['心肺复苏', '儿童和婴儿'] });
  const abroad = passage('Bring the licence and a translation.', {
    title: 'Licences',
    headings: ['Licences', 'Foreign licences'],
  });

  it('is not for whoever asks about nobody in particular', () => {
    expect(isTitledForSome(children, '心肺复苏按多深')).toBe(true);
    expect(isTitledForSome(abroad, 'what do i bring for my licence')).toBe(true);
  });

  it('is for whoever asks about one of them, in whatever word', () => {
    expect(isTitledForSome(children, '婴儿的心肺复苏按多深')).toBe(false);
    expect(isTitledForSome(children, '三岁的娃按多深')).toBe(false);
    expect(isTitledForSome(abroad, 'i have an international licence, what do i bring')).toBe(false);
    expect(isTitledForSome(passage('按 5 到 6 厘米。', { title: '胸外按压' }), '心肺复苏按多深')).toBe(false);
  });

  it.each(['Foreign keys', 'Child processes', 'How to disable the log'])(
    'is none of a program: %s',
    (title) => {
      expect(isTitledForSome(passage('In one line.', { title }), 'how do i start it')).toBe(false);
    },
  );
});
