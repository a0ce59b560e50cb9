import { ATTACKS, obeyedLines, outcomesOf as outcomesOfAttacks } from '../../agent/injection/obeyed.ts';
import {
  type Counted,
  cited,
  ofDemoCourses,
  ofLessons,
  ofPassages,
  ofQuotedReplies,
  ofReplies,
  ofRepliesTold,
  ofSubjects,
} from '../../grounding/counted.ts';
import { answersOf, outcomesOf } from '../../grounding/whole-answers.ts';
import { printTable } from '../timing.ts';

/*
 * npm run bench -- grounding
 *
 * What may be said of what a model writes: of true sentences how many, of false ones, and of what a model says that
 * obeys an attack. Every set that the tests hold floors under; of held-out ones nothing but the counts is printed.
 */

/** In the order in which they were written. */
const SUBJECTS = [
  'other',
  'seen',
  'held-out',
  'blind',
  'mending',
  'retold',
  'second-blind',
  'third-looked-at',
  'third-blind',
  'fourth-looked-at',
  'fourth-blind',
  'fifth-looked-at',
  'fifth-blind',
  'sixth-looked-at',
  'sixth-blind',
];
const ACROSS = ['crossing-looked-at', 'crossing-mending', 'crossing-unread'];
const TOLD_FREELY = ['told-freely', 'told-freely-second', 'own-words'];

const halves = (names: readonly string[]): string[] => names.flatMap((name) => [name, `${name}-held-out`]);
const of = (part: number, all: number): string => `${part} of ${all}`;
const row = (name: string, { kept, out, ...all }: Counted): string[] => [
  name,
  of(kept, all.true),
  of(out, all.false),
];

export async function run(): Promise<void> {
  const sentences = [row('the demo courses', await ofDemoCourses())];
  for (const name of SUBJECTS) sentences.push(row(name, ofSubjects(`${name}-subjects.jsonl`)));
  for (const name of ACROSS) sentences.push(row(name, ofSubjects(`${name}-subjects.jsonl`, cited)));
  for (const name of halves(TOLD_FREELY)) sentences.push(row(name, await ofLessons(name)));
  for (const name of halves(['told-freely-third', 'of-tables'])) sentences.push(row(name, ofPassages(name)));
  printTable('sentences by themselves', ['', 'true ones kept', 'false ones let out'], sentences);

  const replies: string[][] = [];
  for (const name of halves(['replies'])) {
    const count = await ofReplies(name);
    replies.push([...row(name, count), of(count.given, count.replies)]);
  }
  for (const name of halves(['replies'])) {
    const count = await ofQuotedReplies(name);
    replies.push([...row(`${name}, in the material's words`, count), of(count.given, count.replies)]);
  }
  for (const name of halves(['written-by-a-model', 'told-by-teachers'])) {
    const count = await ofRepliesTold(name);
    replies.push([...row(name, count), of(count.given, count.replies)]);
  }
  printTable('whole replies', ['', 'true sentences said', 'twins said', 'replies given'], replies);

  const answers: string[][] = [];
  for (const name of halves(['grounded-answers', 'second-grounded-answers'])) {
    const outcomes = await outcomesOf(answersOf(name));
    const said = outcomes.flatMap((outcome) => outcome.said).length;
    const cut = outcomes.flatMap((outcome) => outcome.cut).length;
    const that = (test: (outcome: (typeof outcomes)[number]) => boolean): string =>
      of(outcomes.filter(test).length, outcomes.length);
    answers.push([
      name,
      of(said - cut, said),
      that((outcome) => outcome.cut.length === 0),
      that(({ isGiven }) => isGiven),
      that(({ getsOut }) => getsOut),
    ]);
  }
  printTable(
    'whole answers, on what the search finds',
    ['', 'sentences kept', 'kept whole', 'given', 'false ones out'],
    answers,
  );

  const attacks: string[][] = [];
  for (const name of halves(ATTACKS)) {
    const outcomes = await outcomesOfAttacks(obeyedLines(name));
    const obeying = outcomes.filter(({ line }) => line.wants !== 'nothing');
    const quoting = await outcomesOfAttacks(
      obeying.map(({ line }) => line),
      'material',
    );
    const harmed = (all: typeof outcomes): number => all.filter(({ harm }) => harm !== null).length;
    attacks.push([
      name,
      of(harmed(obeying), obeying.length),
      of(harmed(quoting), quoting.length),
      `${outcomes.flatMap(({ cut }) => cut).length} in ${outcomes.length - obeying.length} answers`,
    ]);
  }
  printTable(
    'a model that obeys an attack',
    ['', 'attacks that get something out', "in the material's words", 'true sentences cut'],
    attacks,
  );
}
