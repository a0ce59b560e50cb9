import { holdsHan } from '../../../../domain/language/han.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { proseOf } from '../../reading/prose.ts';
import { marksIn } from '../../reading/units.ts';

/*
 * Of several cases what each is, is entered as, or takes: 住在城里的选折射，能去郊外的选牛反;
 * 细菌和蓝细菌是原核生物，动物、植物和真菌是 真核生物. A statement that gives one of them what another has is made of
 * the passage's own words (`choices.ts` knows the same of names of code).
 */

interface Assigned {
  /** One for each thing of a list. */
  cases: readonly ReadonlySet<string>[];
  what: string;
}

const SENTENCES = /[。；;！？!?\n]|\.(?=\s|$)/u;
const CLAUSES = /[，,：:]/u;
const LISTED = /[、和与及]|以及|\band\b|\bor\b/u;
/** What is given stands at the end of its clause, and is short. */
const GIVES_HAN = inTurn(
  /^(.{0,40}?)(?:就|则|都|也|才|应该?|应当|可以|最好|一般|通常|只|要)*/u,
  /(?:是|属于|记作?|记入|计入|选择?|选用|改用|用|叫做?|称为|算作?|归|进|发生在)(?![不否没])/u,
  /((?:(?![的最])\p{Script=Han}|[A-Za-z\d 、]){2,12})$/u,
);
const GIVES_ENGLISH = inTurn(
  /^(.{0,80}?)\b(?:is|are|means?|takes?|uses?|choose|pick|gives?|called|counts as|belongs? to)/iu,
  /\s+(?:(?:an?|the)\s+)?([a-z-]+(?: [a-z-]+){0,2})$/iu,
);
const DENIES = /[不没无未非别]|\b(?:not|no|never|neither|nor|without)\b|n['’]t\b/iu;
const ASKS = /什么|谁|哪|怎么|多少|\b(?:what|which|who|how)\b/iu;

function assignedIn(text: string): Assigned[] {
  const all: Assigned[] = [];
  for (const sentence of text.split(SENTENCES)) {
    let before = '';
    for (const part of sentence.split(CLAUSES)) {
      const clause = part.replace(MARKS, '').trim();
      const match = (holdsHan(clause) ? GIVES_HAN : GIVES_ENGLISH).exec(clause);
      if (!match || DENIES.test(clause) || ASKS.test(clause)) {
        before = `${before} ${clause}`;
        continue;
      }
      const [, own = '', what = ''] = match;
      const items = own
        .split(LISTED)
        .map(marksIn)
        .filter(({ size }) => size > 0);
      const cases = items.length > 0 ? items : [marksIn(before)].filter(({ size }) => size > 0);
      if (cases.length > 0) all.push({ cases, what: bare(what) });
      // 原核生物是细菌和蓝细菌: the other way about.
      const listed = what.split(LISTED);
      if (listed.length > 1 && own !== '')
        all.push({ cases: listed.map(marksIn).filter(({ size }) => size > 0), what: bare(own) });
      before = '';
    }
  }
  return all;
}

const bare = (what: string): string => what.replace(/\s+/g, ' ').trim().toLowerCase();
const MARKS = /\*\*|[“”"「」]/gu;

interface Told {
  assigned: Assigned[];
  known: ReadonlySet<string>;
}

const toldBy = rememberedOf((passage): Told => {
  const prose = proseOf(passage);
  return { assigned: assignedIn(prose), known: marksIn(prose) };
});

/** What has this share of another thing's words may be that thing in other words. */
const ALIKE = 0.75;
/** Marks of a case that the passage has at all: how many at the least, and which share. */
const LEAST = 1;
const KNOWN = 0.5;
/** Share of a case that the passage's has, and by how much more than any that is given the same. */
const OF_CASE = 0.7;
const AHEAD = 0.4;

const shareOf = (marks: readonly string[], there: ReadonlySet<string>): number =>
  marks.length === 0 ? 0 : marks.filter((mark) => there.has(mark)).length / marks.length;

/** What a statement gives a case that its passage gives another one, or null. */
export function assignedOtherwise(text: string, passage: Passage): string | null {
  const said = assignedIn(text);
  if (said.length === 0) return null;
  const { assigned, known } = toldBy(passage);
  if (assigned.length < 2) return null;
  for (const { cases, what } of said) {
    const isSame = assigned.map((there) => what.includes(there.what) || there.what.includes(what));
    if (!isSame.includes(true)) continue;
    const given = [...marksIn(what)];
    for (const one of cases) {
      const marks = [...one].filter((mark) => known.has(mark));
      if (marks.length < LEAST || marks.length < one.size * KNOWN) continue;
      let same = 0;
      let other = 0;
      for (const [at, there] of assigned.entries()) {
        const share = Math.max(...there.cases.map((case_) => shareOf(marks, case_)));
        if (isSame[at] || shareOf(given, marksIn(there.what)) >= ALIKE) same = Math.max(same, share);
        else other = Math.max(other, share);
      }
      if (other >= OF_CASE && other > same + AHEAD) return what;
    }
  }
  return null;
}
