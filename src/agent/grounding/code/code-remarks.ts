import { remarkOf } from '../../../domain/language/code-tokens.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { checkAcross } from '../across/check.ts';
import { checkStatement } from '../check-statement.ts';
import { flatten, heldPassage } from '../reading/held-passage.ts';
import { isAcross, readStatement } from '../statement/read-statement.ts';
import type { ReadStatement } from '../statement/statement.ts';

/** A remark in code is a statement like any other; one of values and code only says what a line gives. */
export function strangeComment(comments: string[], passages: Passage[], heard: string): string | null {
  for (const comment of comments) {
    const text = remarkOf(comment);
    const flat = flatten(text);
    if (flat === '' || passages.some((passage) => heldPassage(passage).flat.includes(flat))) continue;
    if (
      /^[\d\s.,:+\-*/()[\]{}'"=<>%|]*(?:True|False|None)?[\d\s.,:()[\]{}'"]*$/.test(text) &&
      !/\d{5}/.test(text)
    )
      continue;
    const statement: ReadStatement = readStatement(text.replace(MARK, ''), '', heard);
    if (isForeign(statement, passages) || !stands(statement, passages)) return `the remark "${text}"`;
  }
  return null;
}

const MARK = /(?<!\s)(?:\s*\[\d{1,3}\])+\s*$/;
/**
 * Words, or Chinese characters, of a remark in another language than the passages: of more than these little can be
 * compared.
 */
const LONGEST_FOREIGN = { words: 2, han: 3 };

const isForeign = (statement: ReadStatement, passages: Passage[]): boolean =>
  ((statement.text.match(/[A-Za-z]{2,}/g)?.length ?? 0) > LONGEST_FOREIGN.words ||
    (statement.text.match(/\p{Script=Han}/gu)?.length ?? 0) > LONGEST_FOREIGN.han) &&
  passages.every((passage) => isAcross(statement, passage));

/** A passage bears it out, and none that is more like it says otherwise. */
function stands(statement: ReadStatement, passages: Passage[]): boolean {
  let held = 0;
  let against = 0;
  for (const passage of passages) {
    const check = holdAgainst(statement, passage);
    if (check.kind === 'held') held = Math.max(held, check.share);
    if (check.kind === 'contradicted') against = Math.max(against, check.share);
  }
  return held > 0 && held >= against;
}

const holdAgainst = (statement: ReadStatement, passage: Passage) =>
  (isAcross(statement, passage) ? checkAcross : checkStatement)(statement, passage);
