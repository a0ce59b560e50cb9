import { eitherOf } from '../../domain/language/either-of.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { matchesIn } from '../../domain/language/matches.ts';
import type { Passage } from '../../domain/school/course.ts';
import { type PlainText, plainReading, tightReading } from '../bounds/plain-text.ts';
import { withoutLeadIn } from '../grounding/pieces/lead-ins.ts';
import { rememberedOf } from '../grounding/reading/passage-memory.ts';
import { ENDS, marksIn } from '../grounding/reading/units.ts';
import { A_THIRD, ABOUT, type Act, CLOSELY, MOSTLY, OF_AN_EXAMPLE } from './kinds-of-acts/act.ts';
import { ACTS } from './kinds-of-acts/in-order.ts';

/*
 * Whether what a clause does beside teaching its subject (`kinds-of-acts/`) is done by a sentence about the same of
 * what it cites.
 */

/** Most clauses do nothing of the kind, which is found out in one go. */
const ANY_ACT = new RegExp(ACTS.map(({ says }) => `(?:${says.source})`).join('|'), 'u');

const CLAUSES = /[，,；;：:。！？!?\n（）()|#]|\.(?=\s|$)|“|”/u;
const CODE_SPAN = /`([^`\n]*)`/g;
const NO_WORD = /[^\p{L}\p{N}_]+/gu;
const QUOTED = /["'“][^"'”\n]{1,40}["'”]|```[\s\S]*?(?:```|$)/g;
/**
 * The words of code stay in the clause that they stand in; a name of it, `i`, is set apart: nobody speaks of himself
 * in one.
 */
const withWordsOfCode = (plain: string): string =>
  plain.replace(CODE_SPAN, (_, code: string) => {
    const words = code.replace(IN_A_FORMULA, ' ').replace(NO_WORD, ' ');
    return /\s/.test(code.trim()) ? ` ${words} ` : ` ⟦${words}⟧ `;
  });
/** "(i - 1) / 2", "n * i": a letter beside a sign, with nothing that is said behind it. */
const IN_A_FORMULA =
  /(?<=[\w)\]] ?[-+*/=<>^] ?)i(?= *(?:$|[-+*/=<>^)\],]))|(?<!\w)i(?= ?[-+*/=<>^] ?[\d(])/gu;
const NAME_OF_CODE = /⟦[^⟧]*⟧/g;

/** Letters of a clause by which it is the passage's own. */
const LEAST_OF_ITS_OWN = 4;
/** Letters of an English word by which its forms are known. */
const STEM = 5;

/** "Mia", in a sample of code. */
const SAMPLE_NAME = /["']([A-Z][a-z]{2,})["']/g;

interface Read {
  text: string;
  /** What stands above all of it. */
  above: string;
  /** Without anything between the letters. */
  flat: string;
  /** Somebody of its samples. */
  samples: readonly string[];
  han: boolean;
  sentences: readonly { text: string; marks: ReadonlySet<string> }[];
}

const readOf = rememberedOf((passage): Read => {
  const above = plainReading([...passage.headings, passage.title, passage.question ?? ''].join('\n'));
  const text = `${above}\n${plainReading(passage.text)}`;
  let sentences: Read['sentences'] | undefined;
  return {
    text,
    above,
    flat: tightReading(text),
    samples: [...new Set(matchesIn(passage.text, SAMPLE_NAME).map(([, name = '']) => name.toLowerCase()))],
    han: holdsHan(passage.text),
    // Most that is said of a passage does nothing of the kind: its sentences are not taken apart for that.
    get sentences() {
      sentences ??= text.split(ENDS).map((sentence) => ({ text: sentence, marks: marksIn(sentence) }));
      return sentences;
    },
  };
});

/** What a text does that no sentence about the same of what it cites does, each in a few words. */
export function* strangeActsIn(
  { plain }: PlainText,
  cited: readonly Passage[],
): Generator<string, undefined> {
  const said = withoutLeadIn(plain);
  for (const clause of withWordsOfCode(said).split(CLAUSES)) {
    const spoken = clause.replace(NAME_OF_CODE, ' ').replace(IN_A_FORMULA, ' ');
    if (!ANY_ACT.test(spoken)) continue;
    for (const act of ACTS) {
      const word = act.says.exec(spoken)?.[0];
      if (word === undefined) continue;
      const it = { clause, word, said };
      if (cited.some((passage) => bears(readOf(passage), it, act))) continue;
      if (act.mild?.test(word.trim()) && isOfTheirMatter(cited.map(readOf), it, act.says, A_THIRD)) continue;
      yield `${act.name}: ${word.trim()}`;
    }
  }
}

/** Somebody of an example of what a text cites who does there what they do not do in it, in a few words; or null. */
export function strangeSampleIn({ plain }: PlainText, cited: readonly Passage[]): string | null {
  const sampled = cited.map(readOf).filter(({ samples }) => samples.length > 0);
  if (sampled.length === 0) return null;
  for (const clause of plain.replace(CODE_SPAN, ' ').replace(QUOTED, ' ').split(CLAUSES)) {
    const name = sampled.flatMap((passage) => sampleNameIn(clause, passage))[0];
    if (name !== undefined) return `${OF_AN_EXAMPLE}: ${name}`;
  }
  return null;
}

const global = new Map<RegExp, RegExp>();
/** The same pattern, for each place that it fits. */
function everywhere(pattern: RegExp): RegExp {
  const known = global.get(pattern) ?? new RegExp(pattern, 'gu');
  global.set(pattern, known);
  return known;
}

/** A word of a clause of all that is said. */
interface WordSaid {
  clause: string;
  word: string;
  said: string;
}

/** What leads on to a clause is about nothing. */
const OPENING = inTurn(
  /^\s*/iu,
  eitherOf(
    /另外|此外|还有|而且|不过|但是|所以|因此|其实|注意|同时|如果|既|也|那/iu,
    /just|also|so|and|but|then|however|otherwise/iu,
  ),
  /[ ，,]*/iu,
);
const withoutOpening = (clause: string): string => clause.replace(OPENING, '').replace(OPENING, '');

function bears(
  passage: Read,
  { clause, word, said }: WordSaid,
  { says, bears: more, about = ABOUT, itself, lesson, byHeading, of, mayBeWarnedOf }: Act,
): boolean {
  // As it stands there: "then they should wait".
  const flat = tightReading(clause);
  if (flat.length >= LEAST_OF_ITS_OWN && passage.flat.includes(flat)) return true;
  const begin = clause.indexOf(word);
  const share = (least: number): boolean => isOfTheirMatter([passage], { clause, said }, says, least);
  if (of && saysNothingOf(passage, clause.slice(begin + word.length), of) && share(MOSTLY)) return true;
  if (mayBeWarnedOf && WARNS.test(clause.slice(0, begin)) && passage.text.includes(word.trim())) return true;
  const rest = restOf(clause, says);
  if (itself && holdsHan(clause) === passage.han) return passage.text.includes(word.slice(0, STEM));
  const opens = (text: string): boolean => says.test(text) || more?.test(text) === true;
  if (lesson?.test(word.trim()) && opens(passage.text) && share(A_THIRD)) return true;
  // Of what is about nothing else it cannot be told that the passage says the same.
  if (rest.length === 0 && about === CLOSELY && !byHeading) return says.test(passage.text);
  // Across languages only what opens it can be told.
  if (rest.length === 0 || holdsHan(clause) !== passage.han) return opens(passage.text);
  const isOpenedAbove = byHeading === true && opens(passage.above);
  return passage.sentences.some(({ text, marks }) => {
    const shared = rest.filter((mark) => marks.has(mark)).length / rest.length;
    return (isOpenedAbove || opens(text)) && shared >= about;
  });
}

const restOf = (clause: string, says: RegExp): string[] => [
  ...marksIn(withoutOpening(clause).replace(everywhere(says), '，')),
];

const has = ({ sentences }: Read, mark: string): boolean => sentences.some(({ marks }) => marks.has(mark));

/** Not "don't forget to send". */
const WARNS = eitherOf(
  /(?:\b(?:not|never|nobody)\b|n['’]t\b)(?! (?:only|just|forget|hesitate|worry|be afraid|wait|miss|fail))/u,
  /(?:[别勿]|不[要能会该可准得])(?![忘漏怕]|犹豫|担心|介意|吝)/u,
);

/**
 * A passage that has nothing of what is waived or banned says nothing against it. In another language that cannot be
 * told.
 */
function saysNothingOf(passage: Read, behind: string, of: RegExp): boolean {
  if (holdsHan(behind) !== passage.han) return false;
  const what = of.exec(behind)?.[0].trim() ?? '';
  const words = [...marksIn(what)];
  if (words.length === 0) return what !== '' && !passage.text.includes(what.slice(0, STEM));
  return !words.some((mark) => has(passage, mark));
}

/** Of what else a clause, or all that is said, has, at least such a share is the passages'. */
function isOfTheirMatter(
  passages: readonly Read[],
  { clause, said }: Omit<WordSaid, 'word'>,
  says: RegExp,
  least: number,
): boolean {
  const inItsLanguage = passages.filter(({ han }) => han === holdsHan(said));
  const share = (rest: readonly string[]): number =>
    rest.filter((mark) => inItsLanguage.some((passage) => has(passage, mark))).length / rest.length;
  return share(restOf(clause, says)) >= least || share(restOf(said, says)) >= least;
}

/** Of whom the passage tells nothing like this: what it has of them is a value in its code. */
function sampleNameIn(clause: string, { samples, sentences }: Read): string[] {
  return samples.filter((name) => {
    const named = new RegExp(`\\b${name}\\b`, 'u');
    if (!named.test(clause)) return false;
    const rest = [...marksIn(clause.replace(named, '，'))];
    return !sentences.some(
      ({ text, marks }) =>
        named.test(text) && rest.filter((mark) => marks.has(mark)).length >= rest.length * CLOSELY,
    );
  });
}
