import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shareTold, toldIn } from '../../src/agent/grounding/fallen/share-told.ts';
import { withoutMarks } from '../../src/agent/grounding/pieces/citation-marks.ts';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { type Passage, sourceWithLocator } from '../../src/domain/school/course.ts';
import { passagesOf } from '../bench/course-folder.ts';
import { aPassage } from '../support/samples.ts';
import { answered, answerGiven, given, linesOf, piecesOf, stands, withMarks } from './whole-answers.ts';

/*
 * The sets of true and false sentences, each held against its passages and counted. The tests hold floors under the
 * counts, `npm run bench -- grounding` prints them.
 */

export interface Counted {
  true: number;
  /** Of the true ones, those that may be said. */
  kept: number;
  false: number;
  /** Of the false ones, those that may be said as well. */
  out: number;
}

const DATA = join(import.meta.dirname, '../../data');
/** As many as a model is given. */
const GIVEN = 6;

interface Held {
  sentence: string;
  isTrue: boolean;
  passages: Passage[];
  question: string;
}

function counted(sentences: readonly Held[]): Counted {
  const count = { true: 0, kept: 0, false: 0, out: 0 };
  for (const { sentence, isTrue, passages, question } of sentences) {
    const { supported } = checkGrounding(sentence, passages, question);
    count[isTrue ? 'true' : 'false']++;
    if (supported) count[isTrue ? 'kept' : 'out']++;
  }
  return count;
}

