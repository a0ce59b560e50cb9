import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/domain/random/seeded-random.ts';
import { createMaterialReader } from '../../src/knowledge/load/material-reader.ts';
import { splitDocument } from '../../src/knowledge/material/split.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { damage, damageInside } from './damage.ts';
import { material } from './reading.ts';

/** The same files every time; another seed, or more rounds, for a night's search: `FUZZ_SEED=7 FUZZ_ROUNDS=500`. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122);
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 30);
/** One file of each format, the smallest that has its parts. */
const WHOLE = [
  ...['lesson.md', 'faq.jsonl', 'notes.txt', 'notes-gb18030.txt', 'lesson.html', 'faq.csv', 'timetable.csv'],
  ...[
    'lecture.srt',
    'lecture-zh.vtt',
    'reading-data.ipynb',
    'book.epub',
    'lesson-libreoffice.docx',
    'lesson.docx',
  ],
  ...['slides.pptx', 'unembedded.pdf', 'restricted.pdf', 'two-columns.pdf', 'week1.zip'],
];
/** No damaged file of these sizes may take longer, even on a busy machine. */
const LONGEST_MS = 10_000;

const reader = createMaterialReader({ silenceMs: LONGEST_MS });
atTheEnd(() => reader.close());

describe('a damaged file is a document or a fault with a name, and never anything else', () => {
  const others = WHOLE.map((name) => material(`course/${name}`));

  test.each(WHOLE)('%s', { timeout: 60_000 + ROUNDS * 1_000 }, async (name) => {
    const random = seededRandom(SEED + WHOLE.indexOf(name));
    for (let round = 1; round <= ROUNDS; round++) {
      const whole = material(`course/${name}`);
      const packed = /\.(?:docx|pptx|epub|zip)$/.test(name) && random() < 0.7;
      let bytes = packed ? await damageInside(whole, others, random) : damage(whole, others, random);
      if (!packed && random() < 0.3) bytes = damage(bytes, others, random);
      const what = `${name}, round ${round} of seed ${SEED}`;
      const results = await reader.read({ path: name, source: name, bytes });
      expect(results.length, what).toBeGreaterThan(0);
      for (const result of results) {
        if (result.ok) {
          const { document } = result;
          expect(
            [document.source, document.title].every((text) => typeof text === 'string'),
            what,
          ).toBe(true);
          const pieces = splitDocument(document);
          expect(pieces.length, what).toBeGreaterThan(0);
          expect(
            pieces.every((piece) => piece.text.trim() !== ''),
            what,
          ).toBe(true);
        } else {
          expect(result.fault.code, what).toMatch(/^[a-z_]+$/);
          expect(['too_slow', 'too_big'], `${what}: ${result.fault.message}`).not.toContain(
            result.fault.code,
          );
          expect(result.fault.message, what).toContain(result.source.split('/')[0]?.split(':')[0]);
        }
      }
    }
  });
});
