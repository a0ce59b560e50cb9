import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { createSentenceStream } from '../../src/agent/writing/of-models/sentence-stream.ts';
import { passagesOf } from '../bench/course-folder.ts';
import { aPassage } from '../support/samples.ts';
import { type Counted, ofDemoCourses, ofSubjects } from './counted.ts';

/**
 * Shares that hold at the least, a little below what was measured. What is still let through contrasts words that
 * only knowledge of the subject tells apart, or says of one thing what the passage says of another.
 */
const FLOORS = {
  others: { kept: 0.89, cut: 0.86 },
  seen: { kept: 0.86, cut: 0.88 },
  heldOut: { kept: 0.8, cut: 0.8 },
  blind: { kept: 0.84, cut: 0.72 },
  mending: { kept: 0.82, cut: 0.85 },
  retold: { kept: 0.82, cut: 0.83 },
  secondBlind: { kept: 0.75, cut: 0.73 },
  thirdBlind: { kept: 0.67, cut: 0.86 },
  thirdLookedAt: { kept: 0.8, cut: 0.84 },
  fourthBlind: { kept: 0.52, cut: 0.6 },
  fourthLookedAt: { kept: 0.54, cut: 0.84 },
  fifthBlind: { kept: 0.29, cut: 0.86 },
  fifthLookedAt: { kept: 0.44, cut: 0.82 },
  sixthBlind: { kept: 0.59, cut: 0.67 },
  sixthLookedAt: { kept: 0.43, cut: 0.83 },
};

describe('statements held against passages', () => {
  test('of the demo courses: true ones are kept, false ones are cut', async () => {
    const figures = sharesOf(await ofDemoCourses());
    expect(figures.kept).toBeGreaterThanOrEqual(0.91);
    expect(figures.cut).toBeGreaterThanOrEqual(0.97);
  });

  test('of the very passage: what it says word for word is kept', async () => {
    let said = 0;
    const cut: string[] = [];
    for (const course of ['python-101', 'python-101-en']) {
      for (const passage of await passagesOf(
        join(import.meta.dirname, '../../data/courses', course),
        course,
      )) {
        const stream = createSentenceStream();
        for (const sentence of [...stream.push(passage.text), ...stream.end()]) {
          // Tables, lists, fences and "Yes." are no sentences of their own.
          if (/^(?:\||[-*] |\d+\. |#|```)|^(?:Yes|No)\.$/.test(sentence) || !/\p{L}{3}/u.test(sentence))
            continue;
          said++;
          if (!checkGrounding(`${sentence} [1]`, [passage], '').supported) cut.push(sentence);
        }
      }
    }
    expect(said).toBeGreaterThan(2_000);
    expect(cut.length / said, cut.join('\n')).toBeLessThan(0.006);
  });

  test('led up to by words that state nothing: those are not looked for in a passage', () => {
    const isKept = (sentence: string): boolean =>
      checkGrounding(
        sentence,
        [aPassage({ title: '', headings: [], text: '闭包会记住外层函数的变量。' })],
        '',
      ).supported;
    expect(isKept('换句话说，闭包会记住外层函数的变量。')).toBe(true);
    expect(isKept('总的来说，闭包会记住外层函数的变量。')).toBe(true);
    expect(isKept('总的来说，闭包会记住内层函数的变量。')).toBe(false);
    expect(isKept('悄悄地说，闭包会记住外层函数的变量。')).toBe(false);
  });

  test('that count what they list: the count needs no passage where it is right', () => {
    const text = '面团要放面粉、水和盐。';
    const isKept = (sentence: string): boolean =>
      checkGrounding(sentence, [aPassage({ title: '', headings: [], text })], '').supported;
    expect(isKept('面团要放三种：面粉、水、盐。')).toBe(true);
    expect(isKept('面团要放四种：面粉、水、盐。')).toBe(false);
  });

  test.each([
    ['other subjects, looked at while the check was made', 'other-subjects.jsonl', FLOORS.others],
    ['more subjects, looked at while it was mended', 'seen-subjects.jsonl', FLOORS.seen],
    ['subjects that nobody looked at', 'held-out-subjects.jsonl', FLOORS.heldOut],
    ['more of those, written before the mending', 'blind-subjects.jsonl', FLOORS.blind],
    ['things set side by side, looked at while it was mended', 'mending-subjects.jsonl', FLOORS.mending],
    ['retellings, looked at after they had been tried once', 'retold-subjects.jsonl', FLOORS.retold],
    ['many kinds of falsehood, written before that', 'second-blind-subjects.jsonl', FLOORS.secondBlind],
    ['as models write, looked at while it was made', 'third-looked-at-subjects.jsonl', FLOORS.thirdLookedAt],
    ['as models write, not read', 'third-blind-subjects.jsonl', FLOORS.thirdBlind],
    ['free and across languages, looked at', 'fourth-looked-at-subjects.jsonl', FLOORS.fourthLookedAt],
    ['free and across languages, not read', 'fourth-blind-subjects.jsonl', FLOORS.fourthBlind],
    [
      'turned in every way, half across languages, looked at',
      'fifth-looked-at-subjects.jsonl',
      FLOORS.fifthLookedAt,
    ],
    ['turned in every way, half across languages, not read', 'fifth-blind-subjects.jsonl', FLOORS.fifthBlind],
    ['summed up, listed and led up to, looked at', 'sixth-looked-at-subjects.jsonl', FLOORS.sixthLookedAt],
    ['summed up, listed and led up to, not read', 'sixth-blind-subjects.jsonl', FLOORS.sixthBlind],
  ])('of %s', (_, name, floor) => {
    const figures = sharesOf(ofSubjects(name));
    expect(figures.kept).toBeGreaterThanOrEqual(floor.kept);
    expect(figures.cut).toBeGreaterThanOrEqual(floor.cut);
  });
});

const sharesOf = (count: Counted): { kept: number; cut: number } => ({
  kept: count.kept / count.true,
  cut: 1 - count.out / count.false,
});
