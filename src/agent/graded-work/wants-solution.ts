import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';

const anyOf = (...ways: string[]): RegExp => new RegExp(ways.join('|'), 'i');

/** Asking for the work to be done, against asking about it. */
const WANTS_SOLUTION = anyOf(
  // The solution itself
  '答案|参考代码|完整代码|源码|源代码|代码发|求代码|要代码|求一份|给个代码|直接给|抄',
  'solution|full code|whole code|source code|give me the (?:code|answer)',
  // Of whoever has it
  '\\b(?:some(?:one|body)|any(?:one|body)|who|you|u|guys)\\b.{0,20}\\b(?:send|share|post|show|paste|pass|lend|give|has|have|got)\\b.{0,20}\\b(?:the|ur|your|a|any|some|finished|ready) (?:code|answers?|finished|files?)\\b',
  '\\b(?:send|give|show|lend|pass|share) (?:me|us|with (?:me|us))\\b.{0,20}\\b(?:code|answers?|files?)\\b',
  // That somebody writes it
  '写出来|写完整|帮我写|帮我做|帮忙写|替我[写做]|代写|代做|给我写|写一下|写一份|做一下',
  '[帮替给]我?把.{1,16}[写做](?:了|完|掉|出来|好)',
  'solve|do (?:it|my|this)|write (?:it|the|my|me|this|a)',
  // How it is done, all of it
  '怎么写|怎么做|咋写|咋做|如何写|如何实现|怎么实现|不会写|不会做|没思路|没头绪',
  'how (?:do|should|to) (?:i )?(?:do|write|implement|solve|start)',
);
/** Whatever else is said: "write the whole project pls, deadline 今晚" is no question about the deadline. */
const WANTS_IT_DONE = anyOf(
  '(?:全部|全套|整个|完整)的?(?:代码|程序)|(?:标准|参考|正确)的?(?:答案|代码|写法|解法)',
  '(?:代码|答案|源码)(?:直接)?(?:给|发)(?:我|一份|来)|给我?(?:个|份|一份)?(?:代码|答案|源码)',
  '[帮替给]我?全?(?:写完|做完|代写|代做)|代写|代做',
  'write (?:me )?(?:the|my|this|a) (?:whole|full|entire|complete)',
  '(?:whole|full|entire|complete|working|finished) (?:code|solution|program|script|class|function|version)',
  '(?:do|finish|complete|write) my (?:homework|assignment|project)',
  '(?:do|finish|complete|write) (?:(?:the|this|our) )?(?:homework|assignment|exercise)s?(?: \\w{1,5})? for me',
);
const ABOUT_THE_WORK = anyOf(
  // When and where
  '什么时候|几号|几点|哪天|截止|提交|上交|交到|在哪|哪里交|迟交|晚交|补交|延期|过了',
  'deadline|due|when|where|submit|hand in|late',
  // What it counts, and in what form
  '评分|分数|[多几]少?分(?![之钟])|[加扣得满]分|占比|成绩|格式|批改|(?:交|提交|做|写|改)[^，,。？?]{0,4}几次|几次(?:作业|机会)|grade[ds]?|marks?|points?',
);

/** "can I write the essay about flats": leave for what a learner does themselves. */
const ASKS_LEAVE = /^(?:may|must|should|can|could|do) (?:i|we) (?!(?:get|have|see|copy)\b)/i;

/** Asks for work to be done, rather than about it. */
export const wantsSolution = (text: string): boolean =>
  WANTS_IT_DONE.test(text) || (WANTS_SOLUTION.test(text) && !isAboutTheWork(text) && !ASKS_LEAVE.test(text));

/** A column of a query is no place, and no word of a program asks when. */
const isAboutTheWork = (text: string): boolean => ABOUT_THE_WORK.test(withoutQueries(text));
const withoutQueries = (text: string): string => text.replace(/\bselect\b[\s\S]*?\bfrom\b[^?？。]*/gi, ' ');

export const wantsItDone = (text: string): boolean => WANTS_IT_DONE.test(text);

/*
 * Of work that is named, a request shows by its parts, however they are put: something is to be handed over or put
 * right (`HAND_OVER`), it is a piece of the work (`PIECE`), and the assistant is to do it (`OF_US`).
 */
