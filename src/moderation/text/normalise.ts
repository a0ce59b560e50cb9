import { isSmallLetter } from '../../domain/language/letters.ts';
import { recordOf } from '../../domain/record-of.ts';
import { halfWritten } from '../lexicon/half-written.ts';
import { HOMOPHONES } from '../lexicon/homophones.ts';
import { createPhraseMatcher, type Phrase, type PhraseMatcher } from '../lexicon/phrase-matcher.ts';
import { picturedWords } from '../lexicon/pictured-words.ts';
import { speltWords } from '../lexicon/spelt-words.ts';
import { splitCharacters } from '../lexicon/split-characters.ts';
import { readFiguresAsLetters } from './figures-for-letters.ts';
import { fold } from './fold.ts';
import { readDoubledLetters } from './letters-doubled.ts';
import { findLinks, LINK_KINDS, type Link } from './links.ts';
import { type MappedText, type MappedTextBuilder, mappedTextBuilder } from './mapped-text.ts';
import { protectedSpans } from './protected-spans.ts';

/** One unit of private use stands for a stretch that is not read: code, a term of the course, a link. */
export const PLACEHOLDERS = {
  code: '\ue000',
  term: '\ue001',
  ...recordOf(LINK_KINDS, (_, at) => String.fromCharCode(0xe010 + at)),
};

export interface NormalisedText {
  readonly original: string;
  /** Width, case, script and invisible signs folded; links and code still in place. */
  readonly folded: MappedText;
  /** What is meant: separators dropped, homophones and split characters put back, placeholders in place. */
  readonly plain: MappedText;
  /** In `folded`. */
  readonly links: readonly Link[];
  /** Disguises undone on the way. Ordinary talk has none or few. */
  readonly disguises: number;
}

export interface NormaliseOptions {
  courseTerms?: PhraseMatcher<true> | undefined;
  schoolDomains?: readonly string[] | undefined;
}

let substitutions: PhraseMatcher<string> | undefined;

/** Built when first asked (some 90 ms, measured), so that a process that never moderates does not pay. */
const substitutionsMatcher = (): PhraseMatcher<string> =>
  (substitutions ??= createPhraseMatcher<string>([
    ...HOMOPHONES,
    ...[...splitCharacters()].map(([text, value]): Phrase<string> => ({ text, value })),
    ...speltWords(),
    ...halfWritten(),
    ...picturedWords(),
  ]));

export function normalise(text: string, options: NormaliseOptions = {}): NormalisedText {
  const folded = fold(text);
  const links = findLinks(folded.text, options.schoolDomains);
  const joined = joinPieces(folded, skipped(folded.text, links, options.courseTerms));
  const read = readFiguresAsLetters(joined);
  const single = readDoubledLetters(read.mapped);
  const plain = substitute(single.mapped);
  const disguises = read.replaced + single.replaced + plain.replaced;
  return { original: text, folded, plain: plain.mapped, links, disguises };
}

interface Skip {
  start: number;
  end: number;
  placeholder: string;
}

function skipped(
  folded: string,
  links: readonly Link[],
  courseTerms: PhraseMatcher<true> | undefined,
): Skip[] {
  const skips: Skip[] = links.map(({ start, end, kind }) => ({
    start,
    end,
    placeholder: PLACEHOLDERS[kind],
  }));
  for (const { start, end, kind } of protectedSpans(folded, courseTerms)) {
    if (skips.some((skip) => skip.start < end && start < skip.end)) continue;
    skips.push({ start, end, placeholder: PLACEHOLDERS[kind] });
  }
  return skips.length > 1 ? skips.sort((a, b) => a.start - b.start) : skips;
}

/** A dot stroke (丶) is a character that only separates. */
const DOT_STROKE = 0x4e36;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff && code !== DOT_STROKE;
/** Emoji: a surrogate, or one of the old signs of the BMP. */
const isPicture = (code: number): boolean =>
  (code >= 0xd800 && code < 0xe000) ||
  (code >= 0x2600 && code <= 0x27bf) ||
  (code >= 0x2b00 && code <= 0x2bff);

