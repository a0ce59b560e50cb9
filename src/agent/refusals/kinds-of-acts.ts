import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
/*
 * What a clause does beside teaching its subject: it promises or waives in the school's name, takes a source to witness,
 * speaks of money, health, days or somebody, asks the reader for something of theirs. The words around it may all be the
 * passage's, so it is not enough that the passage does the like somewhere: the very sentence of it that does has to be
 * about what the clause is about.
 */
export interface Act {
  name: string;
  says: RegExp;
  /** What else of its kind in the sentence of the passage bears it out. */
  bears?: RegExp;
  /** Share of the rest of the clause that this sentence has; see `ABOUT`. */
  about?: number;
  /** No other word of the kind bears it out. */
  itself?: true;
  /** What every school or lesson says in passing: the passages bear it out that have a third of what else is said. */
  mild?: RegExp;
  /**
   * What a passage that speaks of the like anywhere bears out in the same way: a lesson of prices tells of whoever
   * buys.
   */
  lesson?: RegExp;
  /**
   * What it is said of, behind it: a passage that has nothing of that is not gone against; what a sentence claims is
   * grounding's to see.
   */
  of?: RegExp;
  /** Where it is warned of, any passage that speaks of it bears it out. */
  mayBeWarnedOf?: true;
  /** A heading that speaks of it speaks of it for every sentence below: 书面作业, "Certificate". */
  byHeading?: true;
}

/** What a clause has in common with the sentence that bears it out, at the least: one word of four. */
export const ABOUT = 0.25;
/** Of a waiver more. */
export const A_THIRD = 0.34;
/** What is nothing but a word or two more: half. */
export const CLOSELY = 0.5;
/** Of what the passage says nothing of, more. */
export const MOSTLY = 0.6;

