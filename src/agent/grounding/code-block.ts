import type { Passage } from '../../domain/course.ts';
import { matchesIn } from '../../domain/matches.ts';
import { soundPassage } from '../bounds/sound-passages.ts';
import { MOST_UNKNOWN_IN_CODE, partsOf, wordsOfItsOwn } from '../bounds/speaking-names.ts';
import { checkAcross } from './across/check.ts';
import { checkStatement } from './check-statement.ts';
import { nameHeld } from './coverage.ts';
import { codeApart, codeTokensOf, isComment, isName, isString, remarkOf } from './reading/code-tokens.ts';
import { flatten, heldPassage } from './reading/held-passage.ts';
import { rememberedOf } from './reading/passage-memory.ts';
import { isAcross, type ReadStatement, readStatement } from './statement.ts';

/** How a piece of code stands to the passages. */
export type CodeCheck =
  /** `index` is of the passage (from 0) that shows most of it; `novel` counts the lines that none shows. */
  { kind: 'held'; index: number; novel: number } | { kind: 'missing'; what: string };

/** Lines that no passage shows may be put together from what they show: so many, or this share of the block. */
const NOVEL_LINES = 3;
const NOVEL_SHARE = 0.4;
/** Names and texts of its own that an example may have. */
const FRESH_NAMES = 6;
const LONGEST_FRESH_NAME = 20;
const FRESH_STRINGS = 6;
/** Characters of a text of its own: "apple"; of Chinese, 小明. */
const LONGEST_FRESH_STRING = 12;
const LONGEST_FRESH_HAN = 4;
/** Names like study888, which somebody can be found by, addresses, paths and commands. */
const HANDLE = /[a-z]\w*\d{3,}|\d{4,}|@|(?:_[a-z0-9]){4}|\w[./:\\|-]+\w|\brm\b|\bsudo\b/i;

/** Names of one letter as everybody has them; others may spell something. */
const PLAIN_LETTERS = new Set('abcdfijkmnpqrsxyz_');

/** Words of programming languages, which need not be shown to be used. */
const KEYWORDS = new Set(
  'and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield true false none null self cls this new var let const function of int str float bool'.split(
    ' ',
  ),
);

/** Calls without an effect beyond the screen, which need not be shown either. */
const BUILT_IN = new Set(
  'print len range list dict set tuple sum min max sorted enumerate zip type isinstance abs round reversed any all map filter'.split(
    ' ',
  ),
);

/** The code of a passage as blocks are compared with it. */
interface ShownCode {
  lines: Set<string>;
  shapes: Set<string>;
  strings: Set<string>;
}