/** Between two Han characters these mean nothing: "傻*逼", "加·微·信", "加 微 信", and so do signs of no language. */
const IDLE_SIGNS = idleSigns(' ·*_~|^/\\+=-.\'"`#:;');
/** These separate clauses; only a run of single characters between them is a disguise: "加,微,信". */
const CLAUSE_SIGNS = new Set([...',，、。!！?？…\n'].map((sign) => sign.charCodeAt(0)));
/** Of them, those that stand in a text again and again where somebody pulls its words apart. */
const CHOPPING_SIGNS = new Set([...'、…\n'].map((sign) => sign.charCodeAt(0)));

function idleSigns(ascii: string): Uint8Array {
  const idle = new Uint8Array(0x1_0000);
  for (let code = 0x80; code < 0xd800; code++) {
    const sign = String.fromCharCode(code);
    // Brackets and quotation marks say what stands in them; marks of clauses part them.
    if (/[\p{S}\p{Pd}\p{Po}\p{Pc}\p{Zs}]/u.test(sign) && !/[、。！？…，；：￥€£¥％‰]/.test(sign))
      idle[code] = 1;
  }
  for (const sign of ascii) idle[sign.charCodeAt(0)] = 1;
  idle[DOT_STROKE] = 1;
  return idle;
}

/** Between two single letters: "v·x", "q q", "f u c k". */
const LETTER_SIGNS = new Set([...' ·*_~|^/-.'].map((sign) => sign.charCodeAt(0)));
const SHORT_WORDS = new Set(
  'vx wx qq sb tg nmsl cnm tmd tnnd mmp nc nt zz rz fw lj jr kys dm ins'.split(' '),
);

/** Drops separators put within words, and puts placeholders where `skips` are. */
function joinPieces(folded: MappedText, skips: readonly Skip[]): MappedText {
  const { text, starts, ends } = folded;
  // Made where something is to be dropped; most messages are as they should be.
  let builder: MappedTextBuilder | undefined;
  let copied = 0;
  let nextSkip = 0;
  let chopped: ReadonlySet<number> | undefined;
  let quoting: boolean | undefined;
  for (let i = 0; i < text.length; ) {
    const skip = skips[nextSkip];
    if (skip && i === skip.start) {
      builder ??= mappedTextBuilder();
      builder.copy(folded, copied, i);
      builder.word(skip.placeholder, starts[i]!, ends[skip.end - 1]!);
      i = copied = skip.end;
      nextSkip++;
      continue;
    }
    const code = text.charCodeAt(i);
    const until = skip ? skip.start : text.length;
    i++;
    if (isHan(code)) {
      if (i === text.length) break;
      const next = text.charCodeAt(i);
      if (isHan(next) || isSmallLetter(next)) continue;
      chopped ??= choppedWith(text);
      quoting ??= quotes(text);
      const end = pastIdleSigns(text, i, until, { chopped, quoting });
      if (end === i) continue;
      builder ??= mappedTextBuilder();
      builder.copy(folded, copied, i);
      i = copied = end;
    } else if (
      isSmallLetter(code) &&
      !isSmallLetter(text.charCodeAt(i)) &&
      (i < 2 || !isSmallLetter(text.charCodeAt(i - 2)))
    ) {
      const end = endOfSpelling(text, i - 1, until);
      if (end === i) continue;
      builder ??= mappedTextBuilder();
      builder.copy(folded, copied, i);
      for (; i < end; i++) if (isSmallLetter(text.charCodeAt(i))) builder.copy(folded, i, i + 1);
      copied = end;
    }
  }
  if (!builder) return folded;
  builder.copy(folded, copied, text.length);
  return builder.finish();
}

const LONGEST_GAP = 3;
/** From so many gaps with the same sign on, one to every second or third character, words are being pulled apart. */
const CHOPPED_GAPS = 3;
const CHARACTERS_A_GAP = 2.4;
const NOTHING_CHOPPED: ReadonlySet<number> = new Set();

