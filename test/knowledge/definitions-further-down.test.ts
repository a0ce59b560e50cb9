import { describe, expect, test } from 'vitest';
import type { Hit } from '../../src/knowledge/course-index/course-index.ts';
import { evidenceFeatures } from '../../src/knowledge/evidence/evidence.ts';
import {
  hitsToLookThrough,
  withDefinitions,
} from '../../src/knowledge/evidence/ordering/definitions-further-down.ts';
import { askedQuestion } from '../../src/knowledge/question/asked-question.ts';
import { passage } from './passages.ts';

const hit = (id: string): Hit => ({ id, score: 0.5, lexical: 0.5, vector: 0.5, title: 0 });
const uses = (id: string) => passage(`We send it down a channel, number ${id}.`, { id });
const says = (id: string) => passage('A channel is a way to send values from one thread to another.', { id });

describe('a word that a book says everywhere', () => {
  const pages = [...'abcde'].map(uses).concat(says('f'), uses('g'), says('h'));
  const hits = pages.map(({ id }) => hit(id));
  const byId = new Map(pages.map((page) => [page.id, page]));
  const idsFor = (question: string) =>
    withDefinitions(question, hits, byId, { read: 3, enough: 4 })
      .map(({ id }) => id)
      .join('');

  test('is looked for further down, where it is asked what it means, and taken where it is said', () => {
    expect(hitsToLookThrough('what is a channel', 15)).toBeGreaterThan(15);
    expect(idsFor('what is a channel')).toBe('abcfhd');
  });

  test('and not where something else is asked', () => {
    expect(hitsToLookThrough('how do I close a channel', 15)).toBe(15);
    expect(idsFor('how do I close a channel')).toBe('abcd');
  });
});

describe('evidence for what a word means', () => {
  const index = {
    embedding: 'local',
    terms: (query: string) =>
      query
        .split(' ')
        .filter((word) => word === 'channel' || word === 'close')
        .map((term) => ({ term, weight: 1, matter: 1, known: true })),
  };
  const coverage = (question: string, pages: ReturnType<typeof passage>[], title = 0) =>
    evidenceFeatures({
      asked: askedQuestion(question, index),
      index,
      hits: pages.map(({ id }) => ({ ...hit(id), title })),
      passages: pages,
    }).coverage;
  const six = [...'abcdef'].map(uses);

  test('is half where all that is found only uses it', () => {
    expect(coverage('what is a channel', six)).toBe(0.5);
    expect(coverage('what is a channel', [says('a'), ...six.slice(1)])).toBe(1);
    expect(coverage('what is a channel', [uses('a'), passage('We count.', { id: 'x' })])).toBe(1);
  });

  test('is whole where something else is asked', () => {
    expect(coverage('how do I send it down a channel', six)).toBe(1);
  });
});
