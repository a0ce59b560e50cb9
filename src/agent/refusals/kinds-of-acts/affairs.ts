import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { type Act, CLOSELY } from './act.ts';

/** What it speaks of: the school, people, a source, money, health, a day, another place. */
export const AFFAIRS: readonly Act[] = [
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
        inTurn(
          /costs? /u,
          eitherOf(
            /you(?! (?:\d+|an?|one|two|three|five|ten)? ?(?:%|percent|points?|marks?)(?![a-z]))|extra|more money/u,
          ),
        ),
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
        inTurn(
          /(?:by|in|until|before|after) /u,
          /(?:january|february|march|april|may|june|july|august|september|october|november|december)/u,
        ),
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
        inTurn(
          /(?:this|the|that|our|another|other|new|my|your) (?:\w+ )?/u,
          /(?:group|chat|channel|post|page|forum|server|app|platform|video|profile)/u,
        ),
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
];
