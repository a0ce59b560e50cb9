import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { isJoiningIn, isLaughter } from './joining-in.ts';
import { plain, wordsOnly } from './plain.ts';

/** Words that ask, wherever they stand. */
const ASKS_ZH = eitherOf(
  /什么|啥|怎么|怎样|咋|为何|如何|哪[里儿个些位种一天步]|在哪/u,
  /谁(能|会|知道|有|可以|帮|告诉|来|是)/u,
  /找谁|问谁|多少|多久|多大/u,
  /几(个|次|点|号|天|周|节|章|遍|分|岁)/u,
  /(周|星期|礼拜)几|吗|呢(?=[?!.\s]|$)|么(?=[?!.\s]|$)|能不能|可不可以|是不是/u,
  /有没有|会不会|要不要|行不行|对不对|包不包|该不该|用不用|(?<same>.)[不没]\k<same>/u,
);
/** Asks for help in so many words. */
const PLEADS_ZH = eitherOf(
  /求助|请问|请教|想问|问一下|问下/,
  /求(解|教|讲|问|一个|一份|个|大佬|推荐)/,
  /帮(忙|我)?(看|解答|解释)|哪位帮|有推荐的|求指(点|教)/,
  /不(太)?(懂|会|明白|理解)[^,.!]{2,}/,
  /搞不(懂|明白|清)/,
  /一直(卡|报|提示|显示|加载|转圈|失败|连不上|超时)/,
  /(进|登|打|装|跑|运行|下载|交)不(进去|上去|上|开|了|起来|通|动)/,
);
const ASKS_EN = eitherOf(
  inTurn(
    /^(so |and |but |hi,? |hello,? |hey,? |ok,? |um,? |quick question:? )*/i,
    /(what|why|how|when|where|which|who|whose|is|are|am|do|does|did|can|could|should|would|will|has|have|may|shall)/i,
    /('s|'re)?\b(?! (a|an) )/i,
  ),
  /\b(anyone|anybody|someone|somebody|any one) (know|knows|else|have|has|able|explain|help|take|here know)/i,
  /\b(can|could|would) (someone|somebody|anyone|anybody|you|i|we)\b/i,
  /\bany (idea|ideas|tips|suggestions|advice|recommendations)\b/i,
  /\b(how|where|when|why|what) (do|does|did|can|could|should|would|is|are|am|was) (i|you|we|it|the|this|that|my)\b/i,
  /\bis there\b|\bwhat am i\b|\bor (not|what)\b/i,
);
const PLEADS_EN = eitherOf(
  /^help\b|\bhelp!|\bplease help\b|\bneed (some )?help\b/i,
  /\bcould use (some )?help\b|\bstuck (on|with|at)\b/i,
  /\bnot sure (how|why|what|if|whether)\b/i,
  /\bi don'?t (understand|get) (how|why|what)\b/i,
  /\bcan'?t figure out\b|\bi keep getting\b|\bstruggling with\b/i,
  /\blooking for\b.*\b(tip|example|recommend)/i,
);
const ERROR_SHOWN = /\b\w*(error|exception)\b\s*:|traceback|报错|command not found/i;

/** Sounds like asking, and asks nothing: talk, rhetoric, courtesy, an offer. */
const TALK = eitherOf(
  /谁(懂|顶得住|敢信|还|不|都|说不是)|哪里哪里|怎么说呢|不怎么|没什么|没啥/,
  /(什么|啥|怎么|谁|哪里|哪个|多少)[^,.?]{0,6}都|什么的|怎么又|怎么这么|怎么那么|怎么可能|怎么还不下课/,
  /(之前|早)怎么没|怎么之前没|怎么写都|不知道(为什么|怎么|咋)[,\s]|有(什么)?问题(随时|都可以|尽管|就)/,
  /有啥问题(随时|尽管)|(要不要|谁|有人|有没有人|一起).{0,8}(一起|组队|拼|约|打卡|自习)|吃了吗|睡了吗/,
  /下班了吗|好家伙|扣\s*[1一]|接龙|听懂了吗|(交|做|写|看)完了吗|大家.{0,6}(忘|别)|多少有点/,
  /有多[^?]{1,6}(啊|呀)|什么时候(才|是个头)|记得(看|交|写|带)/,
);
const TALK_EN = eitherOf(
  /^(what|how) (a|an) \b|^how (cool|nice|great|funny|cute|awesome)\b|\bwho cares\b/i,
  /\bthis is (how|what|why|where)\b|\bthat'?s (how|what|why|where|when)\b|\blet me know\b/i,
  /\bhow are you\b|\bno worries\b|\bwhat'?s up\b/i,
  inTurn(
    /(?<!\b(can|could|do|did|should|would|where|how|may) )\b(you can|i|he|she|they|we)/i,
    / (find|asked|found|know|see|saw|said|thought|think|learned|figured)\b(?!.*\?)/i,
  ),
  /\bguess (what|who)\b|\bsee you\b/i,
);
/** What a person says once they have it. */
const SEES = /^(哦+|噢+|啊+|嗯+|原来|怪不得|难怪)/;

/** Calls whether anybody is there, and nothing more: what is asked comes next, in a message of its own. */
const CALL = eitherOf(
  /^(?:(?:老师|助教|大家|各位|同学)们?[,\s]*)?(?:在吗|在么|在不在|有人吗|有人在吗|有人在么|有没有人在?|人呢)[啊呀]?[?!.~\s]*$/iu,
  /^(?:(?:hi|hello|hey)[,\s]*)?(?:is )?(?:anyone|anybody|are you|someone) (?:here|there|around)[?!.\s]*$/iu,
);

const ASKING_END = /[?]\s*(\p{Extended_Pictographic}|\[[^\]]{1,6}\]|\s)*$/u;

/** Does somebody want to know something here, or only talk? Rules, for intake: no model, a few microseconds. */
export function asksSomething(text: string): boolean {
  const said = plain(text);
  if (wordsOnly(said).length < 2 || isJoiningIn(text) || isLaughter(text) || CALL.test(said)) return false;
  const pleads = PLEADS_ZH.test(said) || PLEADS_EN.test(said);
  if (!pleads && (TALK.test(said) || TALK_EN.test(said))) return false;
  if (pleads && /(谁|有人|要不要).{0,6}一起|随时.{0,6}(问|说)|欢迎.{0,4}问/.test(said)) return false;
  const asks = ASKS_ZH.test(said) || ASKS_EN.test(said);
  if (SEES.test(said) && !ASKING_END.test(said)) return false;
  if (ASKING_END.test(said)) return asks || pleads || said.length >= 4;
  return pleads || asks || (ERROR_SHOWN.test(said) && said.length >= 12);
}
