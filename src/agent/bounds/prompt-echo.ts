import { holdsHan } from '../../domain/language/han.ts';
import type { Language } from '../../domain/language/language.ts';
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
function promptEcho(instructions: string): PromptEcho {
  const runs = new Set<string>();
  const beginnings = new Set<string>();
  const pairs = createTold(RETOLD);
  const words = createTold(RETOLD_IN_ENGLISH.words);
  for (const line of plainReading(instructions.replace(EXAMPLES, '\n')).split('\n')) {
    for (const { beginning, units } of runsOf(line)) {
      beginnings.add(beginning);
      runs.add(units().join(' '));
    }
    for (const sentence of line.split(SENTENCES)) {
      pairs.add(pairsOf(sentence));
      words.add(wordsOf(sentence));
    }
  }
  return ({ plain }) =>
    runsOf(plain).some(({ beginning, units }) => beginnings.has(beginning) && runs.has(units().join(' '))) ||
    plain.split(CLAUSES).some((clause) => pairs.shares(pairsOf(clause), RETOLD, RETOLD_SHARE)) ||
    plain.split(SENTENCES_IN_ENGLISH).some((sentence) => {
      const { words: least, share } = RETOLD_IN_ENGLISH;
      return words.shares(wordsOf(sentence), least, share);
    });
}

/**
 * What sentences consist of, by what each of it stands in: hardly anything that an answer says stands in any of a
 * prompt's.
 */
function createTold(fewest: number) {
  const standsIn = new Map<string, number[]>();
  let sentences = 0;
  return {
    /** A sentence, unless it has fewer than `fewest` of them. */
    add(parts: readonly string[]): void {
      const own = new Set(parts);
      if (own.size < fewest) return;
      sentences++;
      for (const part of own) standsIn.set(part, [...(standsIn.get(part) ?? []), sentences]);
    },
    /** Whether one of the sentences has so many of these, and this share of them: "难道不是每句话都要标编号吗". */
    shares(parts: readonly string[], least: number, share: number): boolean {
      if (parts.length < least) return false;
      const most = Math.max(least, parts.length * share);
      const counts = new Map<number, number>();
      for (const part of parts)
        for (const sentence of standsIn.get(part) ?? []) {
          const count = (counts.get(sentence) ?? 0) + 1;
          if (count >= most) return true;
          counts.set(sentence, count);
        }
      return false;
    },
  };
}

const SENTENCES = /[。！？!?；;\n]/u;
const CLAUSES = /[，,。！？!?；;：:|（）()【】[\]“”"「」『』\n]/u;
/** Pairs of characters that a retelling shares with one instruction, and their share of it. */
const RETOLD = 3;
const RETOLD_SHARE = 0.4;
const HAN_RUN = /\p{Script=Han}+/gu;

const pairsOf = (text: string): string[] =>
  (text.match(HAN_RUN) ?? []).flatMap((run) => [...run].slice(1).map((_, at) => run.slice(at, at + 2)));

/** Words that carry something, by how they begin: "explanation" and "explanations" are one. */
const CARRYING = /[a-z]{5,}/g;
const BEGINNING = 6;
/** Everyday words, and those that any course and any answer has. */
const EVERYDAY = new Set(
  `about after again also always answer answers anyone around asked asking assistant because before
    being below block blocks could course courses different does doing every first following function
    functions group groups itself language learn learner learners lesson lessons likewise material
    mention mentions names never number numbers other others person point points question questions
    reader readers right second sentence sentences should small something somebody somewhere steps still
    talks their there these thing things third those three through under until using value values where
    which while whole whose within without words would write writes`.split(/\s+/),
);
const wordsOf = (text: string): string[] =>
  holdsHan(text)
    ? []
    : [...new Set(text.match(CARRYING) ?? [])]
        .filter((word) => !EVERYDAY.has(word))
        .map((word) => word.slice(0, BEGINNING));
const SENTENCES_IN_ENGLISH = /[.!?;:|#\n]+/u;
/** Of English fewer words do: a sentence has fewer of them than pairs of characters. */
const RETOLD_IN_ENGLISH = { words: 2, share: 0.6 };

/**
 * What stands in a row from each unit of a text on; by its first two units it is known that hardly any is a prompt's.
 */
interface RunOfUnits {
  beginning: string;
  units(): string[];
}

function runsOf(text: string): RunOfUnits[] {
  const units = text.match(UNIT) ?? [];
  return units.flatMap((unit, at): RunOfUnits[] => {
    const end = at + (holdsHan(unit) ? RUN.han : RUN.words);
    return end > units.length
      ? []
      : [{ beginning: `${unit} ${units[at + 1]}`, units: () => units.slice(at, end) }];
  });
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
