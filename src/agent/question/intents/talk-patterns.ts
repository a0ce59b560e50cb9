import type { Unreadable } from '../normalised/written-out.ts';

/** Talk that asks nothing of the course; each kind has its own short reply. */
export type Talk =
  | 'hello'
  | 'thanks'
  | 'who'
  | 'goodbye'
  | 'empty'
  | Unreadable
  | 'laugh'
  | 'understood'
  | 'praise'
  | 'teacher_praised'
  | 'wish'
  | 'no_help'
  | 'mood'
  | 'weather'
  | 'solved'
  | 'play'
  | 'doubt';

/** What may stand behind what is said: whom it is said to, and particles. */
const TO_WHOM =
  '([,，\\s]*(老师们?|助教|小助教|大佬们?|[姐哥]|家人们|大家|各位|同学们|你们?|您|啦|了|呀|啊|哦|噢|呢|哈|吧|哟|咯|~|～|all|everyone|there|guys|folks|teacher))*';
/** One of these ways, said to somebody or to nobody. */
const said = (...ways: string[]): RegExp => new RegExp(`^(${ways.join('|')})${TO_WHOM}$`, 'i');
/** One of these ways and not a word more. */
const saidAlone = (...ways: string[]): RegExp => new RegExp(`^(?:${ways.join('|')})$`, 'i');

/** That they have it, in one word: 「好的」, "makes sense". */
const GOT_IT =
  '(好的?|嗯+|哦+|噢+|ok(ay)?|收到|了解|知道|明白|懂|会|原来如此|原来是这样|这样啊|这样子|get到?了|got it|i see|understood|makes sense|sure|alright|all right|roger|(?:that|it|this)(?: all| really)? makes (?:(?:a lot|much) (?:of |more )?)?sense|(?:now )?i get it)';
const THANKS =
  '(谢谢|感谢|多谢|谢啦|谢了|3q|thanks?( you)?( so much| very much| a lot| a bunch)?( (?:that|this|it)(?: really)? (?:helped|helps|was helpful|works|worked)(?: a lot)?| for (?:your|the) help)?|thx|ty|cheers|much appreciated|appreciate it)';
const YOUR_ANSWER = '你(?:的(?:回答|答案|话))?';

