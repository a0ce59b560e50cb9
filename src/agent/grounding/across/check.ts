import type { Passage } from '../../../domain/school/course.ts';
import { OF_RETOLD, type StatementCheck } from '../check-statement.ts';
import { contradictionAcross } from '../contradictions/contradictions.ts';
import { MOSTLY_MISSING } from '../missing/coverage.ts';
import { missingClaims, missingCode, missingNames, missingNumbers } from '../missing/missing.ts';
import { plantedIn } from '../missing/planted.ts';
import type { Sentence } from '../reading/clauses/clause.ts';
import { flatten, type HeldPassage } from '../reading/held-passage.ts';
import { definedOtherwise } from '../relations/kinds/definitions.ts';
import { signedOtherwise } from '../relations/quantities/signs.ts';
import { weightOfSentences } from '../statement/read-statement.ts';
import type { ReadStatement } from '../statement/statement.ts';
import { strangeInTheOther } from '../statement/two-languages.ts';
import { againstOriginals } from './against.ts';
import { coverageAcross } from './coverage.ts';
import { glossedIn, heldAcross, readAcross } from './held.ts';
import { inWordsOf } from './in-other-words.ts';
import { mostLike } from './most-like.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { endsIn, endsTurned } from './turned.ts';
import { excepted } from './unless.ts';

/**
 * Holds a statement against a passage in the other language: in the passage's words by the word pairs, its numbers,
 * names and code as they are, and piece by piece against the piece of the passage that is most like it. `above` as in
 * `checkStatement`; `passages` are all that the answer was given, of which any may gloss a word. What holds it is
 * told with the sentence that bears it out.
 */
export function checkAcross(
  statement: ReadStatement,
  passage: Passage,
  above = 0,
  passages: readonly Passage[] = [passage],
): StatementCheck {
  const { held, pieces, sentences, ends, unless } = heldAcross(passage);
  const glossed = glossedIn(passages);
  const read = (text: string): Sentence[] => inWordsOf(readAcross(text, glossed), held, glossed);
  const link = statement.urls.find((url) => !held.urls.has(url));
  if (link !== undefined) return { kind: 'missing', what: `the link ${link}` };
  const strange =
    strangeInTheOther(statement.text, held) ??
    statement.glosses.find((name) => !held.body.includes(name)) ??
    (statement.han ? statement.quoted : []).find((name) => !held.flat.includes(flatten(name)));
  if (strange !== undefined) return { kind: 'missing', what: `the words "${strange}"` };
  const crossed = read(statement.text);
  if (weightOfSentences(crossed) === 0) return { kind: 'missing', what: 'nothing that could be checked' };
  if (!statement.retold.every(({ sentences: clause }) => isMaterials(inWordsOf(clause, held, glossed), held)))
    return { kind: 'missing', what: 'what the asker says' };
  let share = 1;
  for (const sentence of crossed) {
    const missing =
      missingNames(sentence, { held, asked: statement.asked }) ??
      onlyAbove(sentence, held) ??
      missingNumbers(sentence, held, statement) ??
      missingCode(sentence, held) ??
      missingClaims(sentence, held);
    if (missing !== null) return { kind: 'missing', what: missing };
    const covered = coverageAcross(sentence, held);
    if (covered.missing !== null) return { kind: 'missing', what: covered.missing };
    share = Math.min(share, covered.share);
    if (share <= above) return { kind: 'missing', what: MOSTLY_MISSING };
  }
  const defined = definedOtherwise(statement.text, passage);
  if (defined !== null) return { kind: 'contradicted', share, what: `the opposite of its kind: ${defined}` };
  const sign = signedOtherwise(statement.text, passage);
  if (sign !== null) return { kind: 'contradicted', share, what: `the sign of ${sign}` };
  if (endsTurned(endsIn(statement.text, read), ends))
    return { kind: 'contradicted', share, what: 'from and to turned round' };
  const terms = crossed.flat().flatMap((clause) => clause.terms);
  if (excepted(terms, statement.text, unless))
    return { kind: 'contradicted', share, what: 'an "unless" for an "if"' };
  const said = piecesOf(statement.text, read);
  const against = againstOriginals(said, pieces, held);
  if (against !== null) return { kind: 'contradicted', share, what: against };
  for (const sentence of crossed) {
    const what = contradictionAcross(sentence, held, statement.askedNumbers);
    if (what !== null) return { kind: 'contradicted', share, what };
  }
  for (const sentence of crossed) {
    const planted = plantedIn(sentence, { held, heard: statement.heard, across: true });
    if (planted !== null)
      return { kind: 'contradicted', share, what: `what only the asker speaks of: ${planted}` };
  }
  return { kind: 'held', share, original: originalOf(said, pieces, sentences) };
}

/** The sentences that the pieces of a statement are most like, in the order of the passage. */
function originalOf(said: readonly Piece[], pieces: readonly Piece[], sentences: readonly string[]): string {
  const places = said.flatMap((piece) => mostLike(piece, pieces)?.original.sentence ?? []);
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .map((place) => plainSentence(sentences[place] ?? ''))
    .join(' ')
    .replace(/(?<=[。；！？]) /gu, '')
    .replace(/[；;]$/u, '');
}

/** A claim of the asker is the material's where that has nearly all of it. */
const isMaterials = (crossed: Sentence[], held: HeldPassage): boolean =>
  crossed.every((sentence) => coverageAcross(sentence, held).share >= OF_RETOLD);

/** Without the marks of a list, a quotation or stress. */
const plainSentence = (written: string): string =>
  written
    .trim()
    .replace(/^(?:[-*+>#]+|\d{1,2}[.)、])\s+/, '')
    .replace(/\*\*/g, '');

/** Who is only named above a passage, in the name of a file, is nothing that it speaks of. */
function onlyAbove(sentence: Sentence, held: HeldPassage): string | null {
  const name = sentence
    .flatMap((clause) => clause.terms)
    .find(
      ({ kind, written, key }) =>
        kind === 'name' && /^[A-Z][a-z]+$/.test(written) && !held.body.includes(key),
    );
  return name ? `the name ${name.written}` : null;
}