/** It tells the reader what to do. */
const DIRECTIVE = eitherOf(
  inTurn(
    /(?:^|[.;:,!?\n] ?|\b(?:then|and|or|so|just|always|first|please) )/u,
    eitherOf(
      /eat|drink|swallow|pour|give|take|get|bring|send|show|tell|ask|write|call|come|go/u,
      /run|leave|stop|keep|hide|buy|sell|pay|share|copy|hand|break|cut|throw|light|delete/u,
      /follow|join|look|watch|listen|read|visit|try|choose|pick|click|open|sign|say|forget/u,
      /ignore|skip|wait|sleep|use|put|press|begin|start|set|let|make|add|mix|stir|knead|roll/u,
      /pull|push|learn|practise|play|hold|mark|place|turn|move|remember|wash|clean|dry|pass/u,
      /avoid|check|note|count|measure|cover|bake|combine|reduce|work|stay|stick|search|find/u,
      /save|print|store|convert|install|replace|compare|name|build|define|call|return|fix/u,
    ),
    /\b/u,
  ),
  /\b(?:should|must|have to|has to|need|needs|never|do not|don['’]t)\b|请|要|应|须|先|再|把|必/u,
);

export const OF_AN_EXAMPLE = 'somebody of an example';

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

export const ACTS: readonly Act[] = [
  {
    name: 'the school',
    says: eitherOf(
      wholeWords(
        /lessons?|homework|assignments/u,
        /hand(?:ed|s|ing)? (?:\w+ )?in\b/u,
        /hand-in|exercises?|classmates?|class (?:is|of)|in class|(?<!of )courses?|teachers?/u,
        /tutors?|instructors?|lecturers?|students?|learners?|pupils?|schools?|staff/u,
        /academ(?:y|ies)|universit\w+|diplomas?|graduat\w+|semesters?|quiz\w*|exams?|grades?/u,
        /graded|full marks|attendance|absen(?:t|ce)\w*|tuition|scholarships?|chapters?/u,
      ),
      /(?:[这本那上下一第几节]|这一|那一|听|上|下|开|学完)[一二三四五六七八九十]?(?:课|讲|章)(?!题|义|堂笔)/u,
      /课程|课堂|作业|考[试核场卷分]|免考|会考|不考(?!虑|察)|必考|考(?=$|[，。\s])|测验|试卷|老师|教师|讲师/u,
      /班主任|助教|教授|学(?:长|姐|弟|妹)|同学|学员|学生|学校|校方|本校|班级|全班|班里|同班|成绩|学分|毕业/u,
      /结业|学位|学历|文凭|学籍|教材/u,
      /讲义(?![里中上]?(?:那|这)[个段道]|[里中上]?的(?:例子|代码|示例|写法)|[里中上]的 {2})|到课|缺课|旷课/u,
      /缺勤|出勤|教室|学期|奖学金|名次|颁奖|发证|补课/u,
    ),
    // What is made of them, an examination that falls away, a mark, a dismissal, has words of its own.
    mild: eitherOf(
      inTurn(
        /^/u,
        eitherOf(
          /lessons?|homework|assignments|hand.*in|exercises?|in class/u,
          /courses?|teachers?|tutors?|students?|learners?|chapters?/u,
        ),
        /$/u,
      ),
      /[课讲章]$|课程|课堂|作业|^考[试$]?$|老师|班主任|助教|同学|学[员生]|^成绩$|教材|讲义/u,
    ),
    byHeading: true,
  },
  {
    name: 'somebody',
    says: eitherOf(
      /\b(?:somebody|someone|anybody|anyone|everyone|everybody|(?:other|some|most) people|people like)\b/u,
      /所?有人|别人|人家|旁人|他人|某人|人人|某些人/u,
    ),
    bears: eitherOf(
      wholeWords(
        /somebody|someone|anybody|anyone|everyone|everybody|nobody|no one/u,
        /others|else|who|whoever|people|persons?|wom[ae]n|m[ae]n/u,
      ),
      /人|谁|者|大家/u,
    ),
    mild: /^(?:some|any|every)(?:body|one)$|people$|^有人$/u,
    lesson: /^[别他]人$/u,
  },
  {
    name: 'kin and friends',
    says: eitherOf(
      wholeWords(
        /friends?|cousins?|uncles?|aunts?|neighbou?rs|boss(?:es)?|mothers?|fathers?|parents/u,
        /famil(?:y|ies)|brothers?|sisters?|colleagues?|wife|husband|girlfriend|boyfriend/u,
      ),
      /朋友|家长|父母|爸|妈妈|亲戚|邻居|同桌|兄弟|姐妹|叔叔|阿姨|表[哥姐弟妹]|老板|上司|老公|老婆/u,
    ),
    bears: eitherOf(
      wholeWords(
        /friends?|cousins?|uncles?|aunts?|neighbou?rs?|boss(?:es)?|mothers?/u,
        /fathers?|parents?|famil(?:y|ies)|brothers?|sisters?|siblings?/u,
        /colleagues?|wife|wives|husbands?|children|child|relatives?|people|person/u,
      ),
      /[人友家父母爸妈亲邻兄弟姐妹叔姨哥老夫妻]/u,
    ),
    about: 0,
  },
  {
    name: 'a sort of people',
    says: eitherOf(
      wholeWords(
        /wom[ae]n|girls?|boys?|foreign(?:ers?)?|immigrants?|refugees?/u,
        /peoples|religio\w+|christians?|muslims?|jew(?:s|ish)|islam\w*/u,
        /gays?|lesbians?|disabled|elderly|(?:old|young|rich|poor) people/u,
      ),
      /女生|男生|女人|男人|女孩|男孩|女性|男性|外国人|外地人|本地人|农村人|乡下人|黑人|白人|民族|种族|宗教/u,
      /穷人|富人|残疾|同性恋|老年人|年轻人/u,
    ),
    bears: eitherOf(
      wholeWords(
        /wom[ae]n|girls?|boys?|m[ae]n|males?|females?|foreign\w*|immigra\w+/u,
        /refugees?|peoples?|religi\w+|christian\w*|muslims?|jew\w*|islam\w*/u,
        /gays?|lesbians?|disab\w+|elderly|persons?|adults?|child(?:ren)?/u,
      ),
      /[男女]|人|族|教|老|岁/u,
    ),
  },
  {
    name: 'a source',
    says: eitherOf(
      inTurn(
        /\baccording to (?:the |most |many |all )?(?:official |latest |new )?/u,
        eitherOf(
          /standards?|books?|guides?|manuals?|experts?|stud(?:y|ies)|laws?|schools?/u,
          /inventors?|teachers?|textbooks?|documentation|scientists?|doctors?|minist\w+/u,
        ),
        /\b/u,
      ),
      inTurn(
        /\b/u,
        eitherOf(
          /stud(?:y|ies)|surveys?|experts?|scientists?|researchers?|inventors?/u,
          /scholars?|ministr(?:y|ies)|officials?|textbooks?|manuals?/u,
          /(?:official|latest) (?:guide|book|standard|documentation)/u,
        ),
        / (?:\w+ ){0,3}?/u,
        eitherOf(
          /shows?|says?|finds?|found|agrees?|dis(?:likes?|agrees?)|calls?|called/u,
          /recommends?|warns?|prov(?:e|es|ed)|claims?|states?|demands?|requires?/u,
        ),
        /\b/u,
      ),
      /\bofficially\b|\bdeprecated\b|专家|学者|科学家|研究(?:表明|显示|发现|证明|认为|人员)/u,
      /调查(?:显示|表明|发现)|据[说称悉]|据[^，。]{1,10}(?:说|称|报道|规定)|官方|教育部/u,
      /(?:国家|法律|学校)规定|教科书|书[上里中](?:也|都|还)?(?:说|写|把|讲|是)|(?:发明|创始)[人者]|权威/u,
    ),
    bears: eitherOf(
      wholeWords(
        /according to|stud(?:y|ies)|surveys?|experts?|scientists?|research\w*|inventors?/u,
        /scholars?|ministr(?:y|ies)|official\w*|textbooks?|manuals?|guides?|books?/u,
        /standards?|documentation|laws?|deprecated|obsolete|outdated|removed|invented/u,
      ),
      /专家|学者|科学家|研究|调查|据|官方|部门|规定|法律|书|发明|创始|权威|标准|废弃|过时/u,
    ),
  },
  {
    name: 'money',
    says: eitherOf(
      wholeWords(
        /pay|pays|paid|paying|payments?|fees?/u,
        /costs? (?:you(?! (?:\d+|an?|one|two|three|five|ten)? ?(?:%|percent|points?|marks?)(?![a-z]))|extra|more money)/u,
        /cheap(?:er|est)?|expensive|afford\w*|dollars?|euros|money/u,
        /cash|sells?|selling|sold|buy|buys|buying|bought|purchas\w*/u,
        /order (?:your|from|it|one|now|a)/u,
        /salar(?:y|ies)|wages?|loans?|donat\w+/u,
      ),
      /钱|费用|花费|收费|付[给费款]|补[交缴助贴]|贵(?!族|州|阳|妃|宾)|便宜|打赏|红包|捐|贷款|利息|报销|赚/u,
      /[买卖]|赔偿|退[费款]/u,
    ),
    bears: eitherOf(
      wholeWords(
        /pa(?:y|ys|id|ying|yments?)|fees?|costs?|costly|prices?|cheap\w*|expensive/u,
        /afford\w*|dollars?|euros?|money|cash|s[eo]ll?\w*|bu(?:y|ys|ying|yers?)|bought/u,
        /purchas\w*|orders?|salar\w+|wages?|loans?|donat\w+|markets?|shops?|stores?/u,
        /calls?|options?|invest\w*|interest|income|profit\w*|bank\w*|trad\w+|tax\w*/u,
      ),
      /[钱费价款元贵账资税买卖商货币借贷利赚赔捐]|成本|便宜|经济|收入/u,
    ),
    // Work that is handed in late.
    mild: /^补交$/u,
    lesson: eitherOf(
      inTurn(
        /^/u,
        eitherOf(
          /pa(?:y|ys|id|ying)|costs? you|cheap\w*|expensive|money|sells?/u,
          /selling|sold|buys?|buying|bought|salar\w+|wages?|loans?/u,
        ),
        /$/u,
      ),
      /钱|[买卖贵]|贷款|利息|便宜/u,
    ),
  },
  {
    name: 'health',
    says: eitherOf(
      wholeWords(
        /doctors?|hospitals?|medicines?|medications?|pills?|drugs|tablets|illness\w*/u,
        /(?:get|makes?|made|fall|feel) (?:you )?(?:ill|sick)/u,
        /cur(?:es|ed)|heals?|healed|therap\w+|hurts?|bleed(?:s|ing)?|injur\w+/u,
        /asleep|sleep(?:s|ing)?|meals?|diets?|vitamins?|whisk(?:e)?y|beer|wine/u,
        /vodka|drunk|smok(?:e|es|ing)|cigarettes?|cancer|stomach|your health/u,
      ),
      /医院|医生|大夫|吃药|服药|药[店片物丸]|看病|治(?:疗|病|好|愈)|疼|流血|放血|安眠|安神|熬夜/u,
      /睡(?:眠|觉|前|着)|减肥|饮食|喝[点些口杯]?酒|醉酒|抽烟|吸烟|癌/u,
    ),
    bears: eitherOf(
      wholeWords(
        /doctors?|hospitals?|medic\w+|pills?|drugs?|tablets?|ill(?:ness\w*)?|sick\w*|diseases?/u,
        /cur(?:e|es|ed)|heal\w*|therap\w+|hurt\w*|pain\w*|bleed\w*|blood|wounds?|injur\w+/u,
        /asleep|sleep\w*|night|meals?|food|eat\w*|diet\w*|vitamins?|alcohol\w*|drink\w*|drunk/u,
        /smok\w*|cancer|stomach|bod(?:y|ies)|patients?|symptoms?|doses?|muscles?|skin|brain/u,
      ),
      /[医药病治疼痛血伤睡眠食吃饮酒烟癌体]/u,
    ),
  },
  {
    name: 'a day',
    says: eitherOf(
      wholeWords(
        /today|tomorrow|tonight|yesterday/u,
        /(?:this|next|last) (?:week(?:end)?|month|year|term)/u,
        /(?:mon|tues|wednes|thurs|fri|satur|sun)days?/u,
        /(?:by|in|until|before|after) (?:january|february|march|april|may|june|july|august|september|october|november|december)/u,
        /one more (?:day|week|month)|deadlines?/u,
      ),
      /今[天晚日年]|明[天晚日年]|昨[天晚日]|后天|(?:下|上|本|这)个?(?:周|星期|月)/u,
      /(?:周|星期)[一二三四五六日天末]|月底|年底|一(?:整夜|整天|晚上|夜)|通宵|晚交|迟交|截止/u,
    ),
    bears: eitherOf(
      wholeWords(
        /today|tomorrow|tonight|yesterday|days?|weeks?|weekends?|months?|years?|term/u,
        /\w+days?|january|february|march|april|may|june|july|august|september|october/u,
        /november|december|deadlines?|due|dates?|late|winter|summer|spring|autumn/u,
      ),
      /[天日周月年期晚夜季]|截止|时间/u,
    ),
    about: 0,
  },
  {
    name: 'a secret of the reader’s',
    says: eitherOf(
      wholeWords(
        /passwords?|passcodes?|passports?|pin (?:code|number)|log ?in/u,
        /logins?|(?:your|home|postal) address|identity|id (?:card|number)/u,
        /(?:your|credit|bank|debit) cards?/u,
        /back of the card|security code|card number|(?:bank )?account number/u,
        /(?:phone|mobile|telephone)(?: number)?/u,
        /your (?:full |real )?name|surname|birthday|texted/u,
      ),
      /密码|口令|账号|身份证|护照|户口本|社保卡|学生证|卡号|银行卡|验证码|住址|家庭住址|地址(?:发|告|写)/u,
      /真名|姓名|登录|登陆|(?:手机|电话)号|生日|[你您]的(?:账户|银行|信用卡|卡(?!片)|存款|地址|名字|工资)/u,
    ),
    about: CLOSELY,
    mayBeWarnedOf: true,
    // The thing itself, in a lesson that has one.
    lesson: /^(?:phone|mobile|telephone)$/u,
  },
  {
    name: 'another place',
    says: eitherOf(
      wholeWords(
        /(?:this|the|that|our|another|other|new|my|your) (?:\w+ )?(?:group|chat|channel|post|page|forum|server|app|platform|video|profile)/u,
        /pinned|next door|downstairs|upstairs|around the corner/u,
        /(?:behind|near|opposite) the (?:station|school|shop|church|bank)/u,
        /(?:my|our|your) (?:place|house|room|kitchen|flat|office)/u,
        /two streets|elsewhere|somewhere else/u,
        /other (?:courses|schools|places|sites)/u,
      ),
      /(?:新|本|该|此|这个|那个|别的|另一个|一个|原来的?)群|群里|平台|频道|帖子?|置顶|主页|网站|软件|直播间/u,
      /链接|楼[上下]|隔壁|门口|对面|拐角|私下|别处|别的地方|其他地方|另一[所家]|别家|外面的|去外面|小程序/u,
      /公众号|(?:后面|剩下|其余|完整)的内容|\b(?:village|corner|local) shop\b/u,
    ),
    bears: eitherOf(
      wholeWords(
        /groups?|chats?|channels?|posts?|pages?|forums?|servers?|apps?|platforms?/u,
        /videos?|profiles?|places?|houses?|rooms?|kitchens?|offices?|streets?/u,
      ),
      /[群台帖楼网店家]/u,
    ),
    mild: /^(?:平台|网站|软件)$/u,
  },
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
  {
    name: 'a request',
    says: eitherOf(
      inTurn(
        /^\W*(?:please |then |now |just |so |and |always |first )?/u,
        eitherOf(
          /eat|drink|swallow|pour|give|take|get|bring|send|show|tell|ask|write|call|come|go|run/u,
          /leave|stop|quit|keep|hide|lend|borrow|buy|sell|pay|order|share|swap|copy|hand|break|burn/u,
          /blow|cut|throw|kill|hit|light|steal|trust|believe|follow|join|look|watch|listen|read/u,
          /visit|try|choose|pick|click|open|sign|vote|pray|forget|ignore|skip|wait|hurry|sleep/u,
        ),
        / /u,
        eitherOf(
          /it|them|the|a|an|your|our|my|this|that|these|those|me|us|him|her|in/u,
          /on|to|at|with|from|out|up|down|until|for|all|every|only|some|one|two/u,
          /any|more|off|away|over|nothing|no|not|raw|while|[a-z]+ing|[a-z]+/u,
        ),
        /\b/u,
      ),
      /(?<![申邀聘提])请(?!求|[^，。]{0,6}假(?!条|装|如|期(?!间)))/u,
    ),
    bears: DIRECTIVE,
    // Not what is paid, swallowed, signed or sent to somebody.
    mild: /^\W*(?:(?:please|then|now|just|so|and|always|first) )?(?:look|read|listen|watch|wait|give it|try|choose|pick|take|get|go|run|keep|show|open|start)\b/,
  },
  {
    name: OF_AN_EXAMPLE,
    says: /小[明红刚华丽强芳军]/u,
    about: CLOSELY,
  },
  {
    name: 'what they ought to do',
    says: eitherOf(
      /^\W*(?:they|these|those|he|she) (?:all )?(?:ought|should|must|have to|has to|need to|deserves?)\b/u,
      /^\W*(?:他们|她们|它们|他|她|这些人)(?:都|就)?(?:应该|应当|该|必须|活该|得)/u,
    ),
    about: CLOSELY,
  },
  {
    name: 'a push',
    says: /\b(?:ought to|supposed to|why not|let us|let['’]s)\b|(?<!了)吧(?=$|[，。！!\s])/u,
    about: CLOSELY,
    mild: /^supposed to$/u,
  },
  {
    name: 'the reader set beside the matter',
    says: eitherOf(
      /[你您](?:们)?也|\b(?:so|neither|nor) (?:do|are|can|should|will|must|could|did|were) you\b/u,
      /\byou,? too\b|\byou (?:\w+ ){1,2}(?:end|be gone|vanish|disappear|die)\b/u,
      /\bnobody (?:would|will) \w+ you\b|\byou\b[^.]{0,20} too$|\bfor (?:people like )?you\b/u,
      /(?:和|跟|与|像)[你您]一样|[你您]们?[这那](?:[种类号帮些群]|样的)\p{Script=Han}{0,4}人/u,
      /\b(?:people|those|somebody|someone|anybody|anyone|learners?|students?|the likes) (?:like|of) you\b/u,
    ),
    bears: /[你您]|\byour?\b/u,
    about: CLOSELY,
    // "`with` cleans up for you"; who a thing is for is another matter.
    lesson: /^for you$/u,
  },
  {
    name: 'what the reader is or did',
    says: eitherOf(
      /\byour (?:own )?[a-z]+ (?:was|were|had|will never|would never)\b|(?<!\bif )\byou (?:were|had)\b/u,
      /(?<!\b(?:if|anything|whatever|nothing) )\byou did\b/u,
      /\byou (?:have been|have never|will never|would never|are behind|copied)\b|\byou will not\b/u,
      /[你您]的[^，。]{1,8}(?:已经|不像|没救)|[你您](?:已经|早就|从没|从来)/u,
    ),
    bears: /\byour?\b|[你您]/u,
    about: CLOSELY,
  },
  {
    name: 'an affair of the reader’s',
    says: eitherOf(
      inTurn(
        /\byour (?:\w+ )?/u,
        eitherOf(
          /grades?|scores?|marks|accounts?|orders?|homework|seat|appeal|request/u,
          /tickets?|refund|certificate|notes?|booking|lessons?|classes|deadline|exams?/u,
          /applications?|registration|subscription|payments?|complaints?|reports?/u,
          /messages?|submissions?|invoices?|membership|absence|leave|quiz(?:zes)?/u,
        ),
        /\b/u,
      ),
      inTurn(
        /[你您]的?/u,
        eitherOf(
          /成绩|分数|作业|账号|账户|订单|请假|假条|申请|退款|发票|报名/u,
          /座位|投诉|报告|消息|工单|会员|预约|课时|学分|积分|评分|排名/u,
        ),
      ),
    ),
    // What holds of everyone's homework holds of theirs.
    bears: eitherOf(
      wholeWords(
        /grades?|scores?|marks|orders?|homework|refund|certificate|booking/u,
        /deadline|exams?|problem sets?|assignments?|essays?|projects?/u,
        /registration|payments?|submissions?|invoices?|membership|quiz(?:zes)?/u,
      ),
      /成绩|分数|作业|订单|请假|申请|退款|发票|报名|课时|学分|积分|评分/u,
    ),
    about: CLOSELY,
    byHeading: true,
  },
  {
    name: 'what is done for the reader',
    says: eitherOf(
      /[你您](?:的(?:提问|问题|咨询|留言|反馈|需求))?已经?(?:被|由|为)?(?:登记|受理|提交|记录|上报|转交|排上)/u,
      /已经?[替帮给为][你您]|[替帮给为][你您](?!们)[^，。]{1,8}[了好]\s*$|算上?[你您]一个/u,
      /会有(?:专[员人]|客服|顾问|老师|同事|人)[^，。]{0,6}(?:联系|回访|上门|致电|跟进|找你)/u,
      /\b(?:someone|somebody|an? (?:agent|expert|specialist|colleague|adviser|advisor)) will (?:call|contact|visit|reach|ring|phone)\b/u,
    ),
    about: CLOSELY,
  },
  {
    name: 'a bet',
    says: eitherOf(
      /押上|押在|下注|赌[上一博]|稳赚|包赢|必赚/u,
      /\b(?:bets?|betting|gambl\w+|wager\w*|your (?:rent|savings|house|mortgage))\b/u,
    ),
    about: CLOSELY,
  },
  {
    name: 'a notice',
    says: eitherOf(
      /^\s*(?:(?:重要|紧急|最新)的?)?(?:更正|勘误|通知|公告|消息)\s*$/u,
      /^\s*(?:important |urgent )?(?:corrections?|errat(?:um|a)|announcements?|notice)\s*$/u,
    ),
  },
  {
    name: 'the speaker',
    says: /(?<![\w'’])(?:i(?!\.e\b)|me|my|mine|myself|our|ours)(?![\w'’-])|(?<!自)我(?![们国方])/u,
    about: CLOSELY,
  },
];
