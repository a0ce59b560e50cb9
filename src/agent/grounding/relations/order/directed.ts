import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { ENDS, marksIn } from '../../reading/units.ts';

/*
 * What comes first and what follows from it: by time (先 … 再 …, "before", "after") or by cause (因为, 导致, "because",
 * "when"). A statement that turns the two round has all the right words.
 */

type Marks = ReadonlySet<string>;

export interface Directed {
  first: Marks;
  then: Marks;
  /** By words that say so, not only by the order in which the two stand. */
  isMarked: boolean;
  isCondition: boolean;
}

const PART = '[^，。；！？,;:：]';
/**
 * What stands first, what follows from it; `turned` where the words have it the other way. Without the `sign` a pattern
 * need not be tried at every place of a text: a statement is read in a quarter of the time (measured).
 */
const FORMS: { pattern: RegExp; sign: RegExp; turned: boolean; isCondition?: true; isOfPassages?: true }[] = [
  {
    sign: /因为|由于/,
    pattern: new RegExp(`(?:因为|由于)(${PART}{2,40})[，,](?:所以|因此|于是)?(${PART}{2,40})`, 'u'),
    turned: false,
  },
  {
    sign: /因为|由于/,
    pattern: new RegExp(`(${PART}{2,40})[，,](?:这?是)?(?:因为|由于)(${PART}{2,40})`, 'u'),
    turned: true,
  },
  {
    sign: /因此|所以|于是|从而|结果/,
    pattern: new RegExp(`(${PART}{2,40})[，,](?:因此|所以|于是|从而|结果)(${PART}{2,40})`, 'u'),
    turned: false,
  },
  {
    sign: /导致|引起|造成|引发|促使|[使让]/,
    pattern: new RegExp(
      `(${PART}{2,40}?)(?:会|能|可能|可以|就|才|一定){0,3}(?:导致|引起|造成|使得|引发|促使|使|让)(${PART}{2,40})`,
      'u',
    ),
    turned: false,
  },
  {
    sign: /如果|只要|一旦|要是|当/,
    pattern: new RegExp(
      `(?:如果|只要|一旦|要是|当)(${PART}{2,40}?)(?:的?时候?|的话)?[，,](${PART}{2,40})`,
      'u',
    ),
    turned: false,
    isCondition: true,
  },
  {
    sign: /先/,
    pattern: new RegExp(
      `(?:首先|先)(${PART}{2,40}?)[，,；;]?(?:然后|随后|接着|最后|之后|再)(${PART}{2,40})`,
      'u',
    ),
    turned: false,
  },
  // 先感到颠簸，后感到摇晃; 指尖先入，手掌后入.
  {
    sign: /先[^，,；;]{1,40}[，,；;][^，,；;]{0,12}后/,
    pattern: new RegExp(`先(${PART}{2,40})[，,；;]后(${PART}{2,40})`, 'u'),
    turned: false,
  },
  {
    sign: /先[^，,；;]{1,40}[，,；;][^，,；;]{0,12}后/,
    pattern: new RegExp(`(${PART}{2,12})先${PART}{1,40}[，,；;](${PART}{2,12})后`, 'u'),
    turned: false,
  },
  {
    sign: /[之以]后/,
    pattern: new RegExp(`(${PART}{2,40}?)(?:之后|以后)[，,]?(?:再|才|就)?(${PART}{2,40})`, 'u'),
    turned: false,
  },
  {
    sign: /后/,
    pattern: new RegExp(
      `(${PART}{2,40}?)后(?![来面期者续台果])(?:再过|过了?|大?约)?(?:[一二两三四五六七八九十半\\d]+[个分小天日周月年]\\p{Script=Han}{0,2})?(${PART}{2,40})`,
      'u',
    ),
    turned: false,
  },
  {
    sign: /[之以]前/,
    pattern: new RegExp(`(${PART}{2,40}?)(?:之前|以前)[，,]?(?:要|应当?|必须)?先?(${PART}{2,40})`, 'u'),
    turned: true,
  },
  // 要计算，必须先转换: what is wanted comes last. Of a statement it is not asked: a condition tells the two the
  // other way about.
  {
    sign: /[要想].{2,60}先/,
    pattern: new RegExp(
      `[要想](${PART}{2,40})[，,]就?(?:必须|应当?|应该|需要?|[得要])先(${PART}{2,40})`,
      'u',
    ),
    turned: true,
    isOfPassages: true,
  },
  { sign: /^because/i, pattern: /^because (?!of\b)([^,;]{3,80}), ?([^,;]{3,80})/i, turned: false },
  { sign: / because/i, pattern: /([^;]{3,80}?),? because (?!of\b)([^,;]{3,80})/i, turned: true },
  {
    sign: /, (?:so|therefore|hence) /i,
    pattern: /([^,;]{3,80}), (?:so|therefore|hence) ([^,;]{3,80})/i,
    turned: false,
  },
  {
    sign: / (?:caus|lead|led |result|ma[kd]e|let)/i,
    pattern:
      /([^,;]{3,80}?) (?:causes?|caused|leads? to|led to|results? in|makes?|made|lets?) ([^,;]{3,80})/i,
    turned: false,
  },
  {
    sign: /^(?:if|when|once|as soon)/i,
    pattern: inTurn(
      /^(?:if|when|once(?! (?:an?|per|every|each|in|more|again)\b)|whenever|as soon as)/i,
      / ([^,;]{3,80}), ?(?:then )?([^,;]{3,80})/i,
    ),
    turned: false,
    isCondition: true,
  },
  {
    sign: /[ ,](?:if|when|once|as soon)/i,
    pattern:
      /([^,;]{3,80}?),? (?:if|when|once(?! (?:an?|per|every|each|in|more|again)\b)|whenever|as soon as) ([^,;]{3,80})/i,
    turned: true,
    isCondition: true,
  },
  { sign: /^after/i, pattern: /^after ([^,;]{3,80}), ?([^,;]{3,80})/i, turned: false },
  { sign: /^before/i, pattern: /^before ([^,;]{3,80}), ?([^,;]{3,80})/i, turned: true },
  { sign: / before /i, pattern: /([^,;]{3,80}?) before ([^,;]{2,80})/i, turned: false },
  // "… after being fed is ready for baking": what came first ends where the sentence goes on.
  {
    sign: / after /i,
    pattern:
      /([^,;]{3,80}?) after ([^,;]{2,80}?)(?= (?:is|are|was|were|can|will|must|should|may|has|have|to) |[,;]|$)/i,
    turned: true,
  },
  { sign: /first/i, pattern: /\bfirst ([^,;]{3,80}?),?(?: and)? then ([^,;]{3,80})/i, turned: false },
  { sign: / first/i, pattern: /([^,;]{3,80}?) first,?(?: and)? then ([^,;]{3,80})/i, turned: false },
  {
    sign: / first,? and /i,
    pattern: /([^,;]{3,80}?) first,? and ([^,;]{3,80}?) (?:afterwards|later|after that)\b/i,
    turned: false,
  },
  { sign: / then /i, pattern: /([^,;]{3,80}?),?(?: and)? then ([^,;]{3,80})/i, turned: false },
  { sign: / followed by /i, pattern: /([^,;]{2,80}?) followed by ([^,;]{2,80})/i, turned: false },
];
/** A sentence of a passage tells steps in their order where it has no word that says so. */
const IN_TURN = /[，,；;]/u;

