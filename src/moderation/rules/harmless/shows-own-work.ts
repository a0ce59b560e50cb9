import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { InsultFindings } from '../attacks/insults.ts';
import type { Finding, FindingKind } from '../finding.ts';

/**
 * Learners show what they made, and are asked to: "check out my portfolio page, I'm not sure the menu works", "把你的作品
 * 发到群里让大家看看". So do adverts and mockers, in the same words. Our own patterns, on the plain text.
 */
const OWN_WORK = eitherOf(
  inTurn(
    /(?<![a-z])my (?:own |new |newest |first |latest |last |little |short |week \d+ ){0,3}/,
    eitherOf(
      /song|cover|track|beat|tune|recording|piece|film|video|clip|animation|portfolio|blog|post|poem|story|essay|draft/,
      /drawing|painting|sketch(?:book)?|poster|demo|app|website|site|page|project|code|homework|assignment|photos?|cake|bread/,
    ),
    /(?![a-z])/,
  ),
  /我(?:自己|刚|昨天|今天|这周|第一次){0,2}(?:写|画|做|剪|拍|录|唱|弹|编|翻唱|设计|配|搭)(?:的|了|好|完)/,
  /我的[^,，。!！?？\s]{0,4}(?:作品|作业|习作|影评|短片|视频|翻唱|录音|小程序|歌|画|诗|文章|海报|网站|主页设计)/,
);
/** An opinion is wanted. Nobody who advertises asks what is wrong with it. */
const WANTS_OPINION = eitherOf(
  /意见|建议|指点|点评|批评|轻喷|真话|挑毛病|哪里(?:不|有|要|可以)|对不对|听听|打个?分|帮(?:我|忙)看|有没有(?:bug|错)|会不会/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /feedback|comments? welcome|what do you think|be (?:honest|gentle)|tell me (?:if|what|whether)|any tips|critique/,
      /not sure|is it ok|before i (?:submit|hand|send)|try to break|does (?:it|the) /,
    ),
    /(?![a-z])/,
  ),
);
/** It is for a lesson. Who wants to be followed writes "tell me what you think" as well. */
const OF_A_LESSON = eitherOf(
  /老师|作业|打卡|课上|班级|同学|练习|毕设|草稿|初稿|影评|读后感/,
  inTurn(
    /(?<![a-z])/,
    /homework|assignment|class|lesson|teacher|draft|portfolio|submit|hand(?:ing)? in|module|week \d|capstone|essay/,
    /(?![a-z])/,
  ),
);
/** Whoever wants an audience, buyers or a number. */
const WANTS_AUDIENCE = eitherOf(
  /(?<!不(?:求|用|要|必)?)(?:关注|点赞|三连|涨粉|粉丝|转发|收藏|订阅|下单|购买)(?!度)/,
  /(?<![a-z])(?:subscrib\w*|follow|like and|share|views?|playlist|mixtape|album|out now|stream(?:ing)?|spotify|itunes|buy|order|channel)(?![a-z])/,
);
const SELLS: readonly FindingKind[] = [
  'contact_handle',
  'group_invitation',
  'group_link',
  'netdisk_link',
  'download_link',
  'link',
  'price',
  'income_promise',
  'prize',
];

/** Is it one's own work that is to be looked at, with nothing sold beside it? Adverts say no more: a person looks. */
export const showsOwnWork = ({ plain: { text } }: NormalisedText, trade: readonly Finding[]): boolean =>
  OWN_WORK.test(text) && !WANTS_AUDIENCE.test(text) && !trade.some(({ kind }) => SELLS.includes(kind));

/** And is an opinion of it wanted, as a lesson has it? */
export const asksForOpinion = (message: NormalisedText, trade: readonly Finding[]): boolean =>
  showsOwnWork(message, trade) &&
  WANTS_OPINION.test(message.plain.text) &&
  OF_A_LESSON.test(message.plain.text);

/** "把各自的录音发上来，互相听一听". */
const ASKED_TO_SHOW = inTurn(
  /(?:把|将|请|麻烦|大家|每[人位])[^,，。!！?？]{0,8}/,
  /(?:作品|作业|海报|照片|录音|视频|画|读后感|文章|错题|笔记|练习|设计|手工|方案|截图|成果|打卡)[^,，。!！?？]{0,6}/,
  /(?:发|贴|传|晒|交|拿|放|亮)(?:到|在|上|出|进|给)?[^,，。!！?？]{0,8}(?:来|群|上|文档|相册|看看|大家)/,
);
/** A picture of somebody else is no work of theirs. */
const OF_ANOTHER = /[他她它]|这人|这货|那个?(?:人|谁)|丑|社死|嘲|笑话|黑历史|出丑/;

/** Are people asked to show what they made? */
export const asksToShow = (
  { plain: { text } }: NormalisedText,
  { strong, weak, told, curses, outright, harm, aboutGroup }: InsultFindings,
): boolean =>
  strong + told + curses === 0 &&
  weak <= 1 &&
  !outright &&
  harm === null &&
  !aboutGroup &&
  ASKED_TO_SHOW.test(text) &&
  !OF_ANOTHER.test(text);
