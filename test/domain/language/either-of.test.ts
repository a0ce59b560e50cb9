import { describe, expect, test } from 'vitest';
import { eitherOf } from '../../../src/domain/language/either-of.ts';

describe('patterns that have a line of their own', () => {
  test('are one pattern, tried in their order and with their flags', () => {
    const pattern = eitherOf(/(ab)|c/iu, /a(b)?/iu);
    expect([...(pattern.exec('xAB') ?? [])]).toEqual(['AB', 'AB', undefined]);
    expect([...(pattern.exec('xA') ?? [])]).toEqual(['A', undefined, undefined]);
    expect(pattern.flags).toBe('iu');
  });

  test('must agree in their flags', () => {
    expect(() => eitherOf(/a/i, /b/u)).toThrow('The flags of /b/u are not "i"');
  });
});
