import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../../src/domain/random/seeded-random.ts';
import type { IndexEntry } from '../../../src/knowledge/course-index/course-index.ts';
import { textUnits } from '../../../src/knowledge/index.ts';

/** Wanted length of a passage before its last clause: 100,000 then have the table's 27 million characters. */
const MEAN_CHARACTERS = 250;
/** Share of clauses that get a word of their own, so that the rare end of the vocabulary is as long as in real text. */
const RARE_WORD_SHARE = 0.35;
const RARE_WORDS = 200_000;

const ENDS = /(?<=[。！？；，、])|(?<=[.!?;,])\s+|\n+/u;
const HAN = /\p{Script=Han}/u;

/** The clauses of one file in one language. */
export interface Page {
  language: 'zh' | 'en';
  clauses: string[];
}

/** A file with fewer clauses of a language is no page in it. */
const SMALLEST_PAGE = 20;

/**
 * The clauses of what the Markdown and JSON Lines files below a folder say in sentences, a page a file and language.
 */
export function pagesBelow(folder: string): Page[] {
  const pages: Page[] = [];
  for (const path of filesBelow(folder)) {
    const found: Page[] = [
      { language: 'zh', clauses: [] },
      { language: 'en', clauses: [] },
    ];
    for (const clause of sentencesOf(path).flatMap((sentence) => sentence.split(ENDS)))
      if (clause.length >= 6 && clause.length <= 160) found[HAN.test(clause) ? 0 : 1]!.clauses.push(clause);
    pages.push(...found.filter(({ clauses }) => clauses.length >= SMALLEST_PAGE));
  }
  return pages;
}

function sentencesOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.jsonl'))
    return textUnits(text).flatMap(({ kind, start, end }) =>
      kind === 'sentence' ? [text.slice(start, end)] : [],
    );
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    // A line of our own courses: a question with its answer.
    const { question, answer } = JSON.parse(line) as { question: string; answer: string };
    return [question, answer];
  });
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

/** Share of a passage's clauses that come from its own page: passages have a subject, and stray from it. */
const ON_SUBJECT = 0.8;

/**
 * Passages of clauses, half of them Chinese, half English where both are there, each on the subject of one page,
 * with words of a long rare tail; the same seed gives the same course.
 */
export function generateCourse(
  pages: readonly Page[],
  count: number,
  queryCount: number,
  seed: number,
): GeneratedCourse {
  const random = seededRandom(seed);
  const byLanguage = (['zh', 'en'] as const)
    .map((language) => pages.filter((page) => page.language === language))
    .filter((list) => list.length > 0);
  const rare = { zh: rareChinese(random), en: rareEnglish(random) };
  const entries: IndexEntry[] = [];
  for (let i = 0; i < count; i++) {
    const list = byLanguage[i % byLanguage.length]!;
    const page = pick(list, random);
    const wanted = MEAN_CHARACTERS * (0.5 + random());
    const parts: string[] = [];
    for (let length = 0; length < wanted; length += parts.at(-1)!.length) {
      const clause = pick((random() < ON_SUBJECT ? page : pick(list, random)).clauses, random);
      const word = rare[page.language](zipf(random, RARE_WORDS));
      const said = random() < RARE_WORD_SHARE ? withWord(clause, word, page.language === 'zh') : clause;
      parts.push(SENTENCE_ENDED.test(parts.at(-1) ?? '.') ? begun(said) : said);
    }
    const title = parts[0]!.slice(0, 24);
    entries.push({
      id: `p${i}`,
      source: `file-${Math.floor(i / 40)}.md`,
      title,
      headings: [title],
      question: null,
      text: parts.join(page.language === 'zh' ? '' : ' '),
    });
  }
  const queries = Array.from({ length: queryCount }, () =>
    questionFrom(entries[Math.floor(random() * count)]!, random),
  );
  return { entries, queries };
}

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;

/** A rank from 0 with probability about 1/(rank + 1), below `size`. */
function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size + 1))) - 1);
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

const SENTENCE_ENDED = /[.!?]$/;
const begun = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);

/** The end of a clause stays its end. */
function withWord(clause: string, word: string, chinese: boolean): string {
  if (!chinese) return clause.replace(/\S+$/, (last) => `${word} ${last}`);
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
