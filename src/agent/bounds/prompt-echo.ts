import type { Language } from '../../domain/language.ts';
import type { PromptBook } from '../../llm/index.ts';
import { type PlainText, plainReading } from './plain-text.ts';

/** Tells whether a text repeats the prompt's own instructions. */
export type PromptEcho = (text: PlainText) => boolean;

/** Characters of Chinese, or words of a language with spaces, that a text and the prompt have in a row. */
const RUN = { han: 9, words: 6 };
/** Examples are no secret: “闭包会记住外层函数的变量。” */
const EXAMPLES = /[“"「『][^”"」』]*[”"」』]/g;
const UNIT = /\p{Script=Han}|[\p{L}\p{N}_]+/gu;

/** Of a prompt as it is rendered without data. None of the 2,565 sentences of our own courses echoes ours. */
export function promptEcho(instructions: string): PromptEcho {
  const runs = new Set<string>();
  const lines: ReadonlySet<string>[] = [];
  const told: ReadonlySet<string>[] = [];
  for (const line of plainReading(instructions.replace(EXAMPLES, '\n')).split('\n')) {
    for (const run of runsOf(line)) runs.add(run);
    for (const sentence of line.split(SENTENCES)) {
      lines.push(new Set(pairsOf(sentence)));
      told.push(new Set(wordsOf(sentence)));
    }
  }
  return ({ plain }) =>
    runsOf(plain).some((run) => runs.has(run)) ||
    plain.split(CLAUSES).some((clause) => retells(pairsOf(clause), lines)) ||
    plain.split(SENTENCES_IN_ENGLISH).some((sentence) => retellsInEnglish(wordsOf(sentence), told));
}

const SENTENCES = /[。！？!?；;\n]/u;
const CLAUSES = /[，,。！？!?；;：:|（）()【】[\]“”"「」『』\n]/u;
/** Pairs of characters that a retelling shares with one instruction, and their share of it. */
const RETOLD = 3;
const RETOLD_SHARE = 0.4;
const HAN_RUN = /\p{Script=Han}+/gu;

const pairsOf = (text: string): string[] =>
  (text.match(HAN_RUN) ?? []).flatMap((run) => [...run].slice(1).map((_, at) => run.slice(at, at + 2)));

/** "难道不是每句话都要标编号吗": an instruction in a few other words. */
function retells(pairs: readonly string[], lines: readonly ReadonlySet<string>[]): boolean {
  if (pairs.length < RETOLD) return false;
  const least = Math.max(RETOLD, pairs.length * RETOLD_SHARE);
  return lines.some((line) => line.size >= RETOLD && pairs.filter((pair) => line.has(pair)).length >= least);
}

/** Words that carry something, by how they begin: "explanation" and "explanations" are one. */
const CARRYING = /[a-z]{5,}/g;
const BEGINNING = 6;
/** Everyday words, and those that any course and any answer has. */
const EVERYDAY = new Set(
  'about after again also always answer answers anyone around asked asking assistant because before being below block blocks could course courses different does doing every first following function functions group groups itself language learn learner learners lesson lessons likewise material mention mentions names never number numbers other others person point points question questions reader readers right second sentence sentences should small something somebody somewhere steps still talks their there these thing things third those three through under until using value values where which while whole whose within without words would write writes'.split(
    ' ',
  ),
);
const wordsOf = (text: string): string[] =>
  /\p{Script=Han}/u.test(text)
    ? []
    : [...new Set(text.match(CARRYING) ?? [])]
        .filter((word) => !EVERYDAY.has(word))
        .map((word) => word.slice(0, BEGINNING));
const SENTENCES_IN_ENGLISH = /[.!?;:|#\n]+/u;
/** Of English fewer words do: a sentence has fewer of them than pairs of characters. */
const RETOLD_IN_ENGLISH = { words: 2, share: 0.6 };

/** "Begin with the conclusion, then one or two explanations". */
function retellsInEnglish(words: readonly string[], told: readonly ReadonlySet<string>[]): boolean {
  if (words.length < RETOLD_IN_ENGLISH.words) return false;
  const least = Math.max(RETOLD_IN_ENGLISH.words, words.length * RETOLD_IN_ENGLISH.share);
  return told.some((line) => words.filter((word) => line.has(word)).length >= least);
}

function runsOf(text: string): string[] {
  const units = text.match(UNIT) ?? [];
  const runs: string[] = [];
  for (let at = 0; at < units.length; at++) {
    const length = /\p{Script=Han}/u.test(units[at]!) ? RUN.han : RUN.words;
    if (at + length <= units.length) runs.push(units.slice(at, at + length).join(' '));
  }
  return runs;
}

const echoes = new WeakMap<PromptBook, Map<string, PromptEcho>>();

/** Of the prompt for answers, as it is rendered for an audience. Built once for each. */
export function promptEchoOf(prompts: PromptBook, language: Language, audience: string): PromptEcho {
  let known = echoes.get(prompts);
  if (!known) {
    known = new Map();
    echoes.set(prompts, known);
  }
  const key = `${language}:${audience}`;
  let echo = known.get(key);
  if (!echo) {
    echo = promptEcho(
      prompts.render('answer', language, { audience, passages: '', history: '', quoted: '' }),
    );
    known.set(key, echo);
  }
  return echo;
}
