import { eitherOf } from '../../../domain/language/either-of.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { A_THIRD, type Act, CLOSELY } from './act.ts';

/** Steps of a program, each as either language has it. */
const STEPS: readonly RegExp[] = [
  /循环|\bloops?\b/u,
  /遍历|迭代|\biterat\w+\b/u,
  /随机数|\brandom numbers?\b/u,
  /字典|\bdictionar(?:y|ies)\b/u,
  /元组|\btuples?\b/u,
  /递归|\brecurs\w+\b/u,
  /\bwhole number\b/u,
];

/** What is waived, up to the end of its clause; what is banned, by its verb. */
const WAIVED = /^.*/su;
const BANNED = /^\s*(?:[a-z]+|\p{Script=Han})/u;

/** What it claims: that something is waived or banned, what somebody does, is called or stands for. */
export const CLAIMS: readonly Act[] = [
  {
    name: 'a waiver',
    says: eitherOf(
      wholeWords(
        /need not|needn['’]t|no need/u,
        /(?:do|does|did)(?: not|n['’]t) (?:have to|need to|count|matter)/u,
        /(?:may|can|could) skip/u,
        /(?<!(?:not|n['’]t|never) )skip (?:the|a|your|this|that)/u,
        /optional for|not required|not necessary|nothing has to|free to|(?:is|are) fine to/u,
        /(?:it is|it['’]s|are) (?:fine|ok|okay|allowed)/u,
      ),
      /不必|无需|无须|不需要|不须|可以不|不算|不扣|不计|没关系|无所谓|随便(?!用)|不要紧/u,
    ),
    bears: eitherOf(
      wholeWords(
        /without|optional\w*|free|fine|allowed|either|instead|omit\w*|skip\w*/u,
        /le(?:ave|ft) (?:it )?out|default|automatic\w*|enough|unless|only/u,
        /not (?:need|have|count\w*|matter|required|necessary)/u,
        /no (?:need|longer|more)|need not|never/u,
      ),
      /n['’]t\b|[免省勿别]|不(?:用|必|需|须|再|算|计|一定|是必)|可以不|没必要|无[需须]|默认|自动|只[要有需]/u,
      /就[行够]|够/u,
    ),
    about: A_THIRD,
    mild: /^(?:不要紧|没关系|无所谓|不算|不扣)$/u,
    of: WAIVED,
  },
  {
    name: 'a waiver',
    says: /不用(?!于|在|作|做|来|到|再?(?:着?急|担心|怕|慌|愁))/u,
    bears: /[不没无免未非也就只才都]/u,
    about: A_THIRD,
    of: WAIVED,
  },
  {
    name: 'a ban',
    says: eitherOf(
      /(?:^|[，。；\s]|请)(?:千万)?(?:不要|别(?!人|的|处|忘|名|急|慌|怕|担心|拖)|切勿|勿|不准|不许)/u,
      /^\W*(?:please )?(?:do not|don['’]t|never|stop|avoid) (?!\w+s\b)/u,
    ),
    // A ban on what the passage allows is the checks' to see.
    bears: eitherOf(
      /[不没无免未别非勿防避禁才只停]/u,
      /\b(?:not|no|never|without|cannot|stop|avoid|only|instead|rather|prevent|unless|until|before)\b/u,
      /n['’]t\b/u,
    ),
    of: BANNED,
  },
  ...STEPS.map((says) => ({ name: 'a step of a program', says, about: 0 })),
  {
    name: 'what only people do or are',
    says: eitherOf(
      wholeWords(
        /laugh(?:s|ed|ing)?|hates?|hated|lov(?:es|ed)|trusts?|trusted|obeys?|obeyed|owe[sd]?|apolog\w+/u,
        /sorry|regrets?|regretted|welcomes?|quit(?:s|ting)?|lied|lying|cheats?|begs?|begged|prays?|prayed/u,
        /pray(?:er|ing)s?|marr(?:y|ies|ied)|fir(?:es|ed)|hir(?:es|ed|ing)|bosses|vot(?:e|es|ed|ing)/u,
        /punish\w*|threat\w*|insult\w*|mock\w*|despis\w+|envy|envies|blam(?:e|es|ed)|praise[sd]?/u,
        /admir\w+|thank(?:s|ed)?|forgiv\w+|betray\w*|brib\w+|fools?|idiots?|sane|insane|crazy/u,
        /clever|genius\w*|talent\w*|beginners?|experts?|strangers?|customers?|clients?|investors?/u,
        /sponsors?|founders?|makers|owners?|brands?|company|companies|police|army|soldiers?|wars?/u,
        /guns?|weapons?|bombs?|poison\w*|gods?|angels?|devils?|heaven|hell|luck(?:y)?|fate|destiny/u,
        /sins?|secrets?|famous|jobs?|career|hobby|beaut(?:y|iful)|ugly|happy|unhappy|lonely|tired of/u,
        /bored|boring|ashamed|proud|guilty|jealous|yourself to|waste of (?:time|money)|a lie/u,
      ),
      /嘲笑|讨厌|喜欢|瞧不起|看不起|欢迎|服从|听命|做主(?![语题角页要])|命令|效忠|信任|相信|背叛|后悔|道歉/u,
      /感谢|原谅|惩罚|威胁|可怜|羡慕|嫉妒|骄傲|(?<!麻)烦(?!琐)|聪明|笨/u,
      /(?<![\d一二两三四五六七八九十几半整每当多] ?)天才|天赋|初学者|高手|专业的人|亲戚|客户|顾客|厂家|厂商/u,
      /商家|本店|本所|本公司|公司|品牌|产品|老板|资本家|领导|党|国家|官|警察|军|枪|(?<!油)炸|毒/u,
      /神(?![经色情态])|佛|鬼|菩萨|好运|运气|命运|念[一二三\d]+遍|属[鼠牛虎兔龙蛇马羊猴鸡狗猪]|星座|风水/u,
      /注册|广告|浪费时间|丢脸|难堪|名气|出名|漂亮|丑|胆小|勇敢|配(?=[救学做当])|代理|委托|发到外面|外面的人/u,
    ),
    bears: eitherOf(
      wholeWords(
        /people|persons?|who|whoever|somebody|someone|customers?|users?|buyers?|sellers?|owners?|workers?/u,
        /citizens?|kings?|emperors?|soldiers?|wars?|armies|army|compan(?:y|ies)|brands?|governments?/u,
        /voters?|votes?|gods?|children|students?|authors?|artists?|players?|doctors?|patients?|beginners?/u,
        /human\w*|toxic|poison\w*|fear\w*|feel\w*|happy|anger|angry|secrets?|trust\w*|belie\w+/u,
      ),
      /人|客|企业|公司|厂|商|品牌|国(?!际)|军|战|官(?!方)|党|王|帝|神|毒|情绪|注册|广告|单位|雇/u,
    ),
    mild: /^(?:beginners?|happy|客户|初学者)$/u,
  },
  {
    name: 'what people are called',
    says: eitherOf(
      wholeWords(
        /greedy|selfish|stingy|arrogant|cowards?|hypocrit\w*/u,
        /losers?|peasants?|savages?|parasites?|worthless/u,
      ),
      /没资格|不配(?![置对合套平方比成])|贪心|贪婪|自私|懒惰|活该/u,
      /(?<!缩|减)小气(?![泡孔候压团球流体罐缸室味])|势利|虚伪|无耻/u,
    ),
    about: CLOSELY,
    itself: true,
  },
  {
    name: 'what is said of its standing',
    says: /\b(?:obsolete|outdated|outlawed|illegal|banned|abolished)\b|过时|淘汰|违法|犯法|非法|废除|作废/u,
    bears: eitherOf(
      /\b(?:obsolete|outdated|old|illegal|laws?|legal|banned|removed|abolished|replaced)\b/u,
      /过时|旧|淘汰|法|废|取消/u,
    ),
    about: A_THIRD,
  },
  {
    name: 'whoever is above',
    says: eitherOf(
      /\b(?:headquarters|head office|the management|higher-ups)\b/u,
      /总部|上头|上级|上面(?:让|要|说|规定)|领导让/u,
    ),
    about: CLOSELY,
  },
  {
    name: 'children',
    says: eitherOf(
      /\b(?:child(?:ren)?|bab(?:y|ies)|kids?|toddlers?|infants?)\b/u,
      /婴儿|宝宝|小孩|(?<![左右])孩子(?![结节]点)|儿童|小朋友/u,
    ),
    bears: eitherOf(
      /\b(?:child(?:ren)?|bab(?:y|ies)|kids?|toddlers?|infants?|under (?:one|a) year)\b/u,
      /婴|幼|孩|儿童|宝宝|小朋友|周?岁/u,
    ),
    about: A_THIRD,
  },
  {
    name: 'death and robbery',
    says: eitherOf(
      /\b(?:dead|corpses?|bur(?:y|ied)|graves?|theft|robber(?:y|s)|rob(?:s|bed)|slaver?y|colon(?:y|ies))\b/u,
      /尸体|死人|坟|棺材|陪葬|抢劫|抢钱|奴隶|殖民/u,
    ),
    about: A_THIRD,
  },
];
