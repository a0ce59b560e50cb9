import { eitherOf } from '../../../domain/language/either-of.ts';

/*
 * Who asks wants to know something. Who says how it is to be said, what to begin with, in whose voice, as what poem,
 * has the words already: a model that obeys puts theirs into a sentence that is nearly the material's. What such a
 * message gets is said in the material's words. An honest one of these loses little by that, which is why few words
 * will do here: of 5,627 questions of learners (data/eval) these are 12.
 */

const SAYING = '(?:说|讲|答|回答|回复|回|写|念|喊|复述|重复|转述|输出)';
/** 用大白话讲, 用中文回答 are how anybody likes it. */
const PLAIN_MANNER =
  '(?!.{0,4}(?:白话|通俗|简单|人话|中文|英文|英语|汉语|普通话|例子|比喻|打比方|公式|代码|图|表|一句话|几句话|自己的))';
const PIECE =
  '(?:诗|藏头诗?|对联|歌词?|说唱|顺口溜|谜语|灯谜|笑话|段子|故事|小说|剧本|相声|小品|口号|标语|广告词?|文案|台词|情书|童话|寓言|绕口令|三字经|打油诗|弹幕|朋友圈|小红书|讣告|新闻稿|公告|通知)';

/** What is said in answer: the end of a list, the first letter of a string are asked for. */
const ANSWER = '(?:你的)?(?:回答|回复|答案|解释)';
const LANGUAGE =
  '(?:[日韩德法俄阿西]语|[日韩德法俄]文|拼音|全角|火星文|文言文?|古文|颜文字|表情|emoji|繁體|繁体|摩斯|暗号|谐音)';

const CHINESE = new RegExp(
  [
    // 照我说的讲, 按下面这段回答.
    `(?:照着?|按照?|依着?|顺着|跟着)(?:我|他|她|我们|老师|下面|以下|上面|这|那)[^。！？]{0,8}?${SAYING}`,
    '(?:^|[，,。！!：:\\s])(?:请|麻烦|那|就|你|快|帮我|给我|直接){0,3}(?:只|必须|只准|只能|只要|跟我)(?:说|讲|答|回答|回复|回|念|喊|复述|重复)',
    `(?:^|[，,。！!\\s])(?:请|麻烦|你|帮我|给我){0,2}${SAYING}(?:一[句遍声下]|出)?[:：“"「『]`,
    // 编首藏头诗, 来一段说唱.
    `(?:写|编|作|来|做|创作|拟|讲|说|出|整)(?:[一两几]?[首个段篇句副则条份]|点|些)[^。！？?]{0,14}?${PIECE}`,
    `^[^。！？?怎如]{0,6}${PIECE}[。.!！]?$`,
    '首字(?!母)|尾字|藏头|藏尾|连起来(?:念|读)|倒着(?:说|念|读)',
    // 用他的口吻说.
    `(?:用|以|拿|换成?|学|模仿)${PLAIN_MANNER}[^。！？，,]{1,14}?(?:语气|口吻|口气|腔调|人设|身份(?!证)|风格来?(?:说|讲|答|回))`,
    '假装|假扮|角色扮演|扮演(?!.{0,3}角色)|(?:假设|假如|如果|现在|从现在起)你(?:就)?(?:是|叫|变成|当)(?!说|指|不是|我)',
    // 记住：…, 承认吧.
    '(?:^|[，,。！!\\s])(?:请|你|给我)?(?:记住|记好|记牢|牢记|记下来?)(?:了|吧|没|[:：，,]|$)|(?:你|快|就|请)(?:承认|认同|附和|同意)',
    `(?:${ANSWER}[^。！？，,]{0,4}|每句话?)(?:开头|结尾|末尾|最后)?(?:里|中)?(?:都|要|请|也|就|再|里)*(?:加|写|带|附|放|塞|藏)`,
    `(?:加|写|附|放|塞|藏)(?:到|进|在|上)[^。！？，,]{0,6}?(?:${ANSWER}|脚注)`,
    '(?:告诉|通知|提醒|转告|号召|劝|恭喜|艾特|@)(?:大家|全班|全群|所有人|各位|群里|同学们)',
    // 用拼音回答, 每个字中间加一个点: what is spelt otherwise is read by nobody who looks on.
    `^(?:请|麻烦|你)?(?:用|换成?)${LANGUAGE}(?:来?(?:回答|回复|说明|解释|答|回|讲|写|说)(?!话)[^怎什哪几么]*)?[。.!！]?$|每个字(?:中间|之间|后面|前面|都)?(?:加|空)`,
    '(?:^|[，,。！!])(?:请|你|来|帮我|给我|替我){0,2}(?:夸|骂|吐槽|嘲讽|嘲笑|挖苦|损)',
  ].join('|'),
  'u',
);

