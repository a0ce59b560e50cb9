import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DamagedIndexError } from '../../src/knowledge/index-files/damaged-index-error.ts';
import {
  buildLexicalIndex,
  deserialiseLexicalIndex,
  type LexicalDocument,
} from '../../src/knowledge/lexical/lexical-index.ts';

const document = (text: string, more: Partial<LexicalDocument> = {}): LexicalDocument => ({
  source: 'file.md',
  title: '',
  headings: [],
  question: null,
  text,
  ...more,
});

/** A few words, so that documents share many: postings of all lengths, columns among them, and ties. */
const word = fc.constantFrom(
  'alpha',
  'beta',
  'gamma',
  'delta',
  '列表',
  '字典',
  '循环',
  '的',
  'x',
  'rare',
  'c++',
  '闭包',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const corpus = fc.array(sentence, { minLength: 1, maxLength: 60 });

describe('the lexical index', () => {
  it('finds the document that has the words, and ranks more of them higher', () => {
    const index = buildLexicalIndex([
      document('字典用花括号写'),
      document('列表用方括号写，append 在末尾加一个元素'),
      document('列表可以切片'),
    ]);
    expect(index.search('列表怎么 append', 2).map((hit) => hit.document)).toEqual([1, 2]);
    expect(index.search('不相干', 5)).toEqual([]);
  });

  it('searches title, headings and the question of an entry too', () => {
    const index = buildLexicalIndex([
      document('见下文', { title: '装饰器' }),
      document('见下文', { headings: ['迭代器'] }),
      document('见下文', { question: '怎么退费？' }),
    ]);
    for (const [query, expected] of [
      ['装饰器', 0],
      ['迭代器', 1],
      ['退费', 2],
    ] as const) {
      expect(index.search(query, 1)[0]?.document).toBe(expected);
    }
  });

  it('does not index a title that only repeats the source', () => {
    const index = buildLexicalIndex([
      document('文字', { source: '1147', title: '1147', headings: ['1147'] }),
    ]);
    expect(index.search('1147', 1)).toEqual([]);
  });

  it('prunes without changing the result: the best k of few are the first k of all', () => {
    fc.assert(
      fc.property(corpus, sentence, fc.integer({ min: 1, max: 8 }), (texts, query, k) => {
        const index = buildLexicalIndex(texts.map((text) => document(text)));
        const all = index.search(query, texts.length);
        expect(index.search(query, k)).toEqual(all.slice(0, k));
        const numbers = all.map((hit) => hit.document);
        expect(index.scores(query, numbers)).toEqual(all.map((hit) => hit.score));
      }),
      { numRuns: 200 },
    );
  });

  it('prunes across many windows of documents as well', () => {
    const texts = Array.from(
      { length: 9000 },
      (_, i) => `common word ${i % 7 === 0 ? 'seventh' : ''} ${i % 997} tail${i % 50}`,
    );
    const index = buildLexicalIndex(texts.map((text) => document(text)));
    for (const query of ['common word', 'seventh tail3 17', 'tail49 common 996', 'word 5']) {
      const all = index.search(query, texts.length);
      for (const k of [1, 10, 100]) expect(index.search(query, k)).toEqual(all.slice(0, k));
    }
  });

  it('leaves out what a filter refuses, and fills up with the next best', () => {
    fc.assert(
      fc.property(corpus, sentence, fc.integer({ min: 2, max: 4 }), (texts, query, modulus) => {
        const index = buildLexicalIndex(texts.map((text) => document(text)));
        const accept = (number: number): boolean => number % modulus !== 0;
        const expected = index.search(query, texts.length).filter((hit) => accept(hit.document));
        expect(index.search(query, 5, accept)).toEqual(expected.slice(0, 5));
      }),
    );
  });

  it('says which words of a question the course knows, and that rare ones weigh more', () => {
    const index = buildLexicalIndex([document('alpha beta'), document('alpha'), document('alpha')]);
    const terms = new Map(index.terms('alpha beta zeta').map((term) => [term.term, term]));
    expect(terms.get('alpha')?.known).toBe(true);
    expect(terms.get('zeta')?.known).toBe(false);
    expect(terms.get('beta')!.weight).toBeGreaterThan(terms.get('alpha')!.weight);
    expect(terms.get('zeta')!.weight).toBeGreaterThan(terms.get('beta')!.weight);
  });

  it('says how rare a term is, and of none that it has not', () => {
    const index = buildLexicalIndex([document('alpha beta'), document('alpha'), document('alpha')]);
    const [alpha, beta, zeta] = index.rarities(['alpha', 'beta', 'zeta']);
    expect(beta).toBeGreaterThan(alpha ?? Number.NaN);
    expect(zeta).toBeNull();
  });

  it('reads a misspelt word as the one a slip away, and still calls it unknown', () => {
    const index = buildLexicalIndex([document('lambda expressions are short'), document('lists are long')]);
    expect(index.search('what is a lamda', 1)[0]?.document).toBe(0);
    expect(index.terms('lamda').find((term) => term.term === 'lambda')?.known).toBe(false);
  });

  it('remembers how it was written, and reads no ending into it', () => {
    const index = buildLexicalIndex([document('a foreign key for a row'), document('one for all, for ever')]);
    expect(index.terms('forign')).toMatchObject([{ term: 'foreign', given: 'forign' }]);
  });

  it('finds a name with its number however it is joined', () => {
    const index = buildLexicalIndex([document('pass utf-8 as the encoding'), document('lists are long')]);
    expect(index.terms('utf8')[0]).toMatchObject({ term: 'utf-8', given: 'utf8' });
  });

  it('takes no word that English has for a misspelt one', () => {
    const index = buildLexicalIndex([document('keep the score of a game'), document('lists are long')]);
    expect(index.terms('scope').map(({ term }) => term)).toEqual(['scop']);
    expect(index.search('what is scope', 1)).toEqual([]);
  });

  it('is empty without documents', () => {
    const index = buildLexicalIndex([]);
    expect(index.size).toBe(0);
    expect(index.search('anything', 3)).toEqual([]);
  });
});

describe('a saved lexical index', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lexical-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('searches as it did before', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, sentence, async (texts, query) => {
        const path = join(folder, 'round-trip.bin');
        const index = buildLexicalIndex(texts.map((text) => document(text)));
        await index.serialise(path);
        const loaded = await deserialiseLexicalIndex(path);
        expect(loaded.search(query, 5)).toEqual(index.search(query, 5));
        expect(loaded.terms(query)).toEqual(index.terms(query));
      }),
      { numRuns: 30 },
    );
  });

  it('is refused as damaged wherever a byte differs, is missing or is too many', async () => {
    const path = join(folder, 'damaged.bin');
    await buildLexicalIndex([document('列表 list'), document('字典 dict')]).serialise(path);
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.constantFrom('flip', 'cut', 'grow'),
        async (at, how) => {
          const bytes = Buffer.from(whole);
          bytes[at]! ^= 0x5a;
          const damaged = {
            flip: bytes,
            cut: whole.subarray(0, at),
            grow: Buffer.concat([whole, Buffer.alloc(at + 1)]),
          };
          await writeFile(path, damaged[how]);
          await expect(deserialiseLexicalIndex(path)).rejects.toBeInstanceOf(DamagedIndexError);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is refused where the file is not there', async () => {
    await expect(deserialiseLexicalIndex(join(folder, 'absent.bin'))).rejects.toThrow(
      /absent\.bin cannot be read/,
    );
  });
});
