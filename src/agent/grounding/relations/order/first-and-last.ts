import { eitherOf } from '../../../../domain/language/either-of.ts';
import { holdsHan } from '../../../../domain/language/han.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { ENDS, singlesIn } from '../../reading/units.ts';

/*
 * What is done first and what last, each for itself: 要先贴电极片再擦干, where the passage has 身上有水要先擦干 and
 * tells no second step to turn round (`directed.ts` does that). Steps are short, 先吹五口气再开始按, so they are told
 * by single characters too.
 */

type Place = 'first' | 'last';
type Marks = ReadonlySet<string>;
type Steps = Readonly<Record<Place, readonly Marks[]>>;

/** Words that give a place in the order to what stands before them, or behind. */
const SIGNS: { sign: RegExp; before?: Place; behind?: Place }[] = [
  { sign: /(?<![原预领优率事祖])先(?![后前进生天于])/gu, behind: 'first' },
  { sign: /(?:再|然后|最后|接着)(?![次说也多加小大一])(?:[才再就去])?/gu, behind: 'last' },
  { sign: /留到最后|最后才|放在?最后|最后(?=[，,。]|$)/gu, before: 'last' },
  { sign: /\bfirst\b,?/giu, before: 'first', behind: 'first' },
  { sign: /\b(?:start|begin)(?:s|ning)? (?:with|by)\b/giu, behind: 'first' },
  { sign: /\bthen\b/giu, behind: 'last' },
  // Of "Before acceptance an offer may …" it is not told where the step ends.
  { sign: /(?<=\w )(?:before|followed by)\b/giu, before: 'first', behind: 'last' },
  { sign: /\b(?:last|afterwards|later|at the end)\b(?! (?:of|a|two|three|few)\b)/giu, before: 'last' },
];
/** Cheap: most statements tell no order. */
const MAY_ORDER = eitherOf(
  /先|再|然后|最后|接着/iu,
  /\b(?:first|start|begin|starts|begins|then|before|followed|last|afterwards|later|at the end)\b/iu,
);

/** A step is looked for within so many characters of its sign, and ends where another begins. */
const REACH_HAN = 20;
const REACH = 60;
/** Of each sign so many are looked at: nobody tells more steps in a sentence. */
const MOST_STEPS = 12;
const PARTS = /[，,。；;：:！？!?\n]|\.(?=\s|$)|\b(?:and|then|but|before)\b|再|然后|最后|接着/giu;

function stepsIn(text: string): Steps {
  const steps: Record<Place, Marks[]> = { first: [], last: [] };
  if (!MAY_ORDER.test(text)) return steps;
  const put = (place: Place | undefined, step: string | undefined): void => {
    const marks = place === undefined || step === undefined ? null : singlesIn(step);
    if (place !== undefined && marks !== null && marks.size > 0) steps[place].push(marks);
  };
  for (const { sign, before, behind } of SIGNS)
    for (const { 0: written, index } of matchesIn(text, sign).slice(0, MOST_STEPS)) {
      const reach = holdsHan(written) ? REACH_HAN : REACH;
      const end = index + written.length;
      put(
        before,
        before &&
          text
            .slice(Math.max(0, index - reach), index)
            .split(PARTS)
            .at(-1),
      );
      put(behind, behind && text.slice(end, end + reach).split(PARTS)[0]);
    }
  return steps;
}

const stepsOf = rememberedOf((passage): Steps[] =>
  proseOf(passage)
    .split(ENDS)
    .map(stepsIn)
    .filter(({ first, last }) => first.length + last.length > 0),
);

/** Share of a step that has to stand in a passage's, and by how much more than in those of the other place. */
const ALIKE = 0.5;
const AHEAD = 0.2;

function shareIn(step: Marks, others: readonly Marks[]): number {
  let most = 0;
  for (const other of others) {
    let here = 0;
    for (const mark of step) if (other.has(mark)) here++;
    most = Math.max(most, here / step.size);
  }
  return most;
}

/** Whether a statement puts first what its passage has last, or last what it has first. */
export function isOutOfOrder(text: string, passage: Passage): boolean {
  const said = stepsIn(text);
  let turned = 0;
  let straight = 0;
  for (const there of stepsOf(passage))
    for (const [place, other] of [
      ['first', 'last'],
      ['last', 'first'],
    ] as const)
      for (const step of said[place]) {
        const [own, against] = [shareIn(step, there[place]), shareIn(step, there[other])];
        if (against >= ALIKE && against > own + AHEAD) turned = Math.max(turned, against);
        if (own >= ALIKE && own > against + AHEAD) straight = Math.max(straight, own);
      }
  return turned > straight;
}
