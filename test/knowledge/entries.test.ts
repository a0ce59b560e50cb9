import { describe, expect, test } from 'vitest';
import { writeExtract } from '../../src/knowledge/extract/extract.ts';
import { passage } from './passages.ts';

const said = (question: string, text: string, language: 'en' | 'zh' = 'en') =>
  writeExtract({ question, passages: [passage(text, { title: 'Terms' })], language }).text;

const ROPES =
  'Kernmantle: a rope with a woven cover around a core. The core carries most of the load.\n\n' +
  'Sling: a loop of webbing that is sewn or tied. Slings go around rocks and trees.\n\n' +
  'Cordelette: a long loop of thin rope. It joins several anchors to one point.';

describe('of entries that explain one term each, who asks for one', () => {
  test('is told that one to its end, and nothing of its neighbours', () => {
    expect(said('What is a sling?', ROPES)).toBe(
      'Sling: a loop of webbing that is sewn or tied. Slings go around rocks and trees.',
    );
    expect(
      said(
        '什么是备用金？',
        '报销单：花了钱以后填的单子，要附发票。\n\n备用金：出差前先领的一笔钱，回来以后多退少补。\n\n签报：请示一件事的公文，由部门负责人签字。',
        'zh',
      ),
    ).toBe('备用金：出差前先领的一笔钱，回来以后多退少补。');
  });

  test('is told on where nothing but a sentence with a colon stands there', () => {
    expect(
      said(
        'What is a sling?',
        'A sling is a loop of webbing. It goes around rocks and trees.\n\nOne thing to check: the seam.',
      ),
    ).toContain('It goes around rocks and trees.');
  });
});
