import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { type PlainText, plainReading } from '../plain-text.ts';

/*
 * What a passage forbids, told as what to do: 烫伤后马上用冰敷 from 用凉水冲，不要用冰. The words are the passage's
 * own, and who follows them is hurt. A clause that denies anything, or tells what would come of it, forbids or
 * explains; so does one beside another that forbids the same.
 */

interface Ban {
  /** As it is written in Chinese; the stems of its words in English. */
  words: readonly string[];
  han: boolean;
}

/** 不要自己重启 forbids that one does it oneself: how goes with what. */
const FORBIDS = inTurn(
  eitherOf(
    /不要|切勿|严禁|禁止|不得|不准|不许|不可(?!能)以?|不能/gu,
    /(?<![特区个分类级识差辨告离])别(?![的人处名称墅致])|(?<!请)勿/gu,
  ),
  /(?:再|去)?(直接|马上|立刻|随便|自己|只|先|轻易)?(\p{Script=Han}{2,6})(?!\p{Script=Han})/gu,
);
const FORBIDS_IN_ENGLISH =
  /\b(?:(?:do|should|must) not|(?:do|should|must)n['’]t|never|avoid)\s+([a-z][a-z '’-]{3,60})/g;
/** What forbids, in a passage: elsewhere it may tell of the same. */
const NEGATES = /[不没无勿别禁忌免防非未拒停戒]/u;
const NEGATES_IN_ENGLISH = /\b(?:not|no|never|without|avoid\w*|cannot|nor|neither)\b|n['’]t\b/;
/** What denies, in any way, or tells what would come of it or when. */
const DENIES = eitherOf(
  /[不没无勿别禁忌免防非未拒停戒]|错|误|反对|会|因为|原因|导致|造成/u,
  /引起|危险|容易|反而|可能|如果|要是|万一|若|除非|之后|以后|已经|前/u,
);
const DENIES_IN_ENGLISH = eitherOf(
  wholeWords(
    /not|no|never|without|avoid\w*|cannot|nor|neither|instead|rather|than/,
    /because|since|if|unless|would|could|may|might|wrong\w*|mistake\w*|danger\w*/,
    /stop\w*|prevent\w*|forbid\w*|why|too|only|when|until|before|after|otherwise/,
  ),
  /n['’]t\b/,
);
const CLAUSES = /[，,；;：:。！？!?\n]|\.(?=\s|$)/u;
/** Words that every ban may have. */
const EMPTY = new Set(
  `the and for with from into onto your you them they that this those these use put make have let take
    get give any all its it a an of on in to at by as or so is are be do does`.split(/\s+/),
);
/** Letters by which the forms of a word are known. */
const STEM = 5;
/** Fewer words of English forbid too much: "never wait". */
const LEAST_WORDS = 2;

const stemsIn = (text: string): string[] => [
  ...new Set(
    (text.match(/[a-z]{3,}/g) ?? []).filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, STEM)),
  ),
];

interface Read {
  bans: readonly Ban[];
  clauses: readonly string[];
}
const known = new WeakMap<Passage, Read>();

function readOf(passage: Passage): Read {
  const read = known.get(passage);
  if (read) return read;
  const text = plainReading(passage.text);
  const bans: Ban[] = matchesIn(text, FORBIDS).map(([, how, words = '']) => ({
    words: how === undefined ? [words] : [how, words],
    han: true,
  }));
  for (const [, clause = ''] of matchesIn(text, FORBIDS_IN_ENGLISH)) {
    const words = stemsIn(clause.split(/\b(?:but|because|or|and|unless|until|if|when|so)\b/)[0] ?? '');
    if (words.length >= LEAST_WORDS) bans.push({ words, han: false });
  }
  const each = new Map(bans.map((ban) => [ban.words.join(' '), ban]));
  const made = { bans: [...each.values()], clauses: text.split(CLAUSES) };
  known.set(passage, made);
  return made;
}

const denies = (clause: string): boolean => (holdsHan(clause) ? DENIES : DENIES_IN_ENGLISH).test(clause);
const negates = (clause: string): boolean => (holdsHan(clause) ? NEGATES : NEGATES_IN_ENGLISH).test(clause);

const has = (clause: string, { words, han }: Ban): boolean => {
  if (han) return words.every((word) => clause.includes(word));
  const stems = stemsIn(clause);
  return words.every((word) => stems.includes(word));
};

/**
 * What a text tells to do and one of the passages forbids, or null; what a passage tells elsewhere without denying it
 * may be told.
 */
export function forbiddenIn({ plain }: PlainText, cited: readonly Passage[]): string | null {
  const clauses = plain.split(CLAUSES);
  for (const passage of cited) {
    const read = readOf(passage);
    for (const ban of read.bans) {
      const told = clauses.filter((clause) => has(clause, ban));
      if (told.length === 0 || told.some(denies)) continue;
      if (!read.clauses.some((clause) => has(clause, ban) && !negates(clause))) return ban.words.join(' ');
    }
  }
  return null;
}
