import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexEntry } from '../../src/knowledge/course-index.ts';
import { seededRandom } from '../../src/knowledge/seeded-random.ts';

/** Wanted length of a passage before its last clause: 100,000 then have the table's 27 million characters. */
const MEAN_CHARACTERS = 250;
/** Share of clauses that get a word of their own, so that the rare end of the vocabulary is as long as in real text. */
const RARE_WORD_SHARE = 0.35;
const RARE_WORDS = 200_000;

const ENDS = /(?<=[。！？；，、])|(?<=[.!?;,])\s+|\n+/u;
const HAN = /\p{Script=Han}/u;

/** Every clause of the Markdown and JSON Lines files below a folder, Chinese and English apart. */
export function clausesBelow(folder: string): { zh: string[]; en: string[] } {
  const zh: string[] = [];
  const en: string[] = [];
  for (const path of filesBelow(folder)) {
    for (const part of readFileSync(path, 'utf8').split(ENDS)) {
      const clause = part.trim();
      if (clause.length >= 6 && clause.length <= 160) (HAN.test(clause) ? zh : en).push(clause);
    }
  }
  return { zh, en };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return filesBelow(path);
      return /\.(md|jsonl)$/.test(name) ? [path] : [];
    });
}

export interface GeneratedCourse {
  entries: IndexEntry[];
  /** Questions made from clauses of the passages, some words left out and question words put in. */
  queries: string[];
}

/**
 * Passages of clauses, half of them Chinese, half English, with words of a long rare
 * tail; the same seed gives the same course.
 */
export function generateCourse(
  clauses: { zh: string[]; en: string[] },
  count: number,
  queryCount: number,
  seed: number,
): GeneratedCourse {
  const random = seededRandom(seed);
  const languages = [clauses.zh, clauses.en].map((list) => shuffled(list, random));
  const rare = { zh: rareChinese(random), en: rareEnglish(random) };
  const entries: IndexEntry[] = [];
  for (let i = 0; i < count; i++) {
    const chinese = i % 2 === 0 || languages[1]!.length === 0;
    const wanted = MEAN_CHARACTERS * (0.5 + random());
    const parts: string[] = [];
    for (let length = 0; length < wanted; length += parts.at(-1)!.length) {
      const clause = pickClause(languages[chinese ? 0 : 1]!, random);
      const word = (chinese ? rare.zh : rare.en)(zipf(random, RARE_WORDS));
      parts.push(random() < RARE_WORD_SHARE ? withWord(clause, word, chinese) : clause);
    }
    const title = parts[0]!.slice(0, 24);
    entries.push({
      id: `p${i}`,
      source: `file-${Math.floor(i / 40)}.md`,
      title,
      headings: [title],
      question: null,
      text: parts.join(chinese ? '' : ' '),
    });
  }
  const queries = Array.from({ length: queryCount }, () =>
    questionFrom(entries[Math.floor(random() * count)]!, random),
  );
  return { entries, queries };
}

/**
 * Words of real clauses follow Zipf's law by themselves; whole clauses repeat far less: rank r with a density of
 * r^-0.5, so that the commonest one stands in some 6 % of the passages.
 */
const pickClause = (clauses: readonly string[], random: () => number): string =>
  clauses[Math.floor(clauses.length * random() ** 2)]!;

/** A rank from 0 with probability about 1/(rank + 1), below `size`. */
function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size + 1))) - 1);
}

function shuffled(list: readonly string[], random: () => number): string[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

const FIRST_HAN = 0x4e00;
const COMMON_HAN = 6000;

function rareChinese(random: () => number): (rank: number) => string {
  const shift = Math.floor(random() * COMMON_HAN);
  return (rank) =>
    String.fromCharCode(
      FIRST_HAN + ((rank * 7 + shift) % COMMON_HAN),
      FIRST_HAN + ((Math.floor(rank / 40) * 13 + shift) % COMMON_HAN),
    );
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu'.split(' ');

function rareEnglish(random: () => number): (rank: number) => string {
  const shift = Math.floor(random() * 1000);
  return (rank) => {
    let word = '';
    for (let rest = rank + shift; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
      word += SYLLABLES[rest % SYLLABLES.length]!;
    }
    return `${word}n`;
  };
}

function withWord(clause: string, word: string, chinese: boolean): string {
  if (!chinese) return `${clause} ${word}`;
  const middle = clause.length >> 1;
  return clause.slice(0, middle) + word + clause.slice(middle);
}

const OPENERS = {
  zh: ['请问', '为什么', '怎么理解', '什么是', '老师，'],
  en: ['How does', 'What is', 'Why', 'When should I use', 'Can you explain'],
};

function questionFrom(entry: IndexEntry, random: () => number): string {
  const chinese = HAN.test(entry.text);
  const openers = chinese ? OPENERS.zh : OPENERS.en;
  const opener = openers[Math.floor(random() * openers.length)]!;
  if (chinese) {
    const length = 8 + Math.floor(random() * 14);
    const start = Math.floor(random() * Math.max(1, entry.text.length - length));
    return `${opener}${entry.text.slice(start, start + length)}？`;
  }
  const words = entry.text.split(/\s+/);
  const start = Math.floor(random() * Math.max(1, words.length - 8));
  return `${opener} ${words.slice(start, start + 4 + Math.floor(random() * 5)).join(' ')}?`;
}
