import type { Turn } from '../../domain/conversation/answer.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import { onlyRunsDown, speaksOfSelfHarm } from '../../moderation/index.ts';
import { hasCode } from '../graded-work/has-code.ts';
import { isHintFor } from '../graded-work/hint-pressed.ts';
import type { Phrases } from '../phrases.ts';
import { ASKS } from '../question/asking-words.ts';
import { withoutLaughter } from '../question/normalised/without-laughter.ts';
import type { AgentRequest } from '../request.ts';

const RUN_DOWN = '(?:笨|蠢|菜)';
/** How it is to learn, not what: said of oneself and of the course, with words around it that say no more. */
const DISCOURAGED = [
  new RegExp(
    [
      [
        '^',
        `(?:${[
          '[讲说教][得的]?|[难深多了]|我|感觉|觉得|真的?|好|太|有点|实在|这(?:个|门|课|些)?|python|编程',
          '代码|是不是|怎么|也|都|就|快|要|还是|根本|完全|老是|一直|一点|老师|助教|唉|哎|[，,。.!！~\\s]',
        ].join('|')})*`,
      ].join(''),
      '(?:',
      // The course is too hard.
      '(?:基础|底子)(?:实在|真的|太|好|很|有点|比较)*(?:差|弱|薄弱?)|难(?:学|懂)?|学不(?:会|动|下去|进去?|懂|好|了)|跟不上|听不(?:进去|下去|懂)',
      // They will not go on.
      '|不想学|想(?:放弃|哭)|(?:坚持|撑|熬)不(?:住|下去)|没(?:有)?(?:信心|动力|劲|天赋|耐心)',
      // It is too much for them, or they are not made for it.
      `|崩溃|压力(?:好|很|太|真)?大|疯|自闭|睡不着|学废|(?:太|好|很|这么)?${RUN_DOWN}|不适合(?:学|我|编程|这个)*`,
      ')',
      `(?:了|啊|呀|吗|呢|吧|的|哦|哭|，|,|。|\\s|好难|太难|完全|根本|真的|[学跟]不(?:会|上|懂)|[听看]不懂|怎么办|我?(?:是不是)?(?:太|好|很)?${RUN_DOWN}|快?崩溃|不想学|想放弃)*$`,
    ].join(''),
  ),
  new RegExp(
    [
      "^(?:i'?m |i am |am i |i feel |this is |it'?s |so |really |just |too |way |very |totally |completely |a bit |maybe |i think )*",
      '(?:lost|overwhelmed|stuck|dumb|stupid|hard|difficult|frustrat(?:ed|ing)|confus(?:ed|ing)|burnt out|not (?:smart|good) enough|struggling)',
      '(?: (?:for (?:me|this)|to (?:learn|do) (?:this|it)|with (?:this|it|everything)|at this|here|today))*$',
    ].join(''),
  ),
  inTurn(
    /^/,
    eitherOf(
      /i (?:want|feel like|am about|'m about) ?(?:to )?(?:quit|giving up|give up|drop out)/,
      /i give up/,
      /i can'?t (?:do|take) (?:this|it)(?: any ?more)?/,
      /i(?:'ll| will) never (?:get|learn|understand) (?:this|it)/,
    ),
    /$/,
  ),
];
const LONGEST = 40;

/** Somebody tells of something, and names no subject to be looked up. */
const TELLS = eitherOf(
  /[我你他她咱]|了(?=$|[，,。!！~\s])|[吧啊呀嘛]$|还是|不行|不对|报错/i,
  /\b(?:i|i'?m|i'?ve|my|me|we|you|it'?s|was|were|did(?:n'?t)?|tho)\b/i,
);

/** "do i get a certificate", "my son is 9 can he join" */
const ASKS_WHETHER = eitherOf(
  /^(?:(?:so|and|but|hi|hey|hello|ok|also|please)[,\s]{1,3}){0,3}(?:is|are|am|was|were|has|have)\b/i,
  /\b(?:can|could|should|may|might|do|does|did|will|would|must|am|are|is) (?:i|we|you|he|she|they|there)\b/i,
);

/** "我写了一个循环", "here is what I have": behind a hint, what came of it. */
const TELLS_OF_WORK = eitherOf(
  /[写做改算跑运][了好完成出过到]|[写做改]的/i,
  /我的(?:代码|函数|程序|答案|思路|结果)/i,
  /(?:这样|这么)[写做]?|报错|结果是|输出/i,
  wholeWords(
    /i(?:'ve)? (?:\w+ )?(?:wrote|did|made|tried|have|got|used|changed|written|done)/i,
    /my (?:code|function|program|solution|answer|attempt|version)|like this|here(?:'s| is)/i,
  ),
);

const OF_TEACHING = '(?:讲|说|语速|讲课|声音)';
/** How a teacher teaches, 「讲得太快了」, or is to teach, 「能不能讲慢一点」; only they can change it. */
const WISHES = new RegExp(
  [
    `^(?:老师|助教)?[，,\\s]*(?:这?[节堂]课)?${OF_TEACHING}[得的]?(?:实在|真的|也|有点|有些|太|好|很)+(?:快|慢|小声?|轻|难|深|啰嗦|枯燥|无聊)(?:了|啊|呀|吧|一点|些)*$`,
    [
      '^(?:老师|助教)?[，,\\s]*(?:能不能|可不可以|能|可以|希望|建议|麻烦)(?:老师)?(?:再|把|你|您)*',
      `${OF_TEACHING}(?:得|的)?(?:再)?(?:慢|快|大声?|小声?|清楚|细|详细|简单)(?:一?点儿?|一?些)?`,
      '(?:吗|么|啊|呀|不)?$',
    ].join(''),
  ].join('|'),
  'u',
);

export type Aside =
  /** After words of self-harm, something that asks nothing. */
  | 'after_crisis'
  | 'discouraged'
  /** The assistant is insulted, and nothing is asked. */
  | 'run_down'
  /** Code, or what becomes of a hint: to be read by somebody who can. */
  | 'work_shown'
  | 'told';

/**
 * What a message is that the material does not answer because it does not ask it; null for a question. Of these it
 * would be wrong to say that the material does not hold them.
 */
export function asideOf({
  question,
  history,
  courses,
}: Pick<AgentRequest, 'question' | 'history' | 'courses'>): Aside | null {
  const said = question.trim().replace(/[\s。.!！~～…]{1,9}$/u, '');
  const asks = ASKS.test(said) || ASKS_WHETHER.test(said) || /[?？]$/.test(said);
  if (isAfterCrisis(history) && !asks) return 'after_crisis';
  const bare = withoutLaughter(said.replace(/[?？]{1,9}$/, '').toLowerCase());
  if (bare.length <= LONGEST && DISCOURAGED.some((pattern) => pattern.test(bare))) return 'discouraged';
  if (onlyRunsDown(question)) return 'run_down';
  const last = history.findLast(({ role }) => role === 'assistant');
  const graded = courses.flatMap((course) => course.graded);
  const wasHint = last !== undefined && graded.some((work) => isHintFor(work, last.text));
  if (hasCode(question) || (wasHint && TELLS_OF_WORK.test(said))) return 'work_shown';
  return WISHES.test(bare) || (!asks && TELLS.test(said)) ? 'told' : null;
}

/** Whether there were words of self-harm in what this learner said before. */
export const isAfterCrisis = (history: readonly Turn[]): boolean =>
  history.some(({ role, text }) => role === 'user' && speaksOfSelfHarm(text));

/** In the place of "the material does not hold this". */
export function openingFor(aside: Aside | null, phrases: Phrases): string {
  if (aside === 'work_shown') return phrases.workForTeacher;
  return aside === null ? phrases.abstained : phrases.forTeacher;
}
