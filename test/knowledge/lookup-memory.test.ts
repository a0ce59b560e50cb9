import { describe, expect, test } from 'vitest';
import type { Lookup } from '../../src/knowledge/lookup/lookup.ts';
import { createLookupMemory } from '../../src/knowledge/lookup/lookup-memory.ts';
import type { SearchedIndex } from '../../src/knowledge/lookup/searched-index.ts';

const index = (): SearchedIndex => ({
  embedding: 'local',
  dimensions: 0,
  lookUp: () => Promise.reject(new Error('not asked for')),
  terms: () => Promise.reject(new Error('not asked for')),
  rarities: () => Promise.reject(new Error('not asked for')),
  close() {},
});
const lookup = (score: number): Lookup => ({
  found: [],
  features: {
    coverage: score,
    title: 0,
    lead: 0,
    ahead: 0,
    names: 0,
    unknown: 0,
    likeness: 0,
    words: 0,
    wordsHeld: 0,
    subject: 1,
    predicate: 1,
  },
  isSettled: false,
  isWhole: true,
  extract: null,
});

describe('what was looked up lately', () => {
  test('is known for the same index, question and way, and for no other', () => {
    const memory = createLookupMemory();
    const [one, other] = [index(), index()];
    memory.keep(one, '闭包', '10', lookup(1));
    memory.keep(other, '闭包', '10', lookup(2));
    expect(memory.recall(one, '闭包', '10')).toEqual(lookup(1));
    expect(memory.recall(other, '闭包', '10')).toEqual(lookup(2));
    expect(memory.recall(one, '闭包', '3')).toBeUndefined();
    expect(memory.recall(one, '闭包？', '10')).toBeUndefined();
  });

  test('is forgotten where it was asked for the longest time ago, and is never long', () => {
    const memory = createLookupMemory();
    const one = index();
    for (let i = 0; i < 500; i++) {
      memory.keep(one, `问题 ${i}`, '10', lookup(i));
      expect(memory.recall(one, '问题 0', '10')).toEqual(lookup(0));
    }
    expect(memory.recall(one, '问题 1', '10')).toBeUndefined();
    expect(memory.recall(one, '问题 300', '10')).toEqual(lookup(300));
    memory.keep(one, '长'.repeat(301), '10', lookup(1));
    expect(memory.recall(one, '长'.repeat(301), '10')).toBeUndefined();
  });
});