const linesBeside = <Line>(name: string, schema: z.ZodType<Line>): Line[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')
    .map((one) => schema.parse(JSON.parse(one)));

const demoPair = z.object({ course: z.string(), at: z.string(), kind: z.string(), sentence: z.string() });

/** `pairs.jsonl`: sentences on passages of the demo courses. */
export async function ofDemoCourses(): Promise<Counted> {
  const at = new Map<string, Passage[]>();
  for (const course of ['python-101', 'python-101-en']) {
    for (const passage of await passagesOf(join(DATA, 'courses', course), course)) {
      const place = `${course}/${sourceWithLocator(passage)}`;
      at.set(place, [...(at.get(place) ?? []), passage]);
    }
  }
  return counted(
    linesBeside('pairs.jsonl', demoPair).map((one) => ({
      sentence: one.sentence,
      isTrue: one.kind === 'supported',
      passages: at.get(`${one.course}/${one.at}`) ?? [],
      question: '',
    })),
  );
}

const subject = z.object({
  passage: z.string(),
  title: z.string(),
  text: z.string(),
  supported: z.array(z.string()),
  false: z.array(
    z.union([
      z.string(),
      z.object({ kind: z.string(), sentence: z.string() }).transform((one) => one.sentence),
    ]),
  ),
});

/**
 * A file of passages on subjects of their own, with sentences on each. Two others stand beside a passage, as a search
 * would give them; `asSaid` writes a sentence as the model would.
 */
export function ofSubjects(name: string, asSaid = (sentence: string) => sentence): Counted {
  const subjects = linesBeside(name, subject);
  const passages = subjects.map(({ passage, title, text }) =>
    aPassage({ source: passage, title, headings: [title], text }),
  );
  return counted(
    subjects.flatMap((one, at) => {
      const beside = [0, 1, 2].flatMap((step) => passages[(at + step) % passages.length] ?? []);
      const held = (isTrue: boolean) => (sentence: string) => ({
        sentence: asSaid(sentence),
        isTrue,
        passages: beside,
        question: '',
      });
      return [...one.supported.map(held(true)), ...one.false.map(held(false))];
    }),
  );
}

/** Names the first passage, as whoever crosses languages has to. */
export const cited = (sentence: string): string => sentence.replace(/(?=[.。]$)/, ' [1]');

const twin = z.object({
  id: z.string(),
  course: z.string(),
  /** "file#heading", as it begins. */
  at: z.string(),
  question: z.string(),
  true: z.string(),
  kind: z.string(),
  false: z.string(),
});

/** Sentences as a good model tells them, each with a twin that is wrong in one thing, on lessons of the courses. */
export async function ofLessons(name: string): Promise<Counted> {
  const held: Held[] = [];
  for (const one of linesOf(name, twin)) {
    const [file = '', heading] = one.at.split('#');
    const lesson = (await passagesOf(join(DATA, 'eval/courses', one.course), one.course)).filter(
      ({ source }) => source.startsWith(file),
    );
    const named = lesson.filter(({ title }) => title === heading);
    const passages = [...named, ...lesson.filter((passage) => !named.includes(passage))].slice(0, GIVEN);
    for (const isTrue of [true, false]) {
      const sentence = `${isTrue ? one.true : one.false} [1]`;
      held.push({ sentence, isTrue, passages, question: one.question });
    }
  }
  return counted(held);
}

const twins = z.object({
  id: z.string(),
  subject: z.string(),
  title: z.string(),
  passage: z.string(),
  question: z.string(),
  true: z.string(),
  twins: z.array(z.object({ kind: z.string(), says: z.string() })).length(2),
});

/** Sentences each on a passage of its own, with two twins; the other passages of its subject stand beside it. */
export function ofPassages(name: string): Counted {
  const lines = linesOf(name, twins);
  const passages = new Map(
    lines.map(({ subject, title, passage }) => [
      passage,
      aPassage({ source: subject, title, headings: [title], text: passage }),
    ]),
  );
  return counted(
    lines.flatMap((one) => {
      const own = passages.get(one.passage);
      const beside = [...passages.values()].filter(
        (passage) => passage !== own && passage.source === one.subject,
      );
      const held = { passages: own ? [own, ...beside] : beside, question: one.question };
      return [
        { ...held, sentence: `${one.true} [1]`, isTrue: true },
        ...one.twins.map(({ says }) => ({ ...held, sentence: `${says} [1]`, isTrue: false })),
      ];
    }),
  );
}

const reply = answerGiven.extend({
  /** What a model that misreads would say for a sentence of it. */
  twins: z.array(z.object({ kind: z.string(), of: z.string(), says: z.string() })),
});

/**
 * Whole replies as a chat model writes them: their sentences and those sentences' twins, and how many are given at all.
 */
export async function ofReplies(name: string): Promise<Counted & { replies: number; given: number }> {
  const held: Held[] = [];
  const lines = linesOf(name, reply);
  let isGiven = 0;
  for (const one of lines) {
    const { passages, marks } = await given(one);
    const saying = (isTrue: boolean) => (sentence: string) => ({
      sentence: withMarks(sentence, marks),
      isTrue,
      passages,
      question: one.question,
    });
    held.push(
      ...piecesOf(one.answer).map(saying(true)),
      ...one.twins.map(({ says }) => says).map(saying(false)),
    );
    if ((await answered(one, withMarks(one.answer, marks), passages)).isGiven) isGiven++;
  }
  return { ...counted(held), replies: lines.length, given: isGiven };
}

/** Of a model's sentence so much is said, in whatever words, and it counts as told. */
const TOLD = 0.6;

/**
 * The same replies where only whole sentences of the material may be said: `kept` are true sentences whose matter is
 * told, `out` are replies with a twin in the place of its sentence that say it.
 */
export async function ofQuotedReplies(name: string): Promise<Counted & { replies: number; given: number }> {
  const count = { true: 0, kept: 0, false: 0, out: 0, replies: 0, given: 0 };
  for (const one of linesOf(name, reply)) {
    const { passages, marks } = await given(one);
    const said = async (answer: string) =>
      await answered(one, withMarks(answer, marks), passages, 'material');
    const { text, isGiven } = await said(one.answer);
    count.replies++;
    if (isGiven) count.given++;
    for (const piece of piecesOf(one.answer)) {
      count.true++;
      const isTold = stands(piece, text) || shareTold(toldIn(withoutMarks(piece)), toldIn(text)) >= TOLD;
      if (isGiven && isTold) count.kept++;
    }
    for (const { of, says } of one.twins) {
      const misread = one.answer.replace(of, () => says);
      if (misread === one.answer) continue;
      count.false++;
      if (stands(says, (await said(misread)).text)) count.out++;
    }
  }
  return count;
}

const writtenByModel = z.object({
  id: z.string(),
  course: z.string(),
  question: z.string(),
  /** Wholly true to the passage. */
  replies: z.array(z.string()),
  /** With one thing that the passage does not say, or says otherwise; `lie` is the sentence of it. */
  misread: z.array(z.object({ kind: z.string(), reply: z.string(), lie: z.string() })),
  /** Where the passage is one of a course: "file#heading". */
  at: z.array(z.string()).optional(),
  /** A passage of its own, on a subject that no course has. */
  title: z.string().default(''),
  passage: z.string().optional(),
});
export type WrittenByModel = z.infer<typeof writtenByModel>;

/** What becomes of a reply: its sentences, those that are said, and whether it is given at all. */
export interface ReplyTold {
  line: WrittenByModel;
  /** Null where the reply is true. */
  lie: { kind: string; sentence: string; isSaid: boolean } | null;
  /** Its true sentences. */
  pieces: string[];
  said: string[];
  isGiven: boolean;
}

/**
 * Whole replies as a language model writes them, each given to what a search finds, or to its passage beside two on
 * other subjects.
 */
export async function repliesTold(name: string): Promise<ReplyTold[]> {
  const told: ReplyTold[] = [];
  const lines = linesOf(name, writtenByModel);
  for (const one of lines) {
    const { passages, marks } = one.at
      ? await given({ ...one, at: one.at })
      : { passages: ownPassages(one, lines), marks: [1] };
    for (const { reply, lie, kind } of [
      ...one.replies.map((reply) => ({ reply, lie: null, kind: '' })),
      ...one.misread,
    ]) {
      const { text, isGiven } = await answered(one, withMarks(reply, marks), passages);
      const isSaid = (piece: string): boolean => isGiven && stands(piece, text);
      const pieces = piecesOf(reply).filter((piece) => lie === null || !stands(lie, piece));
      told.push({
        line: one,
        lie: lie === null ? null : { kind, sentence: lie, isSaid: isSaid(lie) },
        pieces,
        said: pieces.filter(isSaid),
        isGiven,
      });
    }
  }
  return told;
}

function ownPassages(one: WrittenByModel, lines: readonly WrittenByModel[]): Passage[] {
  const language = one.course.slice(-2);
  const own = lines.filter(({ passage, course }) => passage !== undefined && course.endsWith(language));
  const beside = own.filter((other) => other !== one).slice(0, 2);
  return [one, ...beside].map(({ id, title, passage = '' }) =>
    aPassage({ id, source: `${id}.md`, title, headings: [title], text: passage }),
  );
}

/** True replies: sentences said, of replies those given; misread ones: those that say what is false. */
export async function ofRepliesTold(
  name: string,
): Promise<Counted & { replies: number; given: number; beside: number }> {
  const told = await repliesTold(name);
  const right = told.filter(({ lie }) => lie === null);
  const wrong = told.filter(({ lie }) => lie !== null);
  const sum = (all: readonly string[][]): number => all.flat().length;
  return {
    true: sum(right.map(({ pieces }) => pieces)),
    kept: sum(right.map(({ said }) => said)),
    false: wrong.length,
    out: wrong.filter(({ lie }) => lie?.isSaid).length,
    replies: right.length,
    given: right.filter(({ isGiven }) => isGiven).length,
    beside: sum(wrong.map(({ said }) => said)),
  };
}
