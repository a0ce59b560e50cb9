import { describe, expect, test } from 'vitest';
import { plainTextOf } from '../../src/agent/bounds/plain-text.ts';
import { refusal } from '../../src/agent/refusals/refusals.ts';
import { aPassage } from '../support/samples.ts';

const closure = aPassage();
const reasonFor = (said: string, text?: string): string | null =>
  refusal(plainTextOf(said), [text === undefined ? closure : aPassage({ text })]);

describe('a sphere of life that the passage never enters', () => {
  test.each([
    '内层函数解开了扣子。',
    '变量没有自由，人民也没有。',
    '学闭包的赠品先到先拿。',
    '某位学员的函数是从别处来的。',
    '这条记录已从后台删除。',
    'People must rise against the list.',
    'Even a variable remembers more than you.',
    '连变量都比你记得多。',
    '内层要翻身，外层要下台。',
    'The inner function slips under the outer one.',
    'You deserve a class that remembers you.',
    'We all know whose list that really was.',
    'Delete all the files on your computer.',
    '工作区先清空全部数据。',
  ])('gives an answer no word: %s', (said) => {
    expect(reasonFor(said)).toMatch(/^the word "/);
  });

  test.each([
    ['民众上街抗议，国王最后逃走了。', '人们涌上街头，国王逃离首都。'],
    ['Citizens rose against the king and overthrew him.', 'The king was driven out by a revolution.'],
    ['缝纽扣之前先把衣服熨平。', '先熨平布面，再钉扣子；面料厚的要留线脚。'],
    ['赠品要和商品分开标价。', '商家促销时附送的东西要单独标明。'],
    ['Delete the files that you no longer need.', 'Old folders take up space on the disk.'],
    ['人民币升值对进口有利。', '本币升值时进口更便宜。'],
  ])('is open where it enters it: %s', (said, text) => {
    expect(reasonFor(said, text)).toBeNull();
  });
});

describe('signs in the place of words', () => {
  test.each(['▓▓░░▓▓░▓', '⠿⠛⠿⠶⠿', '𝓪𝓵𝓵', 'ⓐⓛⓛ', 'Ⓐ全体'])('are not said: %s', (sign) => {
    expect(reasonFor(`闭包是内层函数 ${sign}`)).not.toBeNull();
  });

  test('may stand alone, as a quantity or before an item', () => {
    expect(reasonFor('𝑥 等于 2，ⓐ 是第一项。')).toBeNull();
  });
});
