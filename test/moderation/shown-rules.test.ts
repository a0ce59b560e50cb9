import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPolicy } from '../../src/moderation/index.ts';

test('the rules that are there to copy from show every setting, with what holds without it', () => {
  const shown: object = parse(readFileSync('data/rules/default.yaml', 'utf8'));
  const { id, rules, ladder } = loadPolicy(shown);
  const { help, ...bare } = loadPolicy({ id, rules, ladder });
  expect(loadPolicy(shown)).toMatchObject(bare);
  expect(Object.keys(shown).toSorted()).toEqual(Object.keys({ ...bare, help }).toSorted());
});
