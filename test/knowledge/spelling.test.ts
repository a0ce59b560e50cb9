import { describe, expect, it } from 'vitest';
import { oneSlipAway } from '../../src/knowledge/words/spelling.ts';

describe('words one slip away', () => {
  it.each([
    ['lamda', 'lambda'],
    ['closuer', 'closure'],
    ['proprety', 'property'],
    ['appennd', 'append'],
    ['genarator', 'generator'],
    ['dictionar', 'dictionary'],
  ])('of %s hold %s', (written, meant) => {
    expect([...oneSlipAway(written)]).toContain(meant);
  });

  it('do not hold words further away, with another beginning, or of short words', () => {
    expect([...oneSlipAway('numba')]).not.toContain('number');
    expect([...oneSlipAway('flask')]).not.toContain('blask');
    expect([...oneSlipAway('list')]).toEqual([]);
  });
});