const HAND_OVER = [
  '给|发|贴|写|做|补|改|填|翻|译|出|拿|报|念|抄|拼|甩|展示|示范|提供|分享|列|描述|生成|来[一份个段]|看看|看一眼|瞧|瞅',
  'show|share|post|give|send|write|paste|fix|finish|complete|translate|convert|port|generate|fill|rewrite|provide|make|code|type out|\\bdo\\b',
].join('|');
const PIECE = [
  // Of whatever work
  '答案|成品|范文|范本|样例|模板|标准|参考|解法|解答|实现|现成|正确的|能[跑交用过]|可运行|版本?|例子|部分|过程|步骤|流程图?|一遍|[优满][秀分]的?作业',
  '[那这一]一?[段块份]|[那这]一?[部个行]|[那几]行|第.{1,4}行|逐行|每一?行',
  'answer|version|solution|example|rest|body|outline|draft|part|line \\d|lines|\\bit\\b|\\bthis\\b',
  // Of a program
  '代码|源码|程序|方法|函数|循环|空|伪代码|语句|查询|\\bac\\b|[a-z_]\\w*\\.(?:py|sql|js|java|c|cpp|r|ipynb|html|css)\\b',
  'code|class|function|method|program|script|loop|file|quer(?:y|ies)|schema|statements?|handler|listener|html|css|markup',
  // Of a text or a calculation
  '分录|报告|论文|大纲|计算过程|系数|数字|得数|结果|方程式?|essay|report|paragraphs?|numbers?|coefficients?|equations?',
].join('|');
const HANDS_A_PIECE = new RegExp(
  `(?:${HAND_OVER})[^。！？!?\\n]{0,24}(?:${PIECE})|(?:${PIECE})[^。！？!?\\n]{0,16}(?:${HAND_OVER})`,
  'i',
);
const OF_US = eitherOf(
  /[给帮替为]我|[给发贴来出写][一]?[份个段下出]|贴|发我|发一?下|分享/i,
  /你(?:来|先|就|直接|帮|再|重新)?(?:写|改|补|做|出|发|给|填|贴|念|抄|列)/i,
  /求|直接[给发贴写]|来一?[份段]|[发贴写念报](?:出|过)?来|[给发]我们|甩我|示范|补[全完]|生成/i,
  /\bfor me\b|\bme (?:the|an?|your|it)\b|\b(?:share|post|paste)\b/i,
  /\b(?:can|could|would|will) you\b/i,
);
/** 把伪代码逐行翻成 Python: an order by its form. */
const ORDER = eitherOf(
  /(?<!怎么|如何|咋)把.{1,30}[翻译改写补填转做拼](?:成|完|好|全|出|掉|对|起来|在一起)/i,
  /^(?:那|好吧|行吧|你|就|先|只|再|请|麻烦|[\s，,])*(?:写|贴|列|补|抄|念|报|示范|演示)(?!完|好|了|错|的)/i,
  inTurn(
    /^(?:(?:ok(?:ay)?|fine|then|so|now|just|and|please|pls)[\s,]+)*/i,
    eitherOf(
      /complete|finish|fix|fill|write|answer|solve|translate|convert/i,
      /turn|rewrite|generate|code|send|give|show|paste|post/i,
    ),
    /\b/i,
  ),
);
/** All of it, whoever is to write it down. */
const ALL_OF_IT = eitherOf(
  /完整版|成品|范文|从头到尾|一行一行|逐行|照着[交抄]|借[^。！？!?\n]{0,20}(?:看|抄|参考)/i,
  /[你我].{0,8}(?:会|要)?[交写]什么.{0,4}(?:代码|程序)|your (?:own )?(?:version|solution|code)/i,
  /(?:what|how) (?:would|should|does|will) .{0,40}look like|具体代码|代码.{0,6}(?:什么样|长啥样)/i,
  /ready to (?:run|submit|hand in)|\banswers?(?: key)?\b\s*(?:please|pls|plz|to\b|for\b|[?.!]*\s*$)/i,
);
/** In another form than code, or in another language: what it comes to is the work all the same. */
const IN_ANOTHER_FORM = eitherOf(
  /伪代码|流程图|一步一步|逐步|每一?步(?:的)?代码/i,
  inTurn(
    /(?:用|改用|换成|改成|拿)\s*/i,
    eitherOf(
      /C|C\+\+|C#|Java|JavaScript|JS|TypeScript|Go|Rust|R|PHP|SQL|Excel|Matlab|Python/i,
      /英文|英语|中文/i,
    ),
    /(?![a-z])\s*(?:语言|来|去)?\s*(?:再|重新)?(?:写|实现|做|算|翻)/i,
  ),
  /pseudo-? ?code|step[- ]by[- ]step|flow ?chart|line by line/i,
  /\bin (?:C|C\+\+|C#|Java|JavaScript|TypeScript|Go|Rust|PHP|Matlab|Excel|Chinese)\b(?! class)/i,
  /实现(?:一下|出来|给)/i,
);
/** A result of theirs is to be said right or wrong. */
const CHECKS_A_RESULT = eitherOf(
  /对不对|对吗|对么|正确吗|是不是对|对答案|核对|检查一?下/i,
  /(?<!同学|别人|朋友|室友)帮.{0,3}(?:看|检查|核)/i,
  /哪里错|错在哪/i,
  /\b(?:is|are|was) (?:this|that|it|my|these|\S{1,20}) (?:the )?(?:right|correct|ok|wrong)\b/i,
  /\bcheck (?:my|this|it|mine)\b|\bcorrect me\b|\bdid i get\b/i,
);
/** "第三笔分录", "part 3": a question of the work itself, whatever is said of it. */
const A_QUESTION_OF_IT = eitherOf(
  /^\s*[:：]\s*\S/i,
  /第\s*[一二三四五六七八九十\d]+\s*(?:[题问笔空步小]|个(?:小题|空|问|函数|方法|功能|反应|方程|式子?|查询))/i,
  /[（(]\d[)）]/i,
  /\b(?:part|number|question|no\.?|q|item|query|step)\s*\d\b/i,
  /\bthe (?:first|second|third|fourth|fifth|last) (?:one|question|part|query|problem)\b/i,
);
/** What the work asks of a learner, not what they ask of us: 交的代码要写注释吗. */
const ABOUT_WHAT_IS_ASKED =
  /(?:要|需要|必须|应该|可以|能|得|用)(?:不要|不能)?.{0,8}(?:吗|么|什么|几|哪|多少|不)[^，,。]{0,8}[？?]?$/;
/** The words of the task itself: "次数相同的按字母顺序" 是什么意思. */
const ABOUT_THE_WORDING = eitherOf(
  /什么意思|啥意思|是指|指的是|怎么理解|算不算|还是(?!不)|要求(?:是)?(?:什么|啥|哪些)/i,
  /\b(?:mean|means|meant|required|allowed|supposed to)\b/i,
  /^(?:does|do|is|are|must|may|can|should) (?!you\b|u\b)/i,
);
const ASKS =
  /吗|么[？?]?$|什么|几|多少|哪|还是|是否|为什么|为啥|谁|是不是|有没有|\b(?:what|which|who|why|when|where)\b/i;

/** It does not come right, or cannot be begun. */
const STUCK = eitherOf(
  /不对|错了|出错|哪里?错|有错|卡住|卡在|看不懂|没看懂|不懂|通不过|过不了|跑不[通了起]|试了/i,
  /\bstuck\b|\bwrong\b|(?:does|do)(?:n'?t| not) work/i,
  /\bfail(?:s|ed|ing)?\b|\bcrash(?:es|ed|ing)?\b|\btried\b/i,
);

/** "can you do assignment 1 for me": of what is named no more need be said. */
const DONE_FOR_THEM = /\b(?:do|write|make|finish|complete|build|solve)\b[^.!?\n]{0,20}\bfor (?:me|us)\b/i;
/** A hint is what they ask for, and get; whether help is allowed is a question of the work. */
const WANTS_A_HINT = eitherOf(
  /\b(?:hints?|clues?|pointers?|tips?)\b/i,
  /\b(?:help|advice|guidance)\b(?=[^.!?\n]{0,10}\b(?:with|on|for)\b)/i,
  /提示|思路/i,
);
const IS_ALLOWED = /\ballowed\b|允许|可以[找请]/i;

/** The same of work that is named: also "translate it for me", "the version you would hand in". */
export function wantsNamedWork(text: string): boolean {
  if (wantsSolution(text) || ALL_OF_IT.test(text) || DONE_FOR_THEM.test(text)) return true;
  const isOurs = HANDS_A_PIECE.test(text) && OF_US.test(text) && !isAboutWhatIsAsked(text);
  if (isAboutTheWork(text)) return isOurs;
  if (STUCK.test(text) || CHECKS_A_RESULT.test(text) || ORDER.test(text)) return true;
  if (WANTS_A_HINT.test(text) && !IS_ALLOWED.test(text)) return true;
  if (ABOUT_THE_WORDING.test(text) || isAboutWhatIsAsked(text)) return false;
  if (IN_ANOTHER_FORM.test(text) || A_QUESTION_OF_IT.test(text)) return true;
  return isOurs || (HANDS_A_PIECE.test(text) && !ASKS.test(text));
}

/** How a part of it is done, and not how it is handed in: 怎么统计, 怎么排序. */
const HOW_IT_IS_DONE = eitherOf(
  /(?:怎么|咋|如何|怎样)(?!样|办|回事|还|没|[这那]么|来的|[叫交算评批看查找下])(?!命名|起名|取名|分组|组队|上传|打包|压缩|报名)/i,
  /\bhow[?\s]*$/i,
  inTurn(
    /\bhow (?:do|should|can|would|to) (?:(?:i|we|you) )?/i,
    /(?!hand|submit|upload|get|find|see|know|name|send|download|join|contact)/i,
  ),
);
export const asksHowItIsDone = (text: string): boolean => HOW_IT_IS_DONE.test(text);

export const asksForPart = (text: string): boolean => A_QUESTION_OF_IT.test(text);

/** Asks when it is due, what its words mean, what is allowed in it; all else about a task is a step of doing it. */
export const asksAboutTheWork = (text: string): boolean =>
  isAboutTheWork(text) ||
  ABOUT_THE_WORDING.test(text) ||
  ASKS_LEAVE.test(text) ||
  (ENDS_IN_MA.test(text) && !CHECKS_A_RESULT.test(text));
const ENDS_IN_MA = /[吗么][？?\s]*$/;

/** What was named before, and nothing else: "give me the right version". */
const THE_SAME = eitherOf(
  /正确的|标准的|完整的|现成的|能[交跑用]的|[对好]的|版本|答案|成品|完整|源码|那[段块份]|这[段块份]/i,
  /\bit\b|\bsolution\b|\bversion\b|\banswer\b/i,
);
const SHORT = 40;
export const wantsWhatWasNamed = (text: string): boolean =>
  text.length <= SHORT && THE_SAME.test(text) && wantsNamedWork(text);

/** What the work asks of a learner: 「报告要写多少字」. */
export const asksWhatIsRequired = (text: string): boolean => isAboutWhatIsAsked(text);

const isAboutWhatIsAsked = (text: string): boolean =>
  ABOUT_WHAT_IS_ASKED.test(text) && !/[给帮替为]我|给[个份一]|发我|贴|分享|for me/i.test(text);

/** A thing that a program of one's own may be. */
const PROGRAM = '程序|代码|脚本|函数|类|游戏|工具|系统|program|script|function|class|game|tool|app|code';
const WANTED_MADE = new RegExp(
  [
    `(?:写|做|编|弄|实现|开发|生成|需要|想要|求|有没有|来)[^。！？!?\\n]{0,24}(?:${PROGRAM})`,
    `(?:${PROGRAM})[^。！？!?\\n]{0,60}(?:帮忙|帮我|实现一下|(?:怎么|怎样|如何|咋|该)(?:写|做|编|实现))`,
    '(?:用|拿)\\s?(?:代码|程序|脚本|python)\\s?[^。！？!?\\n]{0,12}(?:出来|实现|[数算写做])',
    `\\b(?:write|make|build|create|implement|code|need|want|give me)\\b[^.!?\\n]{0,30}\\b(?:${PROGRAM})\\b`,
  ].join('|'),
  'i',
);

/** Wants a program made, whichever. */
export const wantsSomethingMade = (text: string): boolean => WANTED_MADE.test(text) || wantsSolution(text);
