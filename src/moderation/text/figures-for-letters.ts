import { knownWords } from './known-words.ts';
import type { MappedText } from './mapped-text.ts';
import { rarely } from './needed-signs.ts';

/** What each figure or sign is read as within a word; the first that makes a known word counts. */
const READ_AS: Record<string, string> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'li',
  '+': 't',
};

const TOKEN = /[a-z0-9@$!|+]{3,20}/g;
const HAS_BOTH = rarely(/[a-z][0-9@$!|+]|[0-9@$!|+][a-z]/);
/** Beyond this many doubtful signs a token is a name, not a word. */
const MOST_SIGNS = 4;

/** "1d10t", "cr@cked c0urse": words with figures or signs for letters, read as the words they are. Unit for unit. */
export function readFiguresAsLetters(folded: MappedText): { mapped: MappedText; replaced: number } {
  const { text } = folded;
  if (!HAS_BOTH.test(text)) return { mapped: folded, replaced: 0 };
  let read = '';
  let copied = 0;
  let replaced = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = match[0].replace(/(?<![!|+])[!|+]+$/, '');
    const word = wordIn(token);
    if (word === null) continue;
    read += text.slice(copied, match.index) + word;
    copied = match.index + token.length;
    replaced++;
  }
  if (replaced === 0) return { mapped: folded, replaced };
  return { mapped: { ...folded, text: read + text.slice(copied) }, replaced };
}

function wordIn(token: string): string | null {
  const signs = token.match(/[^a-z]/g)?.length ?? 0;
  if (signs === 0 || signs > MOST_SIGNS || token.length - signs < 2) return null;
  let readings = [''];
  for (const unit of token) {
    const letters = unit >= 'a' && unit <= 'z' ? unit : (READ_AS[unit] ?? '');
    readings = readings.flatMap((reading) => [...letters].map((letter) => reading + letter));
  }
  const words = knownWords();
  return readings.find((reading) => words.has(reading)) ?? null;
}
