import { expect, test } from 'vitest';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { passage } from './passages.ts';

const pruning = passage(
  'Prune roses in late winter.\n\n1. Clean the blades.\n2. Take out dead wood.\n3. Cut above a bud that looks outward.\n4. Burn what was cut.\n5. Feed the plant.\n\nRamblers are pruned in summer.',
  { title: 'Pruning roses', headings: ['Pruning roses'] },
);
const said = (question: string, room?: number) =>
  writeExtract({ question, passages: [pruning], language: 'en', ...(room === undefined ? {} : { room }) })
    .text;

test('asked how it is done, all steps are told in their order', () => {
  expect(said('How do I prune roses?')).toContain(
    'Clean the blades. Take out dead wood. Cut above a bud that looks outward. Burn what was cut. Feed the plant.',
  );
});

test('with less room the steps end early, without a hole', () => {
  const text = said('How do I prune roses?', 100);
  expect(text).toContain('Clean the blades. Take out dead wood.');
  expect(text).not.toContain('Feed');
});

test('asked when, no steps are told', () => {
  expect(said('When do I prune roses?', 0)).toBe('Prune roses in late winter.');
});

test('what one step alone holds is told by that step', () => {
  expect(said('How do I choose the bud to cut above?', 0)).toMatch(/^Cut above a bud that looks outward\./);
});
