import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/knowledge/course-index/course-index.ts';
import { hitsToRead, rankPassages } from '../../src/knowledge/evidence/ordering/ranking.ts';
import { askedQuestion } from '../../src/knowledge/question/asked-question.ts';
import { passage } from './passages.ts';

const index = {
  terms: (query: string) => [...query].map((term) => ({ term, weight: 1, matter: 1, known: true })),
};
const hit = (id: string, score: number, title = 0): Hit => ({ id, score, lexical: score, vector: 0, title });

describe('ranking', () => {
  it('prefers the passage that holds the question in one sentence to one that scatters it', () => {
    const scattered = passage('甲在这里。乙在那里。丙在别处。', { id: 'scattered' });
    const together = passage('甲乙丙在一起。别的不说。', { id: 'together' });
    const ranked = rankPassages({
      asked: askedQuestion('甲乙丙', index),
      hits: [hit('scattered', 0.5), hit('together', 0.45)],
      passages: [scattered, together],
    });
    expect(ranked.hits.map(({ id }) => id)).toEqual(['together', 'scattered']);
    expect(ranked.passages.map(({ id }) => id)).toEqual(['together', 'scattered']);
  });

  it('prefers the sentence with a time where one is asked for', () => {
    const without = passage('甲适应乙。', { id: 'without' });
    const timed = passage('甲适应乙要二十分钟。', { id: 'timed' });
    const ranked = rankPassages({
      asked: askedQuestion('甲适应乙要多久', index),
      hits: [hit('without', 0.5), hit('timed', 0.42)],
      passages: [without, timed],
    });
    expect(ranked.hits[0]?.id).toBe('timed');
  });

  it('prefers the sentence that says how often where that is asked', () => {
    const without = passage('甲要喂乙。', { id: 'without' });
    const often = passage('甲每周喂乙。', { id: 'often' });
    const ranked = rankPassages({
      asked: askedQuestion('甲多久喂一次乙', index),
      hits: [hit('without', 0.5), hit('often', 0.45)],
      passages: [without, often],
    });
    expect(ranked.hits[0]?.id).toBe('often');
  });

  it('prefers the text to a box beside it, unless the box is titled by what is asked', () => {
    const box = (title: string) =>
      passage('甲乙丙。', { id: 'box', kind: 'aside', headings: [title], title });
    const text = passage('甲乙丙。', { id: 'text' });
    const first = (aside: ReturnType<typeof box>, question = '甲乙丙') =>
      rankPassages({
        asked: askedQuestion(question, index),
        hits: [hit('box', 0.5), hit('text', 0.4)],
        passages: [aside, text],
      }).hits[0]?.id;
    expect(first(box('别的'))).toBe('text');
    expect(first(box('甲乙丙'))).toBe('box');
    expect(first(box('别的'), '甲乙丙是什么')).toBe('box');
  });

  it('prefers what says what a thing is to what only introduces its name', () => {
    const introduced = passage('这表明严重的甲乙丙（overfitting）。', { id: 'introduced' });
    const defined = passage('这种现象称为甲乙丙（overfitting）。', { id: 'defined' });
    const ranked = rankPassages({
      asked: askedQuestion('甲乙丙是什么', index),
      hits: [hit('introduced', 0.5), hit('defined', 0.4)],
      passages: [introduced, defined],
    });
    expect(ranked.hits[0]?.id).toBe('defined');
  });

  it('does not take a whole listing for one sentence', () => {
    const listing = passage('```\n甲 = 1\n乙 = 2\n丙 = 3\n```', { id: 'listing' });
    const line = passage('说明。\n```\n甲 = 乙 + 丙\n```', { id: 'line' });
    const ranked = rankPassages({
      asked: askedQuestion('甲乙丙', index),
      hits: [hit('listing', 0.5), hit('line', 0.45)],
      passages: [listing, line],
    });
    expect(ranked.hits[0]?.id).toBe('line');
  });

  it('prefers the section whose title says much of the question, though not a FAQ entry for its question', () => {
    const other = passage('甲乙丙都在。', { id: 'other', headings: ['别的'] });
    const titled = (more: object) => passage('甲乙丙都在。', { id: 'titled', ...more });
    const first = (one: ReturnType<typeof passage>) =>
      rankPassages({
        asked: askedQuestion('甲乙丙', index),
        hits: [hit('other', 0.55, 2), hit('titled', 0.45, 6)],
        passages: [other, one],
      }).hits[0]?.id;
    expect(first(titled({ headings: ['甲乙丁戊己庚'] }))).toBe('titled');
    expect(first(titled({ question: '甲乙丁戊己庚' }))).toBe('other');
  });

  it('of a section on two things prefers the piece on the one that is asked for', () => {
    const piece = (id: string, text: string) =>
      passage(text, { id, headings: ['CSV and JSON'], title: 'CSV and JSON' });
    const first = (question: string) =>
      rankPassages({
        asked: askedQuestion(question, index),
        hits: [hit('json', 0.5), hit('csv', 0.45)],
        passages: [piece('json', 'JSON is read back.'), piece('csv', 'A CSV file has rows.')],
      }).hits[0]?.id;
    expect(first('how do i read a csv')).toBe('csv');
    expect(first('how do i read json')).toBe('json');
    expect(first('how do i read csv and json')).toBe('json');
  });

  it('reads only the first hits and leaves the rest behind them, in their order', () => {
    const reach = hitsToRead('甲');
    const passages = Array.from({ length: reach + 5 }, (_, i) => passage(`甲${i}`, { id: `p${i}` }));
    const hits = passages.map(({ id }, i) => hit(id, 1 / (i + 1)));
    const ranked = rankPassages({ asked: askedQuestion('甲', index), hits, passages });
    expect(ranked.hits.slice(reach).map(({ id }) => id)).toEqual(hits.slice(reach).map(({ id }) => id));
    expect(ranked.hits).toHaveLength(hits.length);
  });
});