/** Cheap: most statements have no word of the kind. */
const MAY_DIRECT = eitherOf(
  /因为|由于|因此|所以|于是|从而|结果|导致|引起|造成/i,
  /[使让]|引发|促使|如果|只要|一旦|要是|当|先|[之以]前|后/i,
  inTurn(
    /\b/i,
    eitherOf(
      /because|so|therefore|hence|caus|lead|led|result|ma[kd]e|lets?|if|when/i,
      /once|as soon|after|before|then|afterwards|later|after that|followed/i,
    ),
  ),
);

/** "Because some costs, like rent, are due": named as an instance, and no clause. */
const INSTANCE = /, (?:like|such as|for example|including) [^,;.]{2,40},/gi;

function directedIn(written: string, all: boolean): Directed[] {
  if (!MAY_DIRECT.test(written)) return [];
  const text = written.replace(INSTANCE, '');
  const found: Directed[] = [];
  for (const { sign, pattern, turned, isCondition = false, isOfPassages } of FORMS) {
    if (isOfPassages && !all) continue;
    const match = sign.test(text) ? pattern.exec(text) : null;
    if (!match) continue;
    const [one, other] = [marksIn(match[1] ?? ''), marksIn(match[2] ?? '')];
    if (one.size === 0 || other.size === 0) continue;
    const [first, then] = turned ? [other, one] : [one, other];
    found.push({ first, then, isMarked: true, isCondition });
    if (!all) break;
  }
  return found;
}