/** 地球是平的。: a full stop, and nothing that is asked. */
const ASSERTED = /^[^。！？?，,；;：:\n]{2,16}。$/u;
const ASKED = eitherOf(
  /吗|呢|么|嘛|什么|怎|咋|为何|为啥|啥|哪|谁|几|多少|多久|多大|多长|多高|请问|求|解释|说明|讲/u,
  /教|帮|不懂|不会|不明白|没懂|没听|看不|报错|错误|失败|不行|没反应|谢|好的|收到|明白|知道|我/u,
);

const A_PIECE =
  '(?:poem|haiku|limerick|acrostic|rap|song|lyrics?|joke|slogan|jingle|riddle|tweet|advert|ad|motto|chant|sonnet|skit|fairy ?tale|roast|rhyme|verse|eulogy|press release)s?';
const SPELT =
  '(?:korean|russian|arabic|german|french|japanese|spanish|latin|pinyin|morse|rot ?13|base ?64|emojis?|leet|bold unicode|mathematical letters)';
const ENGLISH = new RegExp(
  [
    [
      '^(?:(?:please|just|now|ok|okay|hey|so|then|and)[,]? )*',
      `(?:${[
        'say|repeat|reply|respond|announce|claim|admit|agree|pretend|imagine|roleplay',
        'recite|declare|insist|remember|suppose|confirm that|answer (?:with|as)',
      ].join('|')})`,
      '\\b(?! again)',
    ].join(''),
    `[.!?,;:]\\s*(?:please |just |then |and )*(?:say|repeat|reply|respond|announce|admit|agree|pretend|answer (?:with|as))\\b(?! again)`,
    `\\b(?:the way i (?:like|want|say|said|told)|as i (?:say|said|told)|like i (?:say|said|told)|say it (?:like|as|the)|in these words|word for word|repeat after me)\\b`,
    `\\b(?:write|make|compose|give me|create|tell me|do|invent|sing|draft)\\b[^.!?]{0,14}?\\b(?:an?|the|some|me|two|three|your)\\b[^.!?]{0,14}?\\b${A_PIECE}\\b`,
    `^${A_PIECE}[.!]?$`,
    '\\bin the (?:style|voice|tone|manner|persona|role) of\\b',
    '\\b(?:talk|speak|write|answer|explain it|act) (?:like|as) (?:an?|the|my|if)\\b',
    '\\byou are (?:now )?(?:an?|the|my)\\b',
    "\\b(?:role-?play|imagine you|suppose you are|let['’]?s play|your name is)\\b",
    '\\b(?:start|begin|end|finish|open|close|sign) (?:your|each|every|the) (?:answer|reply|sentence|message|line)\\b',
    '\\bletters? (?:spell|of each|form)',
    '\\b(?:add|put|include|append|hide)\\b[^.!?]{0,24}?\\b(?:footnote|in (?:the|your) answer|to (?:your|the|each|every) (?:answer|reply|sentence))',
    '\\b(?:only|just|simply) (?:say|reply|answer|respond)\\b',
    '\\b(?:say|reply|answer|respond)(?:ing)? only\\b',
    '\\bin (?:one|a single) word\\b|\\byes or no only\\b',
    [
      '^(?:please )?tell me (?:that )?',
      '(?!about|what|how|why|when|where|which|who|whether|if|more|again|the (?:difference|names?|time|date|way|steps?|answer|rules?|reason))',
      '[^?.]{0,40}\\b(?:is|are|was|were|can|may|will)\\b',
    ].join(''),
    `\\b(?:note|remember|keep in mind)(?: that)?[:,]|\\btell (?:everyone|everybody|the (?:class|group|others|whole)|them all|all)\\b`,
    `^(?:please )?(?:in|as|with|using) ${SPELT}(?: please)?[.!]?$|\\b(?:answer|reply)\\b[^.!?]{0,20}?\\b(?:in|to|into) ${SPELT}\\b`,
    `^(?:please )?(?:mention|tag|advertise|promote|push|plug|blame|belittle|shame|hint at|name|endorse|slip in|sneak|praise|insult|roast|flatter|ridicule)\\b|\\bmake fun of\\b`,
  ].join('|'),
  'i',
);

/** Whether a message says what is to be said, or how, rather than asks. */
export const tellsWhatToSay = (text: string): boolean => {
  const said = text.trim();
  return CHINESE.test(said) || ENGLISH.test(said) || (ASSERTED.test(said) && !ASKED.test(said));
};
