import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { answersQuestion, asksSomething, reactionOf } from '../../../src/desk/index.ts';

/** One labelled exchange of our own; half of them (the odd numbers) were there to tune the rules on. */
const exchange = z.discriminatedUnion('sign', [
  z.object({
    id: z.string(),
    lang: z.enum(['zh', 'en']),
    sign: z.literal('question'),
    text: z.string(),
    expect: z.boolean(),
  }),
  z.object({
    id: z.string(),
    lang: z.enum(['zh', 'en']),
    sign: z.literal('peer_answer'),
    question: z.string(),
    text: z.string(),
    linked: z.boolean(),
    minutes: z.number(),
    expect: z.boolean(),
  }),
  z.object({
    id: z.string(),
    lang: z.enum(['zh', 'en']),
    sign: z.literal('reaction'),
    answer: z.string(),
    answeredBy: z.string(),
    text: z.string(),
    linked: z.boolean(),
    expect: z.enum(['confirms', 'reopens', 'neither']),
  }),
]);
export type Exchange = z.infer<typeof exchange>;

export const readExchanges = (): Exchange[] =>
  readFileSync(join(import.meta.dirname, 'exchanges.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => exchange.parse(JSON.parse(line)));

/** The half that the rules were tuned on, and the half that only measures. */
export const isDev = ({ id }: Exchange): boolean => Number(id.slice(1)) % 2 === 1;

/** What the rules say, in the words of `expect`. */
export function judged(one: Exchange): string {
  if (one.sign === 'question') return String(asksSomething(one.text));
  if (one.sign === 'reaction') return reactionOf({ text: one.text, linked: one.linked, minutesSince: 1 });
  return String(
    answersQuestion(one.question, { text: one.text, linked: one.linked, minutesSince: one.minutes }),
  );
}

export interface SignFigures {
  n: number;
  precision: number;
  recall: number;
}

/** Precision and recall of one outcome of one sign. */
export function figuresOf(exchanges: Exchange[], sign: Exchange['sign'], outcome: string): SignFigures {
  const of = exchanges.filter((one) => one.sign === sign);
  const said = of.filter((one) => judged(one) === outcome);
  const meant = of.filter((one) => String(one.expect) === outcome);
  const right = said.filter((one) => String(one.expect) === outcome).length;
  return { n: meant.length, precision: right / (said.length || 1), recall: right / (meant.length || 1) };
}
