import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { seededRandom } from '../src/domain/random/seeded-random.ts';
import { signsNeededBy } from '../src/moderation/text/needed-signs.ts';
import { patternTree, repeatedIn, sampleOf } from './support/pattern-tree.ts';
import { processorMs } from './support/processor-time.ts';

/**
 * `(?:哈+|…)*` can read "哈哈哈" in as many ways as it can be cut up, twice as many with each character more: where
 * the text then ends otherwise than the pattern wants it, all of them are tried, and a message of thirty such
 * characters holds the process for minutes. So whatever may be repeated without end can be read in one way only.
 */
const ROOMS =
  'src/{agent,community,conversation,desk,domain,eval,knowledge,llm,moderation,server,tools}/**/*.ts';
const ROOT = join(import.meta.dirname, '..');
const files = globSync(ROOMS, { cwd: ROOT })
  .sort()
  .map((file) => ({ path: join(ROOT, file), text: readFileSync(join(ROOT, file), 'utf8') }));

interface Pattern {
  source: string;
  flags: string;
}

/** Those written between slashes. */
function literalsIn(text: string): Pattern[] {
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && node.regex) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string }; // as ESTree has it
      found.push({ source: pattern, flags });
    }
    for (const value of Object.values(node)) walk(value);
  };
  walk(parseAst(text, { lang: 'ts' }));
  return found;
}

/** Those made of parts. Whoever loads a thread's file is taken for that thread. */
function constructed(): Pattern[] {
  const made = files.filter(
    ({ path, text }) =>
      /RegExp\(|\b(?:eitherOf|inTurn|wholeWords)\(/.test(text) && !/-(?:thread|worker)\./.test(path),
  );
  const script = join(import.meta.dirname, 'support/constructed-patterns.ts');
  const args = ['--no-warnings', script, ...made.map(({ path }) => path)];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 }),
  );
}

const literals = files.flatMap(({ text }) => literalsIn(text));
const patterns = [
  ...new Map(
    [...literals, ...constructed()].map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]),
  ).values(),
];

test('the patterns of every room are found', () => {
  expect(literals.length).toBeGreaterThan(1_500);
  expect(patterns.length).toBeGreaterThan(literals.length * 0.8);
});

/** So few times at most that trying every way is no work. */
const FEW = 10;
/**
 * Copies of the same. What is read in one way is through in microseconds; in two ways the last step takes a million
 * tries.
 */
const COPIES = [8, 12, 16, 20];
const SLOW_MS = 8;
const SAMPLES = 24;

/** A text that the repeated part of a pattern reads in ever so many ways; null where none was found. */
function ambiguityOf({ source, flags }: Pattern, random: () => number): string | null {
  for (const repeated of repeatedIn(patternTree(source))) {
    if (repeated.most < FEW || repeated.part.kind === 'text' || repeated.part.kind === 'one of') continue;
    const alone = new RegExp(`^(?:${repeated.source})*\\x01`, flags.replace(/[gym]/g, ''));
    const samples = new Set(Array.from({ length: SAMPLES }, () => sampleOf(repeated.part, random)));
    for (const sample of samples)
      if (isSlow(alone, sample)) return `${repeated.source} on copies of "${sample}"`;
  }
  return null;
}

function isSlow(pattern: RegExp, sample: string): boolean {
  return COPIES.some((copies) => {
    const text = `${sample.repeat(copies)}\x02`;
    const took = (now: () => number): number => {
      const started = now();
      pattern.test(text);
      return now() - started;
    };
    return took(() => performance.now()) > SLOW_MS && took(processorMs) > SLOW_MS;
  });
}

test('whatever a pattern repeats can be read in one way only', { timeout: 120_000 }, () => {
  const random = seededRandom(20261128);
  // A name of an earlier group has no meaning in a part alone.
  const all = patterns.filter(({ source }) => !/\\k<|\\[1-9]/.test(source));
  expect(all.map((pattern) => ambiguityOf(pattern, random)).filter((found) => found !== null)).toEqual([]);
});

/** Texts made for each pattern; not all are matches, for what is looked for around is left out. */
const TEXTS = 60;

test('whatever a pattern matches holds what moderation takes it to need', { timeout: 60_000 }, () => {
  const random = seededRandom(20261129);
  let matches = 0;
  for (const { source, flags } of patterns) {
    const needed = signsNeededBy(source);
    if (needed === null || flags.includes('i')) continue;
    const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
    const tree = patternTree(source);
    for (let i = 0; i < TEXTS; i++) {
      const text = sampleOf(tree, random);
      if (!pattern.test(text)) continue;
      matches++;
      if (![...needed].some((signs) => text.includes(signs)))
        expect({ source, text, needed: [...needed] }).toBe('held by the text');
    }
  }
  expect(matches).toBeGreaterThan(50_000);
});
