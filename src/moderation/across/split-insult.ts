import type { Judgement } from '../judging/judge.ts';
import { ATTACK_WORDS } from '../lexicon/attack-words.ts';
import { phrasesOf } from '../lexicon/phrase-matcher.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { goesOnAboutOneself } from './own-failing.ts';

/** A few signs, one word or one letter: no more than a part of what is being said. */
const PIECE = /^(?:\p{Script=Han}{1,4}|[a-z]{1,12})$/u;
const LATIN = /^[a-z]+$/;
/** What a last piece may drag along: "逼吧", "物！". */
const TRAILING = /[吧啊呀了!！。.~～…\s]+$/;

/** To die or to go: other words that send somebody off ("退群", "go home") are said of oneself as often. */
const ORDERS = '去死 死吧 滚 滚蛋 滚开 滚出去 滚远点 闭嘴 go_die go_and_die get_lost shut_up';

/**
 * Ends of the words that call somebody something or send them off, cut anywhere: "逼", "死", "t". One who answers "B"
 * or "好" sends none.
 */
const ENDS: ReadonlySet<string> = new Set(
  [ATTACK_WORDS.curse, ATTACK_WORDS.insult, ATTACK_WORDS.slur, ORDERS]
    .flatMap((written) => phrasesOf(written, true))
    .flatMap(({ text }) => endsOf(text)),
);

function endsOf(word: string): string[] {
  const bare = word.replace('*', '');
  if (/^[a-z]+(?: [a-z]+)+$/.test(bare))
    return [bare.slice(bare.lastIndexOf(' ') + 1).replace(/^your(?=self)/, '')];
  if (!/^\p{Script=Han}+$/u.test(bare)) return /^[a-z]{3,}$/.test(bare) ? [bare.slice(-1)] : [];
  return [...bare].slice(1).map((_, at, rest) => rest.slice(at).join(''));
}

const pieceIn = (text: string): string | null => {
  const bare = text.toLowerCase().trim().replace(TRAILING, '');
  return PIECE.test(bare) ? bare : null;
};

/** Whether a message may be the end of an insult that was begun before it; most are not. */
export function mayEndInsult({ normalised }: { normalised: NormalisedText }): boolean {
  const piece = pieceIn(normalised.plain.text);
  return piece !== null && ENDS.has(piece);
}

/** Signs closed up, words apart, letters one word again. */
function joined(pieces: readonly string[]): string {
  let text = '';
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1] ?? '';
    const isApart = LATIN.test(before) && LATIN.test(piece) && before.length + piece.length > 2;
    text += isApart ? ` ${piece}` : piece;
  });
  return text.replace(/(?<![a-z])your self$/, 'yourself');
}

/**
 * So sure the tone alone has to be, and only where every piece is a single sign: nobody chats like that, and "为什么"
 * – "不会" is chat.
 */
const SURE_OF_TONE = 0.9;
const isSingle = (piece: string): boolean => /^\p{Script=Han}$/u.test(piece);

/** An insult in so many words or by its grammar, not in the tone alone. */
const isNamed = ({ category, confidence, evidence, reading }: Judgement, run: readonly string[]): boolean =>
  category === 'personal_attack' &&
  (evidence.length > 0 ||
    reading?.insults.toTheFace === true ||
    (confidence >= SURE_OF_TONE && run.every(isSingle)));

/** It was seen when the last of the run came; what only reads so without an end that is looked at was not. */
const wasNamed = (before: Judgement, run: readonly string[]): boolean =>
  isNamed(before, run) && (before.evidence.length > 0 || ENDS.has(run.at(-1) ?? ''));

/**
 * The judgement of single signs or words that one person sent one after the other, where together they call somebody
 * something that none of them did: "你是" – "傻" – "逼". `pieces`: their own last messages, oldest first. Else null.
 * Always for a person.
 */
export function splitInsult(parts: {
  last: Judgement;
  message: NormalisedText;
  pieces: readonly string[];
  judgeText: (text: string) => Judgement;
}): Judgement | null {
  const { last, message, pieces, judgeText } = parts;
  if (last.category !== 'none' || !mayEndInsult({ normalised: message })) return null;
  const start = pieces.findLastIndex((piece) => pieceIn(piece) === null) + 1;
  const run = pieces.slice(start).flatMap((piece) => pieceIn(piece) ?? []);
  if (run.length === 0) return null;
  const text = joined([...run, message.plain.text]);
  const whole = judgeText(text);
  if (!isNamed(whole, run) || wasNamed(judgeText(joined(run)), run)) return null;
  if (goesOnAboutOneself(text, pieces.slice(0, start))) return null;
  return {
    ...whole,
    evidence: [{ kind: 'insult', start: 0, end: message.plain.text.length }],
    needsReview: true,
    hardEvidence: false,
    unsure: false,
    crisis: last.crisis,
  };
}