/** How each kind of talk is said, one way a line. The first kind that knows a text has it. */
export const TALK: readonly [Talk, RegExp][] = [
  ['empty', saidAlone('(?!6+$|8+$|23+$)\\d{1,3}', 'test(?:ing)?', '测试(?:一下)?', '试一?试', '试一下')],
  ['laugh', /^(哈|呵|嘿|嘻|嘎|h|ha|he|lol|233+|6|😂|🤣|😄|😁|🎉|\s)+$/iu],
  [
    'thanks',
    said(`(好的?|嗯+|ok|okay|懂了|明白了|算了|没事了?|不用了)?[,，\\s]*(非常|太|多|十分)?${THANKS}`),
  ],
  [
    'understood',
    said(
      `${GOT_IT}(?: now| then)?(了|啦)?(懂了|明白了|知道了)?`,
      '(?:没有?(?:别的|其他的?|什么)(?:问题|事)?|没有?问题|就这些)了',
      // 「又学到一招」
      '(?:又|今天|今天又)?(?:学到|学会|涨知识|长知识)(?:一招|新知识|很多|不少|好多)?(?:了)?',
      // 「我先去试一下」, and what is said with it
      '(?:那|我|先|再|这就|马上|现在)*(?:去|回去|回头)(?:再|先)?(?:试|看|改|跑|练)(?:一?[试看改跑练]|一?下|一遍)' +
        '([,，\\s]*(好的?|嗯|收到|了解|知道|明白|懂|会|got it|ok(ay)?|thanks?|谢谢))*',
    ),
  ],
  [
    'hello',
    said(
      // Is somebody there?
      '在吗?|在么|在不在|有人吗?|有人在吗|人呢|are you there|anyone here',
      '(?:老师们?|助教)(?:在吗?|在么|在不在)?|(?:助教|老师){2,3}',
      '(?:没|没有|还有|有没有)人(?:在|了)*(?:吗|么|啊|呀)*',
      '(?:hi|hello|hey|你好|早上好|下午好|晚上好)[,，\\s]*(?:请问)?(?:有人(?:在)?吗|助教|老师)',
      '(?:你)?在(?:干嘛|干吗|干什么|忙吗)',
      // A greeting
      '老师好|助教好|你好|您好|哈喽|哈啰|嗨|hi|hello|hey|yo',
      '(大家|各位|同学们|老师们?)?(早上|上午|中午|下午|晚上|早|午|晚)?好|早安?|早上?',
      'good (morning|afternoon|evening|day)',
      '(hi|hello|hey)( there| all| everyone)?,? nice to meet you( all)?|nice to meet you( all)?',
      '冒个泡|签到|打卡',
      // Somebody new
      '(我是)?(刚来的?|新来的?)?(新人|萌新|新同学)(报[到道]|来了|一枚)?([,，\\s]*请?多(多)?(关照|指教))?',
      '(?:我是|我)?(?:刚|新)(?:来|加入?|进群?)的?|请?(?:大家|老师|各位)?多多?(?:关照|指教)',
      '(?:hi|hello|hey)(?: there| all| everyone)?[,!. ]*(?:i(?:.m| am) )?(?:(?:so |really )?(?:excited|happy|glad) to (?:be here|join|start)|new here|just joined)',
      // A question is to come
      '(?:不好意思|抱歉)?[,，\\s]*打扰(?:一下|大家|了|啦)+|不好意思|excuse me|sorry to bother(?: you)?',
      '(?:我)?(?:这里)?有(?:个|一个|几个|点)?问题(?:想|要)?(?:问|请教)(?:一下|下)?',
      '请问',
      '(?:能不能|能|可以|麻烦|请)*帮(?:我|忙)(?:看|瞧)(?:一?下|看|一看)?(?:吗|么)?',
      '(?:我)?(?:再|还)(?:想|要)?问(?:一下|下|一?个问题)',
      '(?:谁|有没有人|有人|来个?人|大佬|老师)?(?:能不能|能|可以|来)*[帮救](?:帮|救)?(?:我|忙|个忙|下|一下)+(?:吗|么)?|(?:能)?帮(?:个|一下)?忙(?:吗|么)?',
      '救命|(?:在线|紧急|跪)?求(?:助|帮助|帮忙)|急{2,6}|(?:我)?(?:需要|想要|要)(?:点|一点|一些)?(?:帮助|帮忙)',
      '(?:我)?(?:想|能|可以|可不可以|能不能)*(?:请教|请?问)(?:老师|助教|大家|大佬|你|您)?(?:一?下|一?个问题|个事|件事)(?:吗|么)?',
      '(?:我)?(?:可以|能)(?:不能)?(?:问|请教)(?:你|您)?(?:一?个|几个|点)?问题吗?',
      '(?:can|could|may) i ask(?: you)?(?: something| a question)?|i have a (?:quick )?question|quick question',
    ),
  ],
  [
    'praise',
    said(
      '(?:老师|助教|你|您|大佬){0,2}(真|太|好|很|最)?(辛苦|厉害|牛|棒|强|赞|靠谱|给力|聪明|可爱|专业|贴心|好用)',
      '(讲|说|教|写)[得的]?(真|太|很|好)?(好|棒|清楚|明白|到位)|爱了|绝了',
      '(that|it|this)( really)? (helped|works|worked)( a lot)?',
      'good (job|bot)|well done|nice( one)?|awesome|great( job)?',
      "you( are|'re) (great|awesome|the best)",
    ),
  ],
  [
    'teacher_praised',
    said('老师(?:讲|说|教)[得的]?(?:真|太|很|特别|好)?(?:好|棒|清楚|明白|到位|细致|生动|有意思)'),
  ],
  ['praise', /^(?:👍|👏|🌹|❤️?|💯|\s)+$/u],
  ['thanks', /^(?:🙏|[\u{1f3fb}-\u{1f3ff}]|\s)+$/u],
  ['understood', /^(?:👌|🫡|[\u{1f3fb}-\u{1f3ff}]|\s)+$/u],
  [
    'wish',
    said(
      '(新年|春节|元旦|中秋|国庆|端午|节日|周末|生日|圣诞|教师节)(快乐|愉快|好)|周末愉快|恭喜发财|加油|一起加油',
      'happy (new year|holidays|weekend|birthday|friday)|merry christmas',
      'have a (nice|good|great) (day|weekend|evening|one)|good luck',
    ),
  ],
  [
    'who',
    saidAlone(
      // What can it do?
      '你(都)?会(干)?(什么|啥|些什么)|你(都)?(能|会|可以)(做|干)(些)?(什么|啥)',
      '你(?:都|是)?(?:能|会|可以)?(?:干嘛|干吗|干什么|干啥)(?:的|呀|啊|呢|用)*',
      'what (?:else )?can you (?:do|help(?: me)?(?: with)?)|what (can|do) you do',
      '帮助|菜单|help|menu',
      // How is it used?
      '(?:要|该|应该)?(?:怎么|咋|如何)(?:用|使用|叫|喊|召唤|跟|和)你(?:出来|说话|聊天?|对话)?',
      '你(?:要|该|应该)?(?:怎么|咋|如何)(?:用|使用|叫)(?:啊|呀|呢|的)?',
      'how do you work',
      // Who is it?
      "你是谁|你叫(什么|啥)(名字)?|who are you|what('s| is) your name",
      '你是(机器人|真人|ai|人工智能|人|程序)吗?|你是(?:不是)?(?:个|一个)?[a-z][\\w.-]+(?:吗|么|吧)?',
      'are you (a |an )?(bot|human|real|robot|ai|person)( person)?',
      'are you (?:an? )?(?:bot|human|robot|ai|real)(?: person)? or (?:an? )?(?:bot|human|robot|ai|real person|person|machine)',
      'are you (?!sure|ok|there|free|busy|here|done|serious|kidding|joking)[\\w.-]+',
      // Which model is it?
      '你(?:用的?|背后|底层|后面)?(?:是|用)?(?:的)?(?:是)?(?:什么|哪个|哪家的?|啥)(?:ai|大)?模型(?:的|啊|呀|呢)?',
      'what (?:model|ai|llm) (?:are you|do you use|is this)',
    ),
  ],
  [
    'doubt',
    saidAlone(
      `${YOUR_ANSWER}(?:会不会|会|是不是会|有没有可能|可能)?(?:也)?(?:出错|答错|犯错|搞错|说错|弄错|胡说|瞎编)(?:吗|么|啊|呀)?`,
      `${YOUR_ANSWER}(?:靠谱|可靠|准|准确|可信|对|正确)(?:吗|么|不)`,
      '(?:can|could|do) you (?:be wrong|make mistakes|get (?:it|things) wrong)',
      'are you (?:ever )?(?:wrong|reliable|accurate)(?: sometimes)?',
      '(?:how reliable are|can i trust) (?:you|your answers)',
    ),
  ],
  [
    'goodbye',
    said(
      '再见|拜拜?|88|晚安|下线|我?先(下|走|撤|睡)|睡了|(明天|回头|改天|下次)(见|聊)|回见',
      'bye( bye)?|good ?night|see (you|ya)( later| tomorrow)?|cya|later|gtg',
    ),
  ],
  [
    'laugh',
    said(
      '(?:哈哈+)?我?(?:是|只是)?(?:开(?:个)?玩笑的?|逗你玩的?)',
      '(?:just |only )?(?:kidding|joking)(?: lol)?',
    ),
  ],
  [
    'play',
    said(
      '(?:能|会|可以|给我|给大家|来)*(?:讲|说|来)一?个?(?:笑话|段子|故事|冷笑话)(?:听听|吗)?',
      '(?:给我|来)?唱一?首?歌',
      '(?:能|可以)?陪我(?:聊聊?天?|玩)(?:一会儿?)?(?:吗)?|(?:陪我)?(?:玩个游戏|下一?盘棋)',
      '(?:能不能|能|可以|帮|替|给|我|来)*(?:写|作|来)一?[首封]?(?:诗|歌词|情书|情诗|藏头诗)',
      '(?:给我|帮我)?算(?:个|一?下)?(?:命|运势)',
      '(?:今天|明天|周末|大家|我们|咱们|今晚|中午|晚上)+(?:都|去|该|要)?吃点?(?:什么|啥)(?:好|好吃的)?|吃点?(?:什么|啥)好吃的|你(?:喜欢|爱)(?:我|吃什么|什么)(?:吗)?',
      '(?:please )?(?:tell|write|sing) (?:me )?(?:a|another) (?:joke|poem|story|song)',
    ),
  ],
  ['play', saidAlone("(?:what(?:'s| is) )?\\d{1,3} ?\\+ ?\\d{1,3} ?(?:等于|=|是)?(?:几|多少)?")],
  [
    'no_help',
    said(
      '(你|助教|机器人)?(真|好|太|就是|是个?)?(笨|蠢|傻|没用|垃圾|没劲|没意思|无聊)(死了|机器人|助教)?',
      '(你)?(答非所问|胡说八道|瞎说|乱说)|(你)?(说|讲|答)的?(都|全)?是?(废话|什么玩意|啥玩意)',
      "(your answers?|this|that|you)('s|'re| is| are) " +
        '(useless|terrible|awful|bad|nonsense|rubbish|garbage|no help|not helpful|no use|stupid|dumb)',
      "(?:this|the|you|dumb|stupid)? ?(?:bot|assistant|ai)?,? ?(?:you )?(?:sucks?|is useless|is stupid|is dumb|doesn't help)",
      // It says nothing to them, or nothing new.
      '(?:你|助教|机器人|这|这个|那|您)*(?:说|讲|聊|扯|答|回答)了?(?:半天|这么多|那么多|一堆|一大堆|老半天)[，,\\s]*(?:也|都|还是|还|却|全是?)*(?:等于|跟|和|就)*(?:没说|没讲|白说|白讲|没用|没答|没回答|废话|没说到?点子?上)(?:一样|的?问题)?',
      '(?:你|助教|机器人)?(?:这|这个|这些|那|说的|讲的|答的|回答)*(?:不(?:就)?是|就是|都是|全是|纯属|简直是?|等于)(?:在)?(?:废话|白说|没说|敷衍|糊弄(?:人|我)|复读机?)(?:吗|么|嘛|一样|人)*',
      '(?:你|助教|机器人|这|还是|根本|压根|完全|都|也|并|又|好像)*没(?:有)?(?:回答|答到|说到)(?:到|了|上)*(?:我)?(?:的)?(?:问题|点子上|点上|重点)?',
      '(?:你|这(?:个|句|些)?|那(?:个|句)?)(?:你)?(?:刚才|刚刚|已经|前面|上面|之前|都|早就)*(?:说|讲|答)过(?:一遍|一次|好几遍)?',
      '(?:怎么|干嘛)?(?:又|还)是(?:这|那)(?:一)?(?:句|段|个)(?:话|回答|答案)?',
      "(?:that|this|it)(?: still| really)?(?: (?:did|does) ?n(?:o|')?t|n'?t)(?: really| even)? (?:answer (?:my|the) question|help)(?: me)?(?: at all| though| tho| much)*",
      "(?:you are|you'?re|your|ur) (?:still )?not (?:really )?(?:helping|helpful|listening|answering(?: (?:me|my question))?)(?: me)?(?: at all)?",
      "(?:(?:that(?:'?s| is)|this is) )?not what i (?:asked|meant|wanted|was asking)(?: for| about)?",
      "you(?:'ve| have)? (?:(?:already|just) )?(?:said|told me) (?:that|this|it)(?: already| before| twice)?|(?:that(?:'?s| is) )?(?:the )?same (?:answer|thing) (?:again|as before)",
      // What it said is wrong.
      '你[答说讲回]得?(?:不太?对|有问题|是错的)',
      '(助教|机器人|[，,]|这|这个|这里|好像|感觉|是不是|你|说的|讲的|说得|讲得|答的|答案)*(不太?对|说错|答错|讲错|搞错|弄错|错)(了|吧|吗|啊|的)*',
      "(?:that|this|it)(?:'s| is| looks| seems) (?:wrong|not right|incorrect)|that can't be right",
      "(?:i think )?you(?:'re| are) wrong(?: about (?:that|this))?",
    ),
  ],
  [
    'weather',
    said(
      '(?:今天|今晚|外面|最近|这几天|这)?(?:的)?天气(?:可|也)?(?:真的?|太|很|挺|有点|好)?(?:好|不错|舒服|冷|热|糟|差|闷|凉快)',
      '(?:今天|外面|最近)(?:可|也)?(?:真的?|太|很|挺|有点|好)(?:冷|热|闷|凉快)',
      "(?:it's |it is |what )?(?:such )?(?:a )?(?:(?:so|really|very) )?(?:nice|lovely|beautiful|sunny|rainy|hot|cold|great|awful) (?:day|weather)(?: today| outside)?",
      "(?:the )?weather(?:'s| is) (?:(?:so|really|very) )?(?:nice|lovely|beautiful|great|bad|awful|terrible|hot|cold)(?: today)?",
    ),
  ],
  [
    'mood',
    said(
      '(我|今天|最近|有点|好|真|太|真的)*(心情(很|好|真|有点)?(不好|差|糟|低落)|累(死)?|困(死)?|烦(死)?|无聊(死)?|郁闷|焦虑|难受|丧)',
      "i(?:'m| am) (?:so |really |very |a bit )?(tired|bored|exhausted|sad|stressed|anxious)( today)?",
      "(?:i(?:'m| am) )?having a (bad|rough|hard) day|bad day",
    ),
  ],
];