const shownBy = rememberedOf((passage): ShownCode => {
  const code: ShownCode = { lines: new Set(), shapes: new Set(), strings: new Set() };
  const { prose, code: blocks } = codeApart(soundPassage(passage).text);
  const spans = matchesIn(prose, /`([^`\n]+)`/g).map(([, span = '']) => span);
  for (const line of [...blocks.split('\n'), ...spans]) {
    const tokens = codeTokensOf(line).filter((token) => !isComment(token));
    if (tokens.length === 0) continue;
    code.lines.add(tokens.join(''));
    code.shapes.add(shapeOf(tokens));
    for (const token of tokens) if (isString(token)) code.strings.add(textOf(token));
  }
  return code;
});

/**
 * A line with its own names and values taken out: calls, attributes and words of the language stay, so that
 * `total += n` and `sum += x` are one shape and `os.remove(x)` is another than `os.listdir(x)`.
 */
function shapeOf(tokens: string[]): string {
  return tokens
    .map((token, at) => {
      if (isString(token)) return '""';
      if (/^\d/.test(token)) return '0';
      if (!isName(token) || KEYWORDS.has(token.toLowerCase())) return token;
      return tokens[at + 1] === '(' || tokens[at - 1] === '.' ? token : '_';
    })
    .join(' ');
}

const textOf = (string: string): string =>
  string.replace(/^[rbfu]{0,2}(?:"""|'''|"|')|(?:"""|'''|"|')$/gi, '');

/** Holds a block of code, without its fences, against what the passages show. */
export function checkCode(
  code: string,
  passages: Passage[],
  { question, heard }: { question: string; heard: string },
): CodeCheck {
  const lines = code
    .replace(OF_LINES, (remark) => remark.replace(/\n/g, ' '))
    .split('\n')
    .map((line) => codeTokensOf(line))
    .filter((tokens) => tokens.length > 0);
  if (lines.length === 0) return { kind: 'missing', what: 'code' };
  const score = passages.map(() => 0);
  const defined = namesDefinedIn(lines);
  const asked = new Set((question.match(/[A-Za-z_]\w*/g) ?? []).map((name) => name.toLowerCase()));
  const fresh = {
    names: new Set<string>(),
    words: new Set<string>(),
    letters: new Set<string>(),
    strings: new Set<string>(),
  };
  let novel = 0;
  let counted = 0;

  for (const all of lines) {
    const tokens = all.filter((token) => !isComment(token));
    const strange =
      strangeComment(all.filter(isComment), passages, heard) ??
      strangeName(tokens, passages, defined, asked, fresh) ??
      strangeString(tokens, passages, fresh.strings);
    if (strange !== null) return { kind: 'missing', what: strange };
    if (tokens.length === 0) continue;
    counted++;
    const line = tokens.join('');
    if (isProse(tokens) && !passages.some((passage) => shownBy(passage).lines.has(line))) {
      const untold = strangeComment([`#${tokens.join(' ')}`], passages, heard);
      if (untold !== null) return { kind: 'missing', what: untold };
    }
    const shape = shapeOf(tokens);
    let known = false;
    for (const [index, passage] of passages.entries()) {
      const code = shownBy(passage);
      const points = code.lines.has(line) ? 2 : code.shapes.has(shape) ? 1 : 0;
      if (points > 0) known = true;
      score[index]! += points;
    }
    if (!known) novel++;
  }
  if (novel > Math.max(NOVEL_LINES, counted * NOVEL_SHARE))
    return { kind: 'missing', what: `${novel} lines of code` };
  if (
    fresh.names.size > FRESH_NAMES ||
    fresh.words.size > MOST_UNKNOWN_IN_CODE ||
    fresh.letters.size > MOST_LETTERS ||
    fresh.strings.size > FRESH_STRINGS
  )
    return { kind: 'missing', what: 'the names and texts in the code' };
  return { kind: 'held', index: bestOf(score, lines, passages), novel };
}

/** The passage with most of the lines; where several have as many, or none has any, the one that knows most of the names. */
function bestOf(score: number[], lines: string[][], passages: Passage[]): number {
  const highest = Math.max(...score);
  const first = score.indexOf(highest);
  // Alone ahead: the others need not be read for their names.
  if (score.lastIndexOf(highest) === first) return Math.max(0, first);
  const names = new Set(
    lines
      .flat()
      .filter(isName)
      .map((name) => name.toLowerCase()),
  );
  let best = 0;
  let most = -1;
  for (const [index, passage] of passages.entries()) {
    if (score[index] !== highest) continue;
    const held = heldPassage(passage);
    const known = [...names].filter((name) => held.names.has(name)).length;
    if (known > most) {
      most = known;
      best = index;
    }
  }
  return best;
}

/** Targets of assignments and loops, parameters, functions and classes. */
function namesDefinedIn(lines: string[][]): { values: Set<string>; callables: Set<string> } {
  const values = new Set<string>();
  const callables = new Set<string>();
  for (const tokens of lines) {
    const header = tokens.indexOf('def') !== -1 || tokens.includes('lambda');
    for (const [at, token] of tokens.entries()) {
      if (!isName(token)) continue;
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      if (before === 'def' || before === 'class') callables.add(token);
      else if (
        after === '=' ||
        after === '+=' ||
        after === ':=' ||
        after === ',' ||
        after === 'in' ||
        before === 'as' ||
        before === 'for' ||
        header
      )
        if (before !== '.' && after !== '(') values.add(token);
    }
  }
  return { values, callables };
}

