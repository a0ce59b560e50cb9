import { describe, expect, test } from 'vitest';
import { speaksOfBoth } from '../../src/knowledge/question/speaks-of-both.ts';
import { thingsToChoose } from '../../src/knowledge/question-forms/choice.ts';

describe('two things to choose from', () => {
  test.each([
    ['java和python哪个好', ['java', 'python']],
    ['请问机械键盘跟薄膜键盘哪个更适合写代码', ['机械键盘', '薄膜键盘']],
    ['while 和 for 谁快', ['while', 'for']],
    ['列表和元组怎么选', ['列表', '元组']],
    ['定焦好还是变焦好', ['定焦', '变焦']],
    ['for跟while我到底该用哪个', ['for', 'while']],
    ['for和while什么时候用哪个', ['for', 'while']],
    ['where vs having', ['where', 'having']],
    ['postgres vs mongodb, which one is better', ['postgres', 'mongodb']],
    ['which is faster, a dict or a set?', ['dict', 'set']],
    ['is a set faster than a list', ['set', 'list']],
  ])('%j: %j', (question, things) => {
    expect(thingsToChoose(question)).toEqual(things);
  });

  test.each(['闭包是什么', '列表和元组有什么区别', '光圈数字是越大越好还是越小越好', '和'.repeat(10_000)])(
    'not in %j',
    (question) => {
      expect(thingsToChoose(question)).toBeNull();
    },
  );
});

describe('an answer that speaks of both', () => {
  test.each([
    ['java和python哪个好', '标题写具体的现象，再写明 Python 版本。', false],
    ['raw和jpg选哪个', 'JPEG 文件小，直接能发；RAW 像底片一样。', true],
    ['java和python哪个好', 'Java 要先编译，Python 不用。', true],
    ['list 和 tuple 怎么选', '拿不准的时候先用列表；固定的一组用元组。', true],
    ['拍人像用定焦还是变焦怎么选', '变焦能应付多种场面，定焦画质更好。', true],
    ['is a set faster than a list', 'Lists are searched from the front.', false],
    ['is a set faster than a list', 'Sets are faster to search than lists.', true],
    ['匀速跑和间歇哪个更减脂', '匀速有氧容易恢复；间歇更累，减脂的效果差不多。', true],
    ['匀速跑和间歇哪个更减脂', '间歇训练一周最多两次。', false],
    ['闭包是什么', '能记住外层变量的内层函数。', true],
  ])('%s – %s: %s', (question, answer, expected) => {
    expect(speaksOfBoth(question, answer)).toBe(expected);
  });
});