const together = (clauses: Marks[]): Marks => new Set(clauses.flatMap((marks) => [...marks]));

/** 纵波先到，…；横波后到，…: two halves of one sentence. */
const SECOND_HALF = /^[^，,；;。]{0,12}后(?![来面期者续台果])/u;

const directedOf = rememberedOf((passage): Directed[] => {
  const prose = proseOf(passage);
  return prose.split(ENDS).flatMap((sentence, at, all) => {
    const next = all[at + 1] ?? '';
    if (/[；;]$/.test(sentence) && sentence.includes('先') && SECOND_HALF.test(next)) {
      const [first, then] = [marksIn(sentence), marksIn(next)];
      return [{ first, then, isMarked: true, isCondition: false }];
    }
    const marked = directedIn(sentence, true);
    const clauses = sentence.split(IN_TURN).map(marksIn);
    // Wherever a sentence is parted, what stands in front comes first.
    const inTurn = clauses.slice(1).map((_, at) => {
      const first = together(clauses.slice(0, at + 1));
      const then = together(clauses.slice(at + 1));
      return { first, then, isMarked: false, isCondition: false };
    });
    return marked.length > 0 ? marked : inTurn;
  });
});

/** Share of each side that has to stand on the other one. */
const TURNED = 0.3;
/** So much more than what stands as the statement has it. */
const AHEAD = 0.15;

/** What a statement says comes first and what follows, or null. */
export const directionIn = (text: string): Directed | null =>
  directedIn(text.replace(/[。.！!？?]\s*$/u, ''), false)[0] ?? null;

/** Whether a statement puts first what its passage has follow from it. */
export function isTurnedRound(said: Directed | null, passage: Passage): boolean {
  if (!said) return false;
  let straight = 0;
  let turned = 0;
  for (const there of directedOf(passage)) {
    // "It rises if …" only says under what condition: the clauses of a passage in their turn say no less.
    if (said.isCondition && !there.isMarked) continue;
    if (there.isMarked && !said.isCondition && haveChangedPlaces(said, there)) return true;
    straight = Math.max(
      straight,
      Math.min(shareOf(said.first, there.first, there.then), shareOf(said.then, there.then, there.first)),
    );
    turned = Math.max(
      turned,
      Math.min(shareOf(said.first, there.then, there.first), shareOf(said.then, there.first, there.then)),
    );
  }
  return turned >= TURNED && turned > straight + AHEAD;
}

/** "The Eastern was abandoned a century before the Western", where it is the Western: what both were stands once. */
function haveChangedPlaces(said: Directed, there: Directed): boolean {
  const isOnly = (mark: string | undefined, side: Marks, other: Marks): boolean =>
    mark !== undefined && side.has(mark) && !other.has(mark);
  const [first] = said.first;
  return (
    isOnly(first, there.then, there.first) &&
    said.then.size > 0 &&
    [...said.then].every((mark) => isOnly(mark, there.first, there.then)) &&
    [...said.first].some((mark) => there.first.has(mark))
  );
}

/** Of the marks that tell two sides apart, the share that stand on the one. */
function shareOf(marks: Marks, side: Marks, other: Marks): number {
  let here = 0;
  let total = 0;
  for (const mark of marks) {
    if (side.has(mark) && other.has(mark)) continue;
    total++;
    if (side.has(mark)) here++;
  }
  return total === 0 ? 0 : here / total;
}