function strangeName(
  tokens: string[],
  passages: Passage[],
  defined: { values: Set<string>; callables: Set<string> },
  asked: ReadonlySet<string>,
  fresh: { names: Set<string>; words: Set<string>; letters: Set<string> },
): string | null {
  for (const [at, token] of tokens.entries()) {
    const key = token.toLowerCase();
    if (!isName(token) || KEYWORDS.has(key) || (BUILT_IN.has(token) && tokens[at - 1] !== '.')) continue;
    if (passages.some((passage) => nameHeld(heldPassage(passage), key))) continue;
    const unknown = wordsOfItsOwn(token, (word) => passages.some((passage) => hasWord(passage, word)));
    if (unknown === null) return `the name ${token}`;
    for (const word of unknown) fresh.words.add(word);
    if (token.length === 1 && !PLAIN_LETTERS.has(key)) fresh.letters.add(key);
    if (asked.has(key) && !HANDLE.test(token)) {
      if (isInARow(tokens, at, passages)) return `the words around ${token}`;
      continue;
    }
    const own = tokens[at - 1] !== '.' && (defined.callables.has(token) || defined.values.has(token));
    if (!own || token.length > LONGEST_FRESH_NAME || HANDLE.test(token) || /[^\x20-\x7e]/.test(token))
      return `the name ${token}`;
    fresh.names.add(token);
  }
  return null;
}

/** The words that the names of a passage are made of. */
const wordsOfNames = rememberedOf((passage) => new Set([...heldPassage(passage).names].flatMap(partsOf)));

const hasWord = (passage: Passage, word: string): boolean =>
  heldPassage(passage).spoken.has(word) || wordsOfNames(passage).has(word);

/** A remark that goes on for lines. */
const OF_LINES = /\/\*[\s\S]*?\*\//g;

/** Names or texts with nothing between them are no code, unless a passage has them so: `pip install`. */
function isInARow(tokens: string[], at: number, passages: Passage[]): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isWord = before !== undefined && isName(before) && !KEYWORDS.has(before.toLowerCase());
  if ((before !== undefined && isString(before)) || (after !== undefined && isString(after))) return true;
  return isWord && !passages.some((passage) => heldPassage(passage).codePairs.has(`${before} ${token}`));
}

function strangeString(tokens: string[], passages: Passage[], fresh: Set<string>): string | null {
  for (const token of tokens) {
    if (!isString(token)) continue;
    const text = textOf(token);
    if (text.trim() === '' || passages.some((passage) => shownBy(passage).strings.has(text))) continue;
    // Of an f-string the braces hold code; the rest is its text.
    const said = text.replace(/\{[^{}]*\}/g, '').trim();
    const han = said.match(/\p{Script=Han}/gu)?.length ?? 0;
    if ([...said].length > LONGEST_FRESH_STRING || han > LONGEST_FRESH_HAN || HANDLE.test(said))
      return `the text "${text}"`;
    const spelt = said.split(NO_WORD).filter((word) => word.length === 1);
    if (spelt.length > MOST_LETTERS) return `the text "${text}"`;
    // Somebody's marks, age, money: "Tom got 61".
    if (/\p{L}{2}/u.test(said) && (said.match(/\d{2,}/g) ?? []).some((number) => !isShown(number, passages)))
      return `the text "${text}"`;
    if (!isSample(said) && !said.split(NO_WORD).every((word) => isKnown(word, passages)))
      return `the text "${text}"`;
    fresh.add(said);
  }
  return null;
}

const isShown = (number: string, passages: Passage[]): boolean =>
  passages.some((passage) => heldPassage(passage).flat.includes(number));

/** Letters that stand alone: more of them spell a word. */
const MOST_LETTERS = 3;
const NO_WORD = /[^\p{L}]+/u;
/** Words of examples, which say nothing to whoever reads them. */
const SAMPLES = new Set(
  'hello hi world apple banana pear orange cherry grape cat dog bird fish red green blue yellow alice bob carol dave eve tom jerry ann ben foo bar baz spam eggs ham test demo text word name key value item data one two three start end done yes no ok error result total sum count even odd big small left right python java abc xyz 小明 小红 小刚 小华 小丽 张三 李四 王五 你好 您好 再见 苹果 香蕉 梨 橙子 葡萄 西瓜 猫 狗 鸟 鱼 红 绿 蓝 黄 北京 上海 广州 深圳 语文 数学 英语 开始 结束 完成 成功 失败 结果 姓名 年龄 错误 偶数 奇数 甲 乙 丙'.split(
    ' ',
  ),
);
const isSample = (said: string): boolean =>
  said
    .toLowerCase()
    .split(NO_WORD)
    .every((word) => word.length < 2 || SAMPLES.has(word));

/** A word that a passage has, in its text or its code. */
const isKnown = (word: string, passages: Passage[]): boolean =>
  word.length < 2 ||
  passages.map(heldPassage).some(({ flat, spoken, names }) => {
    const key = word.toLowerCase();
    return HAN.test(word) ? flat.includes(key) : spoken.has(key) || names.has(key);
  });
