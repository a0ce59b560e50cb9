import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createSentenceStream } from '../../src/agent/writing/of-models/sentence-stream.ts';
import type { Passage, Wording } from '../../src/domain/school/course.ts';
import { agentOn } from '../agent/agent-under-test.ts';
import { ask } from '../bench/answering.ts';
import { ownCourse } from '../bench/own-course.ts';
import { aCourse } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';

const DATA = join(import.meta.dirname, '../../data');
/** As many as a model is given. */
const GIVEN = 6;

/** A question and what a model says to it. */
export const answerGiven = z.object({
  id: z.string(),
  course: z.string(),
  /** The places that the answer rests on, in the order of its marks: "file#heading", or a question's identifier. */
  at: z.array(z.string()).min(1),
  question: z.string(),
  answer: z.string(),
});

const line = answerGiven.extend({
  /** The one change that makes it false. */
  false: z.union([
    z.object({ kind: z.string(), instead: z.string(), says: z.string() }),
    z.object({ kind: z.string(), adds: z.string() }),
  ]),
});
export type AnswerLine = z.infer<typeof line>;
type AskedLine = Pick<AnswerLine, 'course' | 'question'>;

export const linesOf = <Line>(name: string, schema: z.ZodType<Line>): Line[] =>
  readFileSync(join(DATA, 'eval', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((one) => schema.parse(JSON.parse(one)));

export const answersOf = (name: string): AnswerLine[] => linesOf(name, line);

export interface Outcome {
  line: AnswerLine;
  /** Sentences, lines and blocks of the true answer, and those of them that did not reach the asker. */
  said: string[];
  cut: string[];
  /** Was it the model's answer that was given, and not the material's own sentences or nothing? */
  isGiven: boolean;
  /** What is false of the other answer, and whether the asker got to read it. */
  lie: string;
  getsOut: boolean;
}

/** Lets a model give each answer, true and false, to its question on the passages that the search finds for it. */
export async function outcomesOf(lines: readonly AnswerLine[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of lines) {
    const { passages, marks } = await given(one);
    const truth = await answered(one, withMarks(one.answer, marks), passages);
    const told = changed(one);
    const lie = await answered(one, withMarks(told.answer, marks), passages);
    const pieces = piecesOf(one.answer);
    outcomes.push({
      line: one,
      said: pieces,
      cut: pieces.filter((piece) => !stands(piece, truth.text)),
      isGiven: truth.isGiven,
      lie: told.lie,
      getsOut: stands(told.lie, lie.text),
    });
  }
  return outcomes;
}

/** The false answer, and the sentence of it that is false. */
function changed({ answer, false: wrong }: AnswerLine): { answer: string; lie: string } {
  if ('adds' in wrong) return { answer: `${answer}\n${wrong.adds}`, lie: wrong.adds };
  const whole = answer.replace(wrong.instead, () => wrong.says);
  const lie = piecesOf(whole).find((piece) => piece.includes(wrong.says));
  return { answer: whole, lie: lie ?? wrong.says };
}

/** What the search finds, with the places of the answer among it, and the numbers that these have there. */
export async function given(
  one: AskedLine & Pick<AnswerLine, 'id' | 'at'>,
): Promise<{ passages: Passage[]; marks: number[] }> {
  const course = await ownCourse(one.course);
  const { passages: found } = await ask(course, one.question);
  const named = one.at.map((place) => {
    const passage = [...course.passages.values()].find((passage) => isAt(passage, place));
    if (!passage) throw new Error(`${one.id}: no passage at ${place}`);
    return passage;
  });
  const beside = found.filter((passage) => !named.includes(passage));
  const wanted = new Set([...named, ...beside.slice(0, GIVEN - named.length)]);
  const passages = found.filter((passage) => wanted.has(passage));
  for (const passage of named) if (!passages.includes(passage)) passages.push(passage);
  return { passages, marks: named.map((passage) => passages.indexOf(passage) + 1) };
}

const CODE_OR_MARK = /(```[\s\S]*?```|`[^`\n]*`)|\[(\d)\]/g;

/** The marks of an answer as the model would write them, by what it was given. */
export const withMarks = (answer: string, marks: readonly number[]): string =>
  answer.replace(CODE_OR_MARK, (_, code: string | undefined, mark: string) =>
    code !== undefined ? code : `[${marks[Number(mark) - 1]}]`,
  );

const isAt = ({ source, title }: Passage, place: string): boolean => {
  const [file = '', heading] = place.split(/#(.*)/s);
  return heading === undefined
    ? source.includes(file)
    : source.startsWith(file) && bare(title) === bare(heading);
};

/** Without the signs of code. */
const bare = (title: string): string => title.replaceAll('`', '').replaceAll('\\', '');

/** What a model that says so is let say on these passages. */
export async function answered(
  one: AskedLine,
  said: string,
  passages: Passage[],
  wording: Wording = 'model',
) {
  const language = /-en$/.test(one.course) ? 'en' : 'zh';
  const under = agentOn({ passages }, scriptedChat([said]));
  const { text, mode, outcome } = await under.ask(one.question, {
    courses: [aCourse({ id: one.course, title: one.course, language, wording })],
    form: 'long',
  });
  return { text, isGiven: outcome === 'answered' && mode === 'generated' };
}

export function piecesOf(text: string): string[] {
  const stream = createSentenceStream();
  return [...stream.push(text), ...stream.end()]
    .map((piece) => piece.trim())
    .filter((piece) => plain(piece) !== '');
}

export const stands = (piece: string, text: string): boolean => plain(text).includes(plain(piece));
const plain = (text: string): string => text.replace(/\s*\[\d{1,2}\]/g, '').replace(/\s+/g, '');

export interface Figures {
  /** Shares of the true answers' pieces that are kept, of the answers kept whole, of those given at all. */
  kept: number;
  whole: number;
  given: number;
  /** Share of the false ones that are cut. */
  cut: number;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const said = outcomes.flatMap((outcome) => outcome.said).length;
  const share = (test: (outcome: Outcome) => boolean): number =>
    outcomes.filter(test).length / outcomes.length;
  return {
    kept: 1 - outcomes.flatMap((outcome) => outcome.cut).length / said,
    whole: share(({ cut }) => cut.length === 0),
    given: share(({ isGiven }) => isGiven),
    cut: share(({ getsOut }) => !getsOut),
  };
}
