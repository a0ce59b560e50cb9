import type { Clause, Sentence, Term } from '../reading/clauses/clause.ts';
import { type HeldPassage, isThing } from '../reading/held-passage.ts';
import { likenessOf, standing } from './alignment.ts';
import { outweighs } from './outweighs.ts';

/** The passage says it of another: "`print()` 把结果交给程序" where it is `return` that does. */
export function againstNames(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const names = clause.terms.filter((term) => term.kind === 'name' || term.kind === 'literal');
  if (names.length === 0 || names.length === clause.terms.length) return null;
  // "Set `end`: it changes …": the clause is about what another has named.
  const spoken = clause.pronounLeads ? sentence.flatMap(({ terms }) => terms) : clause.terms;
  const known = new Set(spoken.map((term) => term.key));
  const likeness = likenessOf(clause, sentence);
  const shown = clause.code
    .filter(({ text }) => held.flat.includes(text.toLowerCase()))
    .map(({ text }) => text);
  for (const name of names) {
    if (isOfItsCode(name, shown, held)) continue;
    const kind = kindOfName(name.written);
    const stands = standing(
      held,
      likeness,
      name.key,
      (unit) => {
        if (unit.own.has(name.key)) return 'same';
        if (unit.names.has(name.key)) return 'carried';
        // "it decides …": of whom is not said.
        if (unit.pronounLeads) return null;
        const rival = unit.rivals.some(
          (other) => kindOfName(other) === kind && !known.has(other.toLowerCase()),
        );
        return rival ? (unit.carried ? 'otherwise_carried' : 'otherwise') : null;
      },
      false,
    );
    if (outweighs(stands)) return `another name than ${name.written}`;
  }
  return null;
}

/** `python --version`: a line of its code, or a name in one, that none of its sentences speaks of is nobody's rival. */
const isOfItsCode = ({ key, written }: Term, shown: readonly string[], { clauses }: HeldPassage): boolean =>
  shown.some((code) => key === `\`${code.toLowerCase()}` || (code !== written && code.includes(written))) &&
  !clauses.some(({ own, names }) => own.has(key) || names.has(key));

/** Only names of one kind stand for each other. */
function kindOfName(name: string): 'error' | 'literal' | 'other' {
  if (/(?:Error|Exception|Warning|Interrupt|Exit|Iteration)$/.test(name)) return 'error';
  return /^(?:True|False|None)$/.test(name) ? 'literal' : 'other';
}

/** The same of things that have no name of their own: 生成器要同时保存全部元素, where it is the list that does. */
export function againstSubject(clause: Clause, sentence: Sentence, held: HeldPassage): string | null {
  const subject = clause.terms.find((term) => term.key === clause.lead);
  if (!subject || !isThing(subject.key) || clause.terms.length < 3) return null;
  const likeness = likenessOf(clause, sentence);
  const stands = standing(held, likeness, subject.key, (unit) => {
    if (unit.own.has(subject.key)) return 'same';
    // 元组和列表都允许重复: of both.
    if (unit.subject === null || clause.terms.some(({ key }) => key !== subject.key && key === unit.subject))
      return null;
    return unit.subject === subject.key ? 'carried' : 'otherwise';
  });
  return outweighs(stands) ? `another subject than ${subject.written}` : null;
}
