import { CODE_SPAN } from '../../../domain/language/code-marks.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import { weightOf } from '../reading/clauses/clause.ts';
import { flatten, type HeldPassage } from '../reading/held-passage.ts';
import { readSentences } from '../reading/reading.ts';
import { firmlyHeld, isKnown } from './coverage.ts';
import { strangeAmongFew } from './scraps.ts';

/*
 * What is set apart in a sentence, or hung on what the passage has word for word, has to stand in the passage for
 * itself: a true sentence all around it bears nothing out. "闭包是能记住外层函数变量的内层函数（记得吃苹果）".
 */

/** Between marks, or behind one that is not closed and before one that was not opened: the sentence goes on. */
const SET_APART = eitherOf(
  /[（(【]([^（()）【】]{2,80})(?:[）)】]|$)|^([^（()）【】]{2,80})[）)】]/gu,
  /[“"「『]([^”"」』]{2,80})(?:[”"」』]|$)/gu,
  /^([^“”"「」『』]{2,80})[”」』]|\*\*([^*]{2,80})(?:\*\*|$)|、([^、，。；：！？,;:!?（）()]{2,40})/gu,
);
const CLAUSES = /[，。；：！？、,;:!?（）()“”"「」『』*`【】|\n]|\.(?=\s|$)/u;
/** Share of what is set apart that the passage knows. */
const KNOWN = 0.5;
/**
 * Chinese characters, or words, that stand word for word in the passage, for what is hung on them to be looked at
 * alone.
 */
const WORD_FOR_WORD = { han: 9, words: 6 };
/** Longer than this, and what is before or behind is a retelling of its own. */
const LONGEST_HUNG = { han: 16, words: 8 };
/** Weight of what is hung on them and unknown. */
const LEAST_HUNG = { han: 0.75, words: 2 };
/** Longer clauses are not gone through. */
const LONGEST_CLAUSE = 80;

/** `least`: what weighs less is a word or two that a retelling adds. */
function isStrange(part: string, held: HeldPassage, least = 0): boolean {
  const terms = readSentences(part).flatMap((sentence) => sentence.flatMap((clause) => clause.terms));
  const strange = weightOf(terms.filter((term) => !isKnown(term, held)));
  return strange > 0 && strange >= least && firmlyHeld(terms, held) < KNOWN;
}

/** A part of a text that stands by itself and of which the passage knows nothing, or null. */
export function strangeAside(text: string, held: HeldPassage): string | null {
  for (const match of matchesIn(text.replace(CODE_SPAN, withoutSigns), SET_APART)) {
    const part = match.slice(1).find((group) => group !== undefined) ?? '';
    if (isStrange(part, held)) return part;
  }
  const beside = strangeBeside(text, held) ?? strangeBesideVerbatim(text, held);
  if (beside !== null) return beside;
  for (const clause of text.split(CLAUSES)) {
    const hung = hungOn(clause, held.body) ?? [];
    // On both sides, and the words between may be the frame of a retelling; behind, a word may be another for what
    // stands there.
    const leastOf = (part: string): number => {
      if (!holdsHan(clause)) return LEAST_HUNG.words;
      return hung.length > 1 || !clause.startsWith(part) ? LEAST_HUNG.han : 0;
    };
    const strange = hung.find((part) => isStrange(part, held, leastOf(part)));
    if (strange !== undefined) return strange;
  }
  return null;
}

/**
 * What stands in brackets, in quotation marks, in a cell of a table, as code that has no sign of any, or is stressed,
 * and is as long as a sentence.
 */
const SENTENCE_APART =
  /[（(]([^（()）]+)[）)]|[“「『"]([^”"」』]+)[”"」』]|\*\*([^*]+)\*\*|`([\p{L}\d\s,，。'’]+)`/gu;
const LEAST_OF_A_SENTENCE = { han: 6, words: 4 };
/** Where another English sentence begins without a full stop before it: "… of the outer function A closure is …". */
const BEGINS_ANEW = inTurn(
  /(?<=[a-z][,:]?) /,
  /(?=(?:An?|The|This|These|It|They|You|We|Every|All|No|Some|Any|If|When|People|Everyone|Nobody) [a-z]+ [a-z]+)/,
);

/** The sentences that stand within one, each of which says something by itself. */
export function sentencesApart(text: string): string[] {
  const set = matchesIn(text.replace(CODE_SPAN, withoutSigns), SENTENCE_APART).map(
    (match) => match.slice(1).find((group) => group !== undefined) ?? '',
  );
  const cells = /^\s*\|/.test(text) ? text.split('|') : [];
  const anew = holdsHan(text) ? [] : text.split(BEGINS_ANEW);
  return [...set, ...cells, ...anew].flatMap((part) => {
    const isLong = holdsHan(part)
      ? (part.match(/\p{Script=Han}/gu)?.length ?? 0) >= LEAST_OF_A_SENTENCE.han
      : (part.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= LEAST_OF_A_SENTENCE.words;
    return isLong && part.length < text.length - 2 ? [part] : [];
  });
}

/** What stands beside: not a clause that is joined on, as a retelling joins its own. */
const BESIDE = eitherOf(
  /[:;()“”"]/,
  /,(?!\s+(?:so|and|but|or|nor|yet|not|no|even|which|who|that|because|since|as|if|when|while|though|although|where|until|unless|to|for|with|without|by|in|on|at|from|of|instead|then|thus|just|only|[a-z]+ing|[a-z]+ed)\b)/,
);
/** Where another sentence begins without the one before having ended: "… of the outer function Come closer". */
const RUN_ON = /(?<=[a-z]) (?=[A-Z][a-z]*(?: [a-z]+){2})/;

/** In Chinese also quotations, and what a colon or a cell of a table sets apart. */
const BESIDE_HAN = /[：；“”「」『』|]|(?<=\p{Script=Han})[(（]|[)）]/u;
/** Words that announce what stands behind a colon: 两者的区别是：, 要满足三个条件：. */
const ANNOUNCES = /(?:是|有|为|如下|[一二两三四五六七八九十几\d]+[个条种步点项]\p{Script=Han}{0,3})$/u;
/** Weight of Chinese words up to which all of them are the passage's own. */
const FEW_HAN = 3.5;

/**
 * `**kwargs` stresses nothing, and `defaultdict(list)` sets nothing apart. Words of Chinese may be prose all the same.
 */
const withoutSigns = (code: string): string =>
  holdsHan(code) ? code.replaceAll('*', ' ') : code.replace(/[*()"']/g, ' ');

/** What stands beside words of the passage, or is run on behind them: a few words are a sentence of their own. */
function strangeBeside(text: string, held: HeldPassage): string | null {
  const isHan = holdsHan(text);
  const clauses = isHan
    ? text.replace(CODE_SPAN, (code) => code.replace(/\p{P}/gu, ' ')).split(BESIDE_HAN)
    : text.split(BESIDE).flatMap((clause) => clause.split(RUN_ON));
  if (clauses.length < 2) return null;
  const isOwn = (clause: string): boolean => hungOn(clause, held.body) !== null;
  if (!clauses.some(isOwn)) return null;
  return clauses.find((clause) => !isOwn(clause) && isStrangeBeside(clause, held)) ?? null;
}

/** Where a clause ends; the colon of a time of day ends none. */
const CLAUSE_ENDS = /[，,；;。！？!?]|[：:](?!\d)|\.(?=\s|$)/u;
/**
 * Letters, a Chinese character counted as two, from which clauses that stand word for word were taken over rather
 * than met by chance.
 */
const TAKEN_OVER = 12;
/**
 * Share of any other clause that the passage may not know. Of 949 true sentences that were kept 102 have a clause word
 * for word, and four of those another with so much that is strange; of 59 true clauses with an untruth beside them 39.
 */
const MOST_STRANGE = 0.4;

/**
 * A clause beside one that stands in the passage word for word. Who says a clause as it is written and then goes on
 * in words that the passage has not does not retell it: 收小光圈，从近到远都清楚，教育局也看得清楚.
 */
function strangeBesideVerbatim(text: string, held: HeldPassage): string | null {
  const clauses = text
    .replace(CODE_SPAN, (code) => code.replace(/[,;:.!?，；：。！？]/gu, ' '))
    .split(CLAUSE_ENDS)
    .map((written) => ({ written, flat: flatten(written) }))
    .filter(({ flat }) => flat !== '');
  const others = clauses.filter(({ flat }) => !held.flat.includes(flat));
  const takenOver = clauses.filter((clause) => !others.includes(clause));
  if (lettersIn(takenOver.map(({ flat }) => flat).join('')) < TAKEN_OVER) return null;
  return others.find(({ written }) => isMostlyStrange(written, held))?.written ?? null;
}

const lettersIn = (flat: string): number => flat.length + (flat.match(/\p{Script=Han}/gu)?.length ?? 0);

function isMostlyStrange(clause: string, held: HeldPassage): boolean {
  if (ANNOUNCES.test(clause.trim())) return false;
  const parts = readSentences(clause).flat();
  const terms = parts.flatMap((part) => part.terms);
  const strange = weightOf(terms.filter((term) => !isKnown(term, held)));
  return strange >= HALF_A_WORD && strange >= weightOf(terms) * MOST_STRANGE;
}
/** Weight of a pair of characters that no list knows. */
const HALF_A_WORD = 0.5;

/** "Set `end`: …" leads up to what a name of the passage is for. */
const LEADS_TO_A_NAME =
  /^\s*(?:set|use|call|write|pass|add|give|try|see)\s+(?:an?\s+|the\s+)?`([^`\n]+)`\s*$/i;

function isStrangeBeside(clause: string, held: HeldPassage): boolean {
  if (held.body.includes(flatten(clause))) return false;
  const [, name] = LEADS_TO_A_NAME.exec(clause) ?? [];
  if (name !== undefined && held.body.includes(flatten(name))) return false;
  const sentences = readSentences(clause);
  if (!holdsHan(clause)) return strangeAmongFew(sentences, { held });
  if (ANNOUNCES.test(clause.trim())) return false;
  const terms = sentences.flat().flatMap((part) => part.terms);
  const weight = weightOf(terms);
  return weight >= LEAST_HUNG.han && weight <= FEW_HAN && !terms.every((term) => isKnown(term, held));
}

const UNIT = /\p{Script=Han}|[\p{L}\p{N}_'’-]+|[^\s\p{L}\p{N}]/gu;

/** What a clause has before and behind words of the passage; null where it has not so many in a row. */
function hungOn(clause: string, flat: string): string[] | null {
  const units = matchesIn(clause, UNIT).map(({ index, 0: unit }) => ({
    at: index,
    end: index + unit.length,
  }));
  const kind = holdsHan(clause) ? 'han' : 'words';
  if (units.length < WORD_FOR_WORD[kind] || units.length > LONGEST_CLAUSE) return null;
  const written = (from: number, to: number): string =>
    clause.slice(units[from]?.at ?? clause.length, units[to - 1]?.end ?? 0);
  let first: number | null = null;
  let last = 0;
  let from = 0;
  for (let to = 1; to <= units.length; to++) {
    while (from < to && !flat.includes(flatten(written(from, to)))) from++;
    if (to - from < WORD_FOR_WORD[kind]) continue;
    first ??= from;
    last = to;
  }
  if (first === null) return null;
  return [written(0, first), written(last, units.length)].filter(
    (part) => part.length > 1 && (part.match(UNIT)?.length ?? 0) <= LONGEST_HUNG[kind],
  );
}