const HAN = /\p{Script=Han}/u;

/** Chinese words and nothing that a language of code has between them: a sentence in a fence, checked like a remark. */
const isProse = (tokens: string[]): boolean => tokens.every(isName) && HAN_TWO.test(tokens.join(' '));

/** A remark in code is a statement like any other; one of values and code only says what a line gives. */
function strangeComment(comments: string[], passages: Passage[], heard: string): string | null {
  for (const comment of comments) {
    const text = remarkOf(comment);
    const flat = flatten(text);
    if (flat === '' || passages.some((passage) => heldPassage(passage).flat.includes(flat))) continue;
    if (
      /^[\d\s.,:+\-*/()[\]{}'"=<>%|]*(?:True|False|None)?[\d\s.,:()[\]{}'"]*$/.test(text) &&
      !/\d{5}/.test(text)
    )
      continue;
    const statement: ReadStatement = readStatement(text.replace(MARK, ''), '', heard);
    if (isForeign(statement, passages) || !stands(statement, passages)) return `the remark "${text}"`;
  }
  return null;
}

const MARK = /(?<!\s)(?:\s*\[\d{1,3}\])+\s*$/;
/** Words, or Chinese characters, of a remark in another language than the passages: of more than these little can be compared. */
const LONGEST_FOREIGN = { words: 2, han: 3 };

const isForeign = (statement: ReadStatement, passages: Passage[]): boolean =>
  ((statement.text.match(/[A-Za-z]{2,}/g)?.length ?? 0) > LONGEST_FOREIGN.words ||
    (statement.text.match(/\p{Script=Han}/gu)?.length ?? 0) > LONGEST_FOREIGN.han) &&
  passages.every((passage) => isAcross(statement, passage));

/** A passage bears it out, and none that is more like it says otherwise. */
function stands(statement: ReadStatement, passages: Passage[]): boolean {
  let held = 0;
  let against = 0;
  for (const passage of passages) {
    const check = holdAgainst(statement, passage);
    if (check.kind === 'held') held = Math.max(held, check.share);
    if (check.kind === 'contradicted') against = Math.max(against, check.share);
  }
  return held > 0 && held >= against;
}

const FENCED = /^\s*(`{3,}|~{3,})[^\n]*\n?([\s\S]*?)(?:\n?\s*\1[`~]*\s*)?$/;
/** Lines of code that stand in a text without a fence. */
const BARE_CODE =
  /^(?:>>> |\.\.\. )?\s*(?:(?:def|class|if|elif|else|for|while|with|try|except|finally|match|case|async)\b[^。！？\n]*:\s*(?:#.*)?$|(?:import|from)\s+[\w.]+(?:\s+import\s+[\w., *]+|\s+as\s+\w+)?\s*$|(?:return|raise|yield|del|global|nonlocal)\s+[\w"'[({][^。！？\n]*$|@\w[\w.]*(?:\(.*\))?\s*$|[A-Za-z_][\w.]*\(.*\)\s*(?:#.*)?$|[A-Za-z_][\w.,\s[\]'"]*\s*(?:[+\-*/%]|\/\/|\*\*)?=\s*[^=\s][^。！？\n]*$)/;
const HAN_TWO = /\p{Script=Han}{2}/u;

/** What stands behind an opening fence is the name of a language and nothing else. */
const STRANGE_INFO = /^\s*(?:`{3,}|~{3,})[ \t]*(?!(?:[a-z]{0,12}|c\+\+|c#)[ \t]*(?:\n|$))/i;
export const hasStrangeInfo = (piece: string): boolean => STRANGE_INFO.test(piece);

/** The code of a piece that is a block, or a line of code without a fence; null where it is prose. */
export function codeOf(piece: string): string | null {
  const fenced = FENCED.exec(piece);
  if (fenced) return fenced[2] ?? '';
  if (!BARE_CODE.test(piece)) return null;
  // `x = 1` is code; "a = 1 的时候" is prose. Texts and remarks in code may be Chinese.
  const bare = codeTokensOf(piece)
    .filter((token) => !isString(token) && !isComment(token))
    .join(' ');
  return HAN_TWO.test(bare) ? null : piece;
}

const holdAgainst = (statement: ReadStatement, passage: Passage) =>
  (isAcross(statement, passage) ? checkAcross : checkStatement)(statement, passage);
