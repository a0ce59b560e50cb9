import { expect, test } from 'vitest';
import { schoolLibrary } from './school-library.ts';

const school = await schoolLibrary({
  '01.md': `# Tests

## The p-value

The p-value is the probability of data at least as extreme as ours.

## Which value to report

Report a value that readers know. The value of p alone says little; say what value the effect has.

## The t test

A t test compares two means.

## Cast-iron pots

A cast-iron pot with a lid keeps the steam in.
`,
});
await school.ingest();
const asked = async (question: string) =>
  (await school.knowledge.retrieve(question, ['python'], { limit: 5 })).asked;

test('what is to be defined is asked for as the course writes it, with a hyphen or without', async () => {
  expect(await asked('what exactly is a p value')).toBe('what exactly is a p-value');
  expect(
    (await school.knowledge.retrieve('what is a p value', ['python'], { limit: 1 })).confidence,
  ).toBeGreaterThan(0.75);
});

test('elsewhere the search sees through that by itself', async () => {
  expect(await asked('how do I clean a cast iron pot')).toBe('how do I clean a cast iron pot');
});