/** The pictures and soft marks that stand between Han characters again and again: "加🌸微🌸信", one a line. */
function choppedWith(text: string): ReadonlySet<number> {
  let han = 0;
  const gaps = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) han++;
    else if (i > 0 && isHan(text.charCodeAt(i - 1)) && (CHOPPING_SIGNS.has(code) || isPicture(code))) {
      // A picture outside the BMP is told by its second half.
      const sign = isSurrogate(code) ? text.charCodeAt(i + 1) : code;
      gaps.set(sign, (gaps.get(sign) ?? 0) + 1);
    }
  }
  let chopped: Set<number> | undefined;
  for (const [sign, count] of gaps) {
    const needed = CHOPPING_SIGNS.has(sign) ? han / CHARACTERS_A_GAP : han / (2 * CHARACTERS_A_GAP);
    if (count >= CHOPPED_GAPS && count >= needed) chopped = (chopped ?? new Set()).add(sign);
  }
  return chopped ?? NOTHING_CHOPPED;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;

const STRAIGHT_QUOTE = 0x22;
const QUOTED = /"([^"]*)"/g;

/** Straight quotation marks that stand in pairs around more than one sign quote something; others only separate. */
function quotes(text: string): boolean {
  if (!text.includes('"')) return false;
  let marks = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === STRAIGHT_QUOTE) marks++;
  return marks % 2 === 0 && [...text.matchAll(QUOTED)].every(([, inside = '']) => inside.trim().length > 1);
}

/** What of a text the separators in it are told by. */
interface Separating {
  chopped: ReadonlySet<number>;
  quoting: boolean;
}

/** `at`, or past the separators there if the next thing is a Han character that belongs to the last one. */
function pastIdleSigns(text: string, at: number, until: number, { chopped, quoting }: Separating): number {
  let i = at;
  let clause = false;
  for (; i < until && i - at < LONGEST_GAP; i++) {
    const code = text.charCodeAt(i);
    if (quoting && code === STRAIGHT_QUOTE) break;
    if (chopped.has(code) || (isSurrogate(code) && chopped.has(text.charCodeAt(i + 1)))) continue;
    if (CLAUSE_SIGNS.has(code) || isPicture(code)) clause = true;
    else if (IDLE_SIGNS[code] !== 1) break;
  }
  if (i === at || i >= until || !isHan(text.charCodeAt(i))) return at;
  if (!clause) return i;
  // "加,微,信": the characters on both sides stand alone, and so does one more neighbour.
  const alone = (j: number): boolean => !isHan(text.charCodeAt(j - 1)) && !isHan(text.charCodeAt(j + 1));
  const gap = i - at;
  const another = isHan(text.charCodeAt(i + gap + 1)) || isHan(text.charCodeAt(at - 2 - gap));
  return alone(at - 1) && alone(i) && another ? i : at;
}

/** Where a word spelt letter by letter ends that begins at `at`; `at + 1` where none is. */
function endOfSpelling(text: string, at: number, until: number): number {
  const sign = text.charCodeAt(at + 1);
  if (!LETTER_SIGNS.has(sign)) return at + 1;
  let word = text[at] ?? '';
  let i = at + 1;
  while (
    i + 1 < until &&
    text.charCodeAt(i) === sign &&
    isSmallLetter(text.charCodeAt(i + 1)) &&
    !isSmallLetter(text.charCodeAt(i + 2))
  ) {
    word += text[i + 1];
    i += 2;
  }
  const known = word.length >= 4 || SHORT_WORDS.has(word);
  return known ? i : at + 1;
}

function substitute(joined: MappedText): { mapped: MappedText; replaced: number } {
  const { text, starts, ends } = joined;
  const matcher = substitutionsMatcher();
  let builder: MappedTextBuilder | undefined;
  let replaced = 0;
  let copied = 0;
  for (let i = 0; i < text.length; ) {
    const found = matcher.longestAt(text, i);
    if (found === null) {
      i++;
      continue;
    }
    const { end, value } = found;
    if (text.slice(i, end) !== value) {
      builder ??= mappedTextBuilder();
      builder.copy(joined, copied, i);
      builder.word(value, starts[i]!, ends[end - 1]!);
      replaced++;
      copied = end;
    }
    i = end;
  }
  if (!builder) return { mapped: joined, replaced: 0 };
  builder.copy(joined, copied, text.length);
  return { mapped: builder.finish(), replaced };
}
