import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { Clause, Sentence, Term } from '../reading/clauses/clause.ts';
import { flatten } from '../reading/held-passage.ts';
import type { NumberFact } from '../reading/numbers/number-facts.ts';
import { ENDS } from '../reading/units.ts';
import { type Compared, comparedIn } from './comparing.ts';
import { crossingForms } from './forms.ts';
import { type Way, waysOf } from './scales.ts';

/** A part of a sentence that says one thing: up to a comma, an "and" or a turn. */
export interface Piece {
  /** The sentence that it is of, by its place in the text. */
  sentence: number;
  terms: readonly Term[];
  /** As it is written. */
  written: string;
  /** Without white space, in lower case. */
  flat: string;
  /** It begins with an "it". */
  pronounLeads: boolean;
  keys: ReadonlySet<string>;
  numbers: readonly NumberFact[];
  quantifiers: ReadonlySet<string>;
  /** Null: it has a word that denies in itself, "fail": the other language may say it with a "not", or without. */
  denies: boolean | null;
  /** It keeps something from happening: what is denied by that stands elsewhere in the other language. */
  prevents: boolean;
  ways: ReadonlySet<Way>;
  compared: Compared | null;
  /** Its sentence tells steps in their order. */
  isStep: boolean;
  /** One piece of its sentence says when, or why, the others hold. */
  isTied: boolean;
  must: boolean;
  may: boolean;
}

const PARTED = eitherOf(
  /[,，;；:：—]|\s+(?=(?:and|but|while|whereas|so|because)\s)/u,
  /(?=(?<!然)而(?!且)|但|(?<![合兼一吞])并(?!列|联|发|行|非))|(?<=时)(?=就|要|会|应|可)/u,
);
/** Two words that say something; less is said with what stands before it. */
const LEAST = 2;

/** They say no by themselves. */
const DENYING_WORDS = eitherOf(
  inTurn(
    /\b/iu,
    eitherOf(
      /fail|miss|absen|lack|forbid|forbidden|prohibit|ban|avoid|prevent/iu,
      /refus|unless|instead|rather|exclud|except|lose|lost|invalid|unable/iu,
      /imposs|independen|otherwise|free|stop|hardly|rarely|seldom|deni|deny/iu,
    ),
  ),
  /缺|禁止|防止|避免|拒绝|失效|无效|除非|免|否则|难以|很少|停|阻止/iu,
);
const PREVENTING = /\b(?:prevent|stop|keep|avoid|does not let)|阻止|防止|避免|以免/iu;
/** "Without parentheses": the reading of one language leaves these open, and English denies. */
const OMITTED = /不[加带写给传]|没有?[写传给加带]/u;
const MUST = /\b(?:must|ha(?:s|ve|d) to|needs?|required?|should|shall)\b|必须|需要|要|得(?!到|出)|应|务必/iu;
const MAY = /\b(?:may|can|could|might|allowed|able|optional)\b|可以|能|允许|可选/iu;

const STEPS = /\bthen\b|然后|再(?!次)|接着|随后/iu;
const TIED = eitherOf(
  /\b(?:if|when|because|since|unless)\b/iu,
  /\bthe (?:more|less|fewer|[a-z]+er)\b[^,]*,\s*the\b/iu,
  /如果|要是|时(?=[，,候就要会应可])|因为|所以|越[^，,]*[，,][^，,]*越|除非/iu,
);

/** The pieces of a text, in order; `read` gives its words. */
export function piecesOf(text: string, read: (text: string) => Sentence[]): Piece[] {
  const forms = crossingForms();
  return text.split(ENDS).flatMap((sentence, at) => {
    const pieces: { text: string; clauses: Clause[] }[] = [];
    for (const part of sentence.split(PARTED)) {
      const clauses = read(part).flat();
      const last = pieces.at(-1);
      if (last && (saidIn(clauses) < LEAST || saidIn(last.clauses) < LEAST)) {
        last.text += ` ${part}`;
        last.clauses.push(...clauses);
      } else pieces.push({ text: part, clauses });
    }
    return pieces.flatMap((piece) =>
      piece.clauses.length === 0
        ? []
        : [
            pieceOf(piece, {
              sentence: at,
              forms,
              isTied: TIED.test(sentence),
              isStep: STEPS.test(sentence),
              compared: comparedIn(piece.text, read),
            }),
          ],
    );
  });
}

const saidIn = (clauses: readonly Clause[]): number =>
  clauses.reduce((sum, { terms, numbers }) => sum + terms.length + numbers.length, 0);

function pieceOf(
  { text, clauses }: { text: string; clauses: Clause[] },
  {
    forms,
    ...within
  }: Pick<Piece, 'sentence' | 'isTied' | 'isStep' | 'compared'> & { forms: ReturnType<typeof crossingForms> },
): Piece {
  const terms = clauses.flatMap((clause) => clause.terms);
  return {
    ...within,
    terms,
    written: text,
    flat: flatten(text),
    pronounLeads: clauses[0]?.pronounLeads ?? false,
    keys: new Set(terms.map(({ key }) => key)),
    numbers: clauses.flatMap((clause) => clause.numbers),
    quantifiers: new Set(clauses.flatMap((clause) => clause.quantifiers)),
    denies: DENYING_WORDS.test(text)
      ? null
      : clauses.reduce((odd, { denies }) => odd !== denies, OMITTED.test(text)),
    prevents: PREVENTING.test(text),
    ways: waysOf(text, forms),
    must: MUST.test(text),
    may: MAY.test(text),
  };
}
