import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { CHINESE_ASKING } from '../asking-words.ts';
import { isShort } from '../follow-up/follow-up-signs.ts';
import { matterOf } from '../matter.ts';

/** Sounds and joints of speech; a sentence that is written has marks in their place. */
const JOINTS = eitherOf(
  /(?:嗯|呃|额|那个就是|就是说?|然后(?:呢(?!.)|就)?|但是|而且|所以(?:说)?|因为|结果|反正|[啊呀呢](?=.)|(?:我)?(?:就)?(?:想|要)?请?(?:问|请教)(?:一下|下|问)|我(?:就)?想(?:问|说)|请问)+/gi,
  /\b(?:um+|uh+|erm?|and then|so|but|because|like|i mean|you know|basically|anyway|and)\b/gi,
);
/** So many of them, and it is speech. */
const LEAST_JOINTS = 2;
const MARKS = /[。？！；，、：?!;,\n]|\.\s/;
/** Bounded: of a message of nothing but marks each would be tried as the first of them. */
const CLOSING = /[\s。？！?!.~～]{1,40}$/u;

/**
 * Of speech without a mark also by its form, and only by whole English words: any clause of it may be the one that
 * asks.
 */
const CLAUSE_ASKS = new RegExp(
  `${CHINESE_ASKING}|要不要|可不可以|\\b(?:what|how|why|when|where|which|who|can i|do i|does it|is it|is there)\\b`,
  'i',
);

/** Says nothing of the matter. */
const FILLERS = eitherOf(
  /老师好?|助教|你好|您好|大家好|那个|这个|那里|这里|那块|它们?|到底|究竟|应该|的时候|当时/gi,
  /我?[没不](?:太|大|怎么)?(?:懂|明白|理解|听懂|看懂)|[啊呀嘛呢哦噢哈啦吧]+|(?<!自)我(?:的)?/gi,
  wholeWords(
    /hi|hello|hey|actually|really|kind of|sort of|i guess|just|please/gi,
    /i (?:didn'?t|don'?t|did not|do not) (?:really |quite )?(?:get|understand)(?: the part about)?/gi,
  ),
);
const NAME = /[a-z_][a-z0-9_.+#-]*/gi;
const PRONOUN = /它|这样|那样|\b(?:it|they|them|that|this)\b/i;
/** With fewer words of its own, or a pronoun, what is asked leans on the clause before it. */
const STANDS_ALONE = 2;

/**
 * What somebody asks who speaks on without a stop: "老师我昨天看了视频然后循环那里没太懂就是那个 break 它到底跳出哪一层啊"
 * asks "break 跳出哪一层", else "循环 break 跳出哪一层". The likeliest first, each with the names told before it: the last
 * clauses that ask, the first of them alone, and all with the clause that they lean on. Empty where a text is
 * written, short, or asks nothing: it is taken as it stands.
 */
export function spokenQuestions(text: string): string[] {
  const said = text.trim().replace(CLOSING, '');
  if (isShort(said) || MARKS.test(said)) return [];
  const parts = said.split(JOINTS);
  if (parts.length <= LEAST_JOINTS) return [];
  const clauses = parts.filter((part) => bare(part) !== '');
  const last = clauses.findLastIndex((clause) => CLAUSE_ASKS.test(clause));
  if (last === -1) return [];
  const first = clauses.findLastIndex((clause, at) => at < last && !CLAUSE_ASKS.test(clause)) + 1;
  const asked = clauses.slice(first).join(' ');
  const leans = first > 0 && (PRONOUN.test(asked) || matterOf(bare(asked)).length < STANDS_ALONE);
  const spans = [
    [first, clauses.length],
    [first, first + 1],
    ...(leans ? [[first - 1, clauses.length]] : []),
  ];
  const questions = spans.map(([from = 0, to = 0]) => {
    const core = bare(clauses.slice(from, to).join(' '));
    return [...namesIn(bare(clauses.slice(0, from).join(' ')), core), core].join(' ');
  });
  return [...new Set(questions)];
}

/** Beside Chinese, what is in Latin letters is a name. */
const namesIn = (before: string, core: string): string[] =>
  holdsHan(core) ? (before.match(NAME) ?? []).filter((name) => !core.includes(name)) : [];

const bare = (text: string): string => text.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim();
