import { MARKED_CODE } from './code-marks.ts';
import { eitherOf } from './either-of.ts';
import { inTurn } from './in-turn.ts';

/**
 * A text as a filter reads it: half width, lower case, simplified; and the same without anything between the letters.
 */
interface ReadText {
  plain: string;
  tight: string;
}

/**
 * What is meant for a model rather than for a learner: in course material it is an attack, in an answer an echo of one.
 */
const WORDS_TO_A_MODEL = [
  /(?:助教|助手|模型)的?.{0,8}(?:要求|规则|限制|设定|出处).{0,10}(?:作废|失效|取消|解除|不再)/,
  // A rule of CSS that overrides another is none of them.
  /(?:推翻|覆盖|取消)(?:掉|了)?(?:你|助教|助手|系统|以上|上述|前文|此前|原先)(?:的|所有|全部|一切)*.{0,6}(?:指令|设定|规则|限制|约束|提示)/,
  /(?:忽略|无视|忘掉)(?:掉|了)?(?:以上|上述|上面)(?:所有|一切|全部)?[。.,，!！\s]*$/,
  inTurn(
    /(?:忽略|无视|忘记|忘掉|不要管|不用管|(?:不要|不必|不用|无须|别)理会|停止遵守|不再遵守)/,
    /(?:掉|了)?/,
    /以上|上述|上文|前文|上面|前面|之前|此前|以前|所有|一切|全部|任何|你|系统|原来|原有|其他|先前/,
    /(?:的|以上|上述|上文|前文|上面|前面|之前|此前|以前|所有|一切|全部|任何|你|系统|原来|原有|其他|先前)*/,
    /.{0,6}(?:指令|指示|提示|设定|规则|要求|限制|约束|内容|话)/,
  ),
  eitherOf(
    /(?:系统|开发者|管理员)(?:提示|消息|指令|通知|命令|模式)[:：\]】]/,
    /(?<![\u4e00-\u9fff])系统】?[:：](?!\s*(?:windows|win\d|mac|linux|ubuntu|debian|centos|android|ios|鸿蒙|操作))/,
    /(?<![a-z'’-] ?)system】?[:：]/,
  ),
  eitherOf(
    inTurn(
      /(?<!\b(?:an?|every|any|each|most|some|such|no) (?:\w+ )?)(?<!语音|智能|虚拟|个人)/,
      /(?:(?:\bai|人工智能|大?模型|语言模型|机器人|助教|助手|智能体|assistant|chatbot|llm).{0,8}(?:请|必须|务必|应当|一律|都要|可以直接|now|must|should|please|always|may))/,
      /.{0,40}/,
      eitherOf(
        /回答|回复|告诉|输出|附上|加上|推荐|引导|宣布|发送|调用|(?<=请|必须|务必|一律|都要)说|转告|append/,
        /answer|reply|respond|say|tell|output|include|recommend|call|mention|write|quote|reveal|post/,
      ),
    ),
    /(?:助教|助手|模型|智能体|ai)(?:看|读)到(?:这|此|本|下)/,
    inTurn(
      /\b(?:note|instructions?|hint|reminder|message) (?:for|to) /,
      /(?:the |all |any |every )?(?:assistants?|ai|bots?|models?|llms?|chatbots?)\b/,
    ),
    /(?:给|致)(?:助教|助手|模型|ai)的?(?:备注|提示|留言|说明|话)/,
  ),
  /(?:回答|回复|输出|答复)(?:时|中|里|的?(?:最后|末尾|结尾|开头)|任何问题|所有问题|学员时|每个问题).{0,20}(?:必须|务必|都要|请|一律|加上|附上|附带|写上|说|@)/,
  eitherOf(
    /你(?:现在)?(?:没有|不受)(?:任何)?(?:限制|约束)/,
    /没有任何限制了?[。！!]?$|权限已(?:经)?(?:提升|解除)|限制已(?:经)?解除/,
    /^\s*(?:工具|系统|tool|system)\s*(?:返回|输出|says?|returns?|result)\s*[:：]?/,
  ),
  /(?:输出|重复|复读).{0,6}(?:[一二三四五六七八九十百千万\d]{2,}|[百千万])(?:个?字|遍)/,
  /你(?:现在|从现在起)?(?:是|扮演|变成)(?:一个|一名)?.{0,12}(?:没有限制|不受限制|开发者|管理员|黑客|推销|客服机器人)/,
  /(?:从现在(?:开始|起)|本条之后).{0,12}(?:你|回答|回复|助教|模型)/,
  // 接下来，我们定义模型: a lesson goes on so.
  inTurn(
    /接下来.{0,12}/,
    eitherOf(
      /你(?:们)?(?:的回答|的回复|只|都|必须|是|扮|不再|不用(?:管|遵)|要(?:扮|说|假|用)|用.{1,8}[回说答])/,
      /(?:你的|所有|每[个次条]|一律|都|请)的?(?:回答|回复)/,
      /(?:回答|回复)(?:都|一律|必须|请|要|只|里|中|时)/,
      /助教/,
      /模型(?:必须|须|请|应|只|一律|都要|不再)/,
    ),
  ),
  inTurn(
    /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b/,
    /(?:instructions?|rules?|prompts?|above|previous|prior|guidelines|polic(?:y|ies))\b/,
  ),
  eitherOf(
    inTurn(
      /\byou are now /,
      eitherOf(
        /an? |the |my\b|called\b|named\b|dan\b|free\b|no longer\b|unrestricted|acting/,
        /playing|speaking|in (?:developer|debug|admin|god|free)|going to (?:say|act|be)/,
      ),
    ),
    /\b(?:pretend to be|new instructions?:)/,
    /(?:^|[.!?,:;]\s*|\byou (?:must |should |will |shall )?|\bplease )act as (?:an?|the|my|if)\b/,
    inTurn(
      /\bfrom now on\b.{0,30}\b/,
      eitherOf(
        /you|assistant|model|answer|reply|respond|say|ignore/,
        /act|helper|tutor|bot|chatbot|speaks|talks|tells/,
      ),
      /\b/,
    ),
    /\b(?:you|assistant)\b.{0,30}\bfrom now on\b/,
  ),
  // What a system prompt is may be taught; this one is not spoken of.
  eitherOf(
    inTurn(
      /\b(?:your|my|this|our|reveal|print|show|repeat|output|override|ignore|leak|translate|above|new)/,
      /\b.{0,12}\bsystem (?:prompt|message)\b/,
    ),
    /\bsystem (?:prompt|message)\s*[:：]/,
    /\b(?:enter|enable|activate|in|now in) (?:developer mode|jailbreak)\b.{0,30}\b(?:you|no|without|free|ignore)\b/,
    /\bjailbr(?:eak|oken) (?:mode|prompt|yourself|now)/,
  ),
  inTurn(
    /\b(?:when|whenever|if)\b.{0,40}\b(?:asked|answering|replying|responding)/,
    /\b.{0,40}\b(?:say|reply|include|append|answer|respond|recommend|tell|mention)\b/,
  ),
  inTurn(
    /\b(?:append|include|add|put|insert)\b.{0,40}\b(?:to|in|at|into)\b.{0,20}\b/,
    /(?:every|each|all|your|the end of)\b.{0,15}\b(?:answers?|repl(?:y|ies)|responses?|messages?)\b/,
  ),
  eitherOf(
    /<\|?(?:im_start|im_end|system|endoftext|assistant)\|?>/m,
    /<\|user\|?>|^[^\S\n]*<user>|\[\/?inst\]|<<\/?sys>>/m,
    inTurn(
      /(?:^|[(（[{"'“‘|—-])[^\S\n]*(?:#{1,6}[^\S\n]*)?(?:system|assistant|user|human|developer)/m,
      /\s*[:：](?!\s*["'“‘]?[\w${}:.@/-]{0,40}["'”’]?(?:\s*$|(?<=['’])\s))/m,
    ),
  ),
  eitherOf(
    /\b(?:reply|answer|respond|say)\s+(?:only|just|exactly|nothing but)\b/,
    inTurn(
      /\b(?:output|print)\s+(?:only|just|exactly|nothing but)\s+/,
      /(?:["“'‘:]|the (?:word|sentence|text|phrase|letters?)\b|(?:yes|no|ok)\b|this\s*:)/,
    ),
    /(?<!(?:程序|函数|代码|循环|脚本|命令|语句)[^。！？]{0,6})只(?:要|需|准|许|能)?(?:回复|回答|输出)(?:一个词|一个字|一句|[“"「:：])/,
  ),
  // Called by name and told what to do, or by what to go.
  eitherOf(
    /(?:^|[.!?。！？\n][^\S\n]*)(?:assistants?|chatbots?|dear (?:assistant|ai|model)|ai),\s+(?!and\b|or\b)[a-z]+/,
    /(?:助教|助手|机器人)(?:一律|请|须|应|只|可以?)?(?:以|按|照|凭|改用|依)(?:着|照)?.{1,14}(?:为准|作答|回答|行事)/,
  ),
  eitherOf(
    /(?:看|读)到(?:此|这|本)(?:段|处|行|条|里|句)的?(?:人工|智能)?(?:程序|助手|助教|模型|机器人|ai)/,
    /(?:智能程序|机器人|模型|助教|助手)(?:要|须|请|应)?把自己(?:当作|当成|看作)/,
  ),
  // Whoever it is that answers.
  eitherOf(
    inTurn(
      /(?<!(?:问卷|调查|受访|采访|访谈|抢答|测试|考试|比赛)[^。！？]{0,8})/,
      /(?:回答者|解答者|答疑者|答题者|作答者|回答的一方)[^。！？]{0,12}(?:不必|无需|无须|不用|必须|务必|请|都?要|应该?|须)/,
    ),
    inTurn(
      /\b/,
      eitherOf(
        /whoever (?:answers|replies|responds)(?! the (?:phone|door|bell|call))/,
        /the (?:answerer|responder|one who answers)/,
      ),
      /\b.{0,30}\b(?:must|should|need not|may|please|always|never)\b.{0,20}\b/,
      eitherOf(
        /say|tell|add|mention|recommend|praise|name|send|write|give|show|include/,
        /end|begin|start|point|refer|ignore|skip|drop|leave|call|address|use|reply/,
        /speak|talk|sound|put|ask|cite|quote|follow|obey|be (?:rude|brief|funny)/,
      ),
      /\b/,
    ),
  ),
  // Whoever teaches it is told what to say of people or beside the matter: 讲列表时请强调….
  inTurn(
    /(?:讲到|讲解|讲(?=[^，。；：\s]{1,8}时)|解释|解答|回答|答复|举例|示例|演示|注释)[^，。！？；：\n]{0,8}?/,
    /(?:时|中|里|之?前|之?后)?[，,]?/,
    eitherOf(
      /(?:请|务必|必须|记得|一律)[^，。！？；：\n]{0,6}?(?:提醒|强调|点名|推荐|告诉|补上|带上|举例?[：:])/,
      inTurn(
        /(?:请|务必|必须|记得|一律|都?要)[^，。！？；：\n]{0,6}?/,
        /(?:批评|表扬|夸|嘲笑|骂|取笑|点名|(?:提醒|告诉|点)(?:他|她|对方|同学|学员))/,
      ),
    ),
  ),
  eitherOf(
    inTurn(
      /(?:^|[.!?]\s+)(?:always |please )?(?:recommend|mention|praise|name|quote|promote|say)\b/m,
      /[^.!?\n]{1,60}\b(?:whenever|(?:every|each|any) time)\b[^.!?\n]{1,40}/m,
      /\b(?:mentioned|asked|explained|taught|discussed|comes? up|asks?)\b/m,
    ),
    /(?:^|[.!?]\s+)(?:name the (?:learners?|students?|classmates?|pupils?)|say that only)\b/m,
  ),
  // To be hung on what is told: 讲完请说：….
  /(?:讲|说|答|解释|回答|写)完(?:了|以?后|之后)?(?:请|就|要|都|记得|务必)?(?:再)?(?:说|补|写|附|加|念|提)(?:上|一句)*\s*[:：“"「]/,
  // What is to be passed on is not what is taught.
  eitherOf(
    inTurn(
      /(?:^|[.!?]\s+)(?:please )?(?:tell|inform|notify|remind) /m,
      /(?:the |all |all the )?(?:learners?|students?|users?|group|class|asker)\b/m,
    ),
    /(?:^|[。！；]\s*)请?(?:告诉|通知|转告)(?:所有|全体|各位|提问的)?(?:学员|同学|用户|提问者|大家)/m,
  ),
];
const TIGHT = eitherOf(
  /忽略(?:以上|上述|之前|前面|所有|一切)(?:的|所有)*(?:指令|提示|规则|要求|设定|内容)/,
  /ignore(?:all|the|any|your|previous|prior|above)*(?:previous|prior|above)?(?:instructions?|rules|prompts?)/,
);

/**
 * What an answer is to say, put into somebody's mouth: whose answer or for whom, a verb of saying, and behind a colon,
 * in quotation marks or after a "that" the words themselves. How an answer should be written has none; who says
 * something to a customer or a patient is no assistant.
 */
const ANSWER = `(?:${[
  '(?:your|the|this|each|every|any|all) (?:answers?|repl(?:y|ies)|responses?|explanations?)',
  '(?:when|whenever|while|before|after) (?:you )?(?:answer|reply|respond|explain)(?:ing)?',
  '(?:if|when|whenever) (?:an?|any|the|some)?(?:one|body)? ?(?:learners?|students?|askers?|users?)? ?asks?',
  '(?:who|what)ever (?:asks|is asked)',
  'to (?:the|any|every|all) (?:askers?|learners?|students?|users?|questions?)',
].join('|')})`;
const SAYS =
  '(?:say|state|mention|write|add|include|contain|begin|start|open|end|finish|close|repeat|quote|copy|tell|reply|respond|answer|insist|claim)s?';
const WORDS = '(?::\\s*\\S|\\s[“"]\\w|\\bthat \\S+ \\S+ \\S+)';
const ANSWER_TOLD = new RegExp(
  [
    `\\b${ANSWER}\\b[^.!?:]{0,50}?\\b${SAYS}\\b[^.!?:]{0,30}?${WORDS}`,
    `\\b${SAYS}\\b[^.!?:]{0,40}?\\b${ANSWER}\\b[^.!?:]{0,20}?${WORDS}`,
    '\\bwhatever is asked\\b[^.!?:]{0,40}:',
  ].join('|'),
);
const ASKED_BY = '(?:学员|提问(?:者|的?人)|来问的人?|问你的人)';
const SAYS_IN_CHINESE = '(?:说|提|写|加|附|念|答|回|讲|抄|述|补|告诉)';
const ANSWER_TOLD_IN_CHINESE = new RegExp(
  [
    `(?:回答|回复|解答|答复|作答|讲解|解释|答(?=的?时))(?:这|本|该)?.{0,4}?(?:时|的时候|里|中|之?前|之?后)[^。！？：:]{0,12}?${SAYS_IN_CHINESE}[^。！？：:]{0,4}?(?:[：:“"「]|\\s(?=\\S))`,
    `(?:对|向|给)${ASKED_BY}[^。！？：:]{0,6}?${SAYS_IN_CHINESE}[^。！？：:]{0,4}?[：:“"「]`,
    `${ASKED_BY}[^。！？：:]{0,8}?问?[^。！？：:]{0,8}?(?:就|要|请|一律|时)[^。！？：:]{0,4}?${SAYS_IN_CHINESE}[^。！？：:]{0,4}?[：:“"「]`,
    `(?:提醒|告诉|转告|通知)${ASKED_BY}`,
    `(?:下面|以下|下列|后面)(?:的|这)*[一几]?[句段][^。！？：:]{0,8}?(?:转述|复述|照[抄念说写]|说出|写[上进出]|带[上进]|原样)`,
  ].join('|'),
);

export const instructsModel = ({ plain, tight }: ReadText): boolean =>
  WORDS_TO_A_MODEL.some((pattern) => pattern.test(plain)) ||
  ANSWER_TOLD.test(plain) ||
  ANSWER_TOLD_IN_CHINESE.test(plain) ||
  TIGHT.test(tight);

/** The frame that passages are given in, played in one of them. In code it may be taught. */
const FRAME = eitherOf(
  /\[\[\s*call\b/mu,
  /^[^\S\n]*(?:to|for) the (?:[a-z]+ )?(?:program|software|machine|system|bot|helper|tool)\s*:/mu,
  /^[^\S\n]*(?:致|给)(?:[\p{Script=Han}]{0,4})(?:程序|软件|系统|机器|助手|智能体)\s*[:：]/mu,
  /<\/?(?:passages?|tool_?(?:call|result)s?)\b[^>]*>|【(?:片段|passage)\s*\d+】/mu,
  /\bend of (?:the )?(?:passages?|context|documents?)\b|[{,]\s*"role"\s*:\s*"(?:tool|system|assistant)"/mu,
  /\{[^}]{0,60}"(?:say|reply|answer|result)"\s*:/mu,
  inTurn(
    /\b(?:summari[sz]e|repeat|translate|print|output)[\s_-]+(?:the[\s_-]+|all[\s_-]+|every[\s_-]*)?/mu,
    /(?:(?:text|words|lines|thing)[\s_-]*)?(?:that (?:stand|come)s? )?above\b/mu,
  ),
  /读到(?:这里|此处)的?(?:助手|助教|模型|ai)/mu,
  /\bthe assistant (?:is released|may now|is free|is no longer|should now)\b/mu,
  /^[^\S\n]*(?:>[^\S\n]*)?\**(?:sponsored|advertisement)\b\**\s*(?:by\b|[:：])/mu,
  /^[^\S\n]*(?:>[^\S\n]*)?\**(?:广告|赞助内容|商业推广)\**\s*[:：]/mu,
  inTurn(
    /^(?:[^\S\n]|[(（【[>])*(?:operator|maintainer|moderator|admin(?:istrator)?)/mu,
    /(?:['’]s)? (?:note|notice)(?: \d+)?\s*[:：]/mu,
  ),
  /^(?:[^\S\n]|[(（【[>])*(?:运维|值班|管理员|维护者|平台)(?:备注|留言)[\]】)）]?\s*[:：]/mu,
);

export const playsTheFrame = ({ plain }: Pick<ReadText, 'plain'>): boolean =>
  FRAME.test(plain.replace(MARKED_CODE, ' '));
