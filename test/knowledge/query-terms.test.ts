import { describe, expect, it } from 'vitest';
import { queryTerms } from '../../src/knowledge/lexical/query-terms.ts';

const weightOf = (query: string, term: string): number | undefined =>
  queryTerms(query).find((found) => found.term === term)?.weight;

describe('the terms of a question', () => {
  it('weigh little where they only say how it is asked', () => {
    expect(weightOf('闭包是什么', '闭包')).toBe(1);
    expect(weightOf('闭包是什么', '什么')).toBeLessThan(0.5);
    expect(weightOf('How do I install it', 'how')).toBeLessThan(0.5);
    expect(weightOf('How do I install it', 'install')).toBe(1);
  });

  it('weigh little where they lap over a particle', () => {
    expect(weightOf('列表的长度', '的长')).toBeLessThan(1);
    expect(weightOf('列表的长度', '长度')).toBe(1);
  });

  it('take a particle within a word for what the word says', () => {
    expect(weightOf('对象是什么', '对象')).toBe(1);
    expect(weightOf('内存地址怎么看', '地址')).toBe(1);
  });

  it('keep English keywords at full weight in a Chinese question and inside code', () => {
    expect(weightOf('for 循环怎么写', 'for')).toBe(1);
    expect(weightOf('what does `with` do', 'with')).toBe(1);
    expect(weightOf('what goes with it', 'with')).toBeLessThan(0.5);
  });

  it('keep a function word at full weight where the question is about the word', () => {
    expect(weightOf('what does with do', 'with')).toBe(1);
    expect(weightOf('while vs for', 'for')).toBe(1);
    expect(weightOf('what is it', 'it')).toBeLessThan(0.5);
  });

  it('count a word that is said twice twice', () => {
    expect(weightOf('列表 列表', '列表')).toBe(2);
  });
});
