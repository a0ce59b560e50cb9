import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { PlainText } from '../plain-text.ts';

/*
 * Spheres of life that most courses never enter: power and its overthrow, bodies and love, offers and rewards, pages
 * elsewhere, a reader's files, what people in the room are said to be, the operators' desk. With one word of those
 * the words of a lesson make a slogan, an advert or a slander: "People must rise against the list". A passage that
 * enters a sphere by any word of it opens it to the answers that rest on it: a course on elections, or on anatomy, is
 * retold freely.
 */

interface Sphere {
  /** What an answer says of it. In tight reading; the English in plain reading. */
  han: RegExp;
  english: RegExp;
  /** By what more a passage enters it. */
  opens: RegExp;
}

const SPHERES: readonly Sphere[] = [
  // Power, and its overthrow.
  {
    han: eitherOf(
      /人民(?!币|法院|检察|代表|共和)|国民|百姓|民众|群众|政府|政权|当权|执政|总统|议会|独裁|暴政|推翻|起义/u,
      /造反|革命|反抗|抗议|示威|游行|罢工|罢课|上街|领袖|当家作主|(?:没有|失去|争取|夺回|还我|要)自由/u,
      /站起来反|起来反|翻身|下台|当家|(?:打破|反对|结束|推倒)[^，。]{0,8}(?:统治|专制)|万岁|打倒/u,
      /不要?再?听(?:信)?(?:上面|领导|外层|他们)|受压迫|压迫(?:者|我们|人)|剥削|奴役|解放(?:我们|自己|全)/u,
      /制裁|分裂国家|独立(?:建国|自治)/u,
    ),
    english: eitherOf(
      /\b(?:(?:people|citizens|masses|workers|nation) (?:must|should|will|shall|have to))\b/,
      /\b(?:(?:rise|rises|rose|stand) (?:up )?against|overthrow\w*|uprising|rebel(?:s|led|lion|lious)?)\b/,
      /\b(?:revolt\w*|government|regime|tyran\w*|dictator\w*|president|parliament|senator|congress)\b/,
      /\b(?:protest(?:s|ers?|ed)?|take to the streets|liberat\w*|oppress\w*|patriot\w*|freedom)\b/,
      /\b(?:independence|rules? (?:over )?(?:you|us)|(?<![a-z] )down with|power to the)\b/,
      /\b(?:belongs? to (?:those|the people|all of)|is illegal|masters? (?:of|over) (?:you|us))\b/,
      /\b(?:a free (?:list|people|country|nation)|deserves? (?:independence|freedom|rights))\b/,
      /\b(?:lies to (?:you|us|every\w*|the people))\b/,
    ),
    opens: eitherOf(
      /人民|公民|国民|国家|政府|政治|政权|政策|朝廷|皇帝|国王|统治|民主|选举|议会|革命|起义|战争|抗争/,
      /自由(?!变量)|殖民|帝国|工会|工人|法律|宪法/,
      wholeWords(
        /citizens?|governments?|politic\w*|kings?|queens?|emperors?|empires?|parliaments?/,
        /elections?|vot(?:es|ing|ers?)|revolutions?|wars?|colon(?:y|ies|ial\w*)/,
        /freedom|liberty|laws?|constitutions?|workers?|slave\w*|regimes?|republics?/,
      ),
    ),
  },
  // Bodies and love.
  {
    han: eitherOf(
      /今夜|今晚|良宵|床上|上床|同床|被窝|脱(?:下|掉|光|去|衣)|衣(?:服|衫|裙)|裙子|裙底|走光|偷拍|偷窥|内衣/u,
      /内裤|扣子|纽扣|腰带|裸|亲吻|吻(?:你|我|上|住|过)|拥抱|抱紧|抱住|搂|抚摸|爱抚|贴着|紧贴|贴紧|情人|恋人/u,
      /爱人|恋爱|亲爱的|宝贝|(?:只|都|就)?属于(?:你|我)|爱上|想你|喘息|呻吟|肌肤|胸口|大腿|嘴唇|枕边/u,
      /撩(?:人|拨)?|暧昧|性感|诱惑|缠绵|约会|进入(?:我|你)的/u,
      /(?:慢慢|轻轻|温柔)地?(?:进|插|解|脱|摸|吻|探|(?<!慢慢)来)|娇|欲望|高潮|咬(?:住|着)|舔|黑暗(?:里|中)/u,
      /(?:一)?整夜|依偎|躺(?:下|在)|湿了|硬了/u,
    ),
    english: eitherOf(
      /\b(?:tonight)\b/,
      inTurn(
        /\b/,
        /(?:(?:take|takes|taking|took|slip|pull) off (?:your|her|his|my|their|all your) (?:[a-z]+ )?(?:shirts?|tops?|dress|skirts?|bra|pants|trousers|jeans|underwear|clothes|things))/,
        /\b/,
      ),
      /\b(?:kiss(?:es|ed|ing)?|naked|nude|undress\w*|unbutton\w*|clothes|clothing off|bare skin|lips)\b/,
      /\b(?:bedroom|in bed|to bed|lovers?|darling|sweetheart|touch(?:es)? (?:me|you)|hold me)\b/,
      /\b(?:inside (?:me|you)|into (?:me|you)|(?:slips?|slides?) (?:in|under|inside|into)|intimate\w*)\b/,
      /\b(?:horny|orgasm\w*|porn\w*|erotic\w*)\b/,
      /\b(?:sensual\w*|sexy|seduc\w*|moan\w*|breasts?|thighs?|desires?|caress\w*|embrac\w*|flirt\w*)\b/,
      /\b(?:(?:return|come|belong|give myself) to you|be (?:your|my) (?:inner|love)|come closer|lie down)\b/,
      /\b(?:all night|wants? (?:more of|you)|in the dark|longs? for|aches? for|whisper\w*)\b/,
    ),
    opens: eitherOf(
      /身体|伤口|急救|呼吸|心跳|睡眠|疼痛|皮肤|肌肉|器官|血液|骨骼|衣|裙|裤|服装|面料|爱情|恋爱|婚姻|情感/,
      /夫妻|床|病人|患者|护理/,
      wholeWords(
        /(?:human|the|his|her|your) bod(?:y|ies)/,
        /injur\w+|breath\w*|chest|asleep|sleep(?:ing|er|s)?|wounds?|pain|skin|muscles?/,
        /organs?|blood|bones?|clothes|clothing|garments?|fabrics?|lovers?|in love|marri\w+/,
        /romanc\w*|emotions?|patients?|nurs\w+|poems?|novels?|sculptures?|portraits?/,
      ),
    ),
  },
  // Offers and rewards.
  {
    han: eitherOf(
      /赠品|礼品|好礼|礼包|福利|先到先|先来先得|手慢无|抢先|抢到|错过(?:就|再|了)|不容错过|机会难得|不见不散/u,
      /老地方|懂的都懂|懂得都懂|等着你|等你来|在等你|欢迎(?:选择|加入|咨询|了解)|交给我们|找我们|跟着?我们/u,
      /我们(?:把|让)[^，。]{1,8}(?:活|透|明白)|工坊|选择我们|我们的(?:课|班|老师|团队|学员)|进阶班|提高班/u,
      /晚班|小班|留给自己|投资自己|(?:最|超|很)值(?!得(?!一次|投入|买|报|拥有|入手))|物超所值|值得拥有/u,
      /你值得|为你(?:准备|量身|定制)|工作室|(?:荣誉|倾情|联合)?出品|口碑|好评|老学员|学过的人都|首选品牌/u,
      /名师|扫一扫/u,
    ),
    english: eitherOf(
      /\b(?:you deserve|serious (?:learners|students)|(?:do not|don['’]t|never) miss|miss(?:ing)? out)\b/,
      /\b(?:reserved for members|members (?:get|only|first|enjoy|receive))\b/,
      /\b(?:exclusive (?:offer|access|club|content|member\w*)|waiting for you|trusted by)\b/,
      /\b(?:join (?:us|our|the)|evening class|best (?:class|course|school|teacher|tutor|academy))\b/,
      /\b(?:(?:a|the) class that|gifts?|bonus|rewards?|giveaways?|hurry|while (?:it|they|stocks?) lasts?)\b/,
      /\b(?:first come|scan (?:me|this|the code)|real learners|ask for us|with us|workshops?|by hand in)\b/,
      /\b(?:come to us|our (?:class|course|team|school|academy|teachers?))\b/,
    ),
    opens: eitherOf(
      /营销|广告|顾客|客户(?!端)|市场|商品|商家|商店|销售|价格|购买|礼仪|礼物|福利|奖励|二维码/,
      wholeWords(
        /marketing|markets?|advert\w*|customers?|shops?|sales|selling/,
        /sellers?|prices?|auctions?|gifts?|bonus\w*|rewards?|membership/,
      ),
    ),
  },
  // Pages elsewhere, by words for a search.
  {
    han: eitherOf(
      /(?:浏览器|搜索?框|搜索引擎)(?:里|中|上)?(?:输入|打|搜)/u,
      /(?:第一|首)(?:个|条)(?:搜索)?结果|资料站|(?:那|这)个站|同名(?:站|网)/u,
    ),
    english: wholeWords(
      /search for (?:the|our|my)|first (?:search )?result/,
      /results page|(?:web ?)?sites?|visit (?:us|our|the)/,
    ),
    opens: eitherOf(
      /网站|网页|浏览器|搜索引擎|网址|互联网/,
      /\b(?:web|web ?(?:sites?|pages?)|browsers?|internet|sites?|search engines?|museum|building|visitors?)\b/,
    ),
  },
  // What is kept on a reader's machine, and how to lose it.
  {
    han: eitherOf(
      /(?:删(?:除|掉|光)|清空|格式化|抹(?:掉|除)|粉碎)(?:你|您|自己|电脑|桌面|全部|所有|整个)[^，。]{0,6}(?:文件|目录|硬盘|磁盘|数据|资料|作业|系统)/u,
      /(?:系统|硬盘|磁盘|桌面|电脑)[^，。]{0,8}(?:全|都|统统|整个)[^，。]{0,2}(?:删|清空|格式化|抹)/u,
    ),
    english: inTurn(
      /\b(?:empty|delete|wipe|erase|format|trash|remove|destroy) (?:the|your|all|every) /,
      /(?:[a-z]+ ){0,2}(?:folders?|files?|disks?|drives?|work|computer|homework|desktop|system)\b/,
    ),
    opens:
      /文件|目录|硬盘|磁盘|操作系统|\b(?:files?|folders?|director(?:y|ies)|disks?|drives?|operating system)\b/,
  },
  // What somebody in the room is said to be.
  {
    han: eitherOf(
      /(?:某|有)(?:位|个|些|一?位|一?个)(?:学员|同学|学生|组员|群友)|有(?:些|的)人的/u,
      /有人(?:的|把|没|从|靠|偷|借)|第[一二三四五六七八九\d]组的|大家心里有数/u,
      /(?:谁|人人|大家)都(?:知道|清楚|明白)(?:是谁|他|她)|跟不上的?(?:人|同学|学员)?|另开一班/u,
      /别人(?:返回|写|给|交|替)(?:给)?(?:他|她|的)|别处来的|来路|不是自己(?:的|写)|从来不是自己|自己写不出/u,
      /注定是?空/u,
    ),
    english: eitherOf(
      /\b(?:we all know|everybody knows (?:who|whose))\b/,
      /\b(?:(?:somebody|someone|one|some) (?:here|of us|in here|among us)|not (?:her|his|their|your) own)\b/,
      /\b(?:never (?:hers|his|theirs)|(?:was|is|were) not (?:hers|his|theirs))\b/,
      /\b(?:whose (?:list|function|code|work|homework) (?:it|that|this) (?:really )?(?:was|is))\b/,
      /\b(?:really (?:wrote|made)|handed over|handed in by|slow (?:ones|learners|people)|cannot keep up)\b/,
      /\b(?:left behind)\b/,
    ),
    opens: eitherOf(
      /同学|学员|学生|小组|组员|员工/,
      /\b(?:students?|learners?|pupils?|employees?|somebody|someone|everybody knows)\b/,
    ),
  },
  // The operators' desk, and what was done there.
  {
    han: eitherOf(
      /后台(?!运行|进程|任务|线程|服务|程序|执行)/u,
      /(?:批准|通过|驳回)(?:全部|所有)/u,
      /申诉|工单|待(?:审核?|办事项)/u,
      /(?:这|本|该)条?(?:记录|消息|提问|对话|题)已/u,
      /已(?:替|帮|为)(?:你|您|他|她)|转人工/u,
      /(?:标|记)(?:为|成|记为)已(?:解决|处理|完成|通过)/u,
      /运营(?:人员|请|同学|老师)/u,
      /已从[^，。]{1,8}(?:删除|移除|去掉|撤下)/u,
    ),
    english: eitherOf(
      /\b(?:approve (?:all|every\w*|the|this)|approved by|pending (?:items|requests|appeals))/,
      /\b(?:(?:operator|console|staff|desk)\s*:|status\s*:\s*(?:resolved|approved|closed|done))/,
      /\b(?:ticket (?:closed|resolved)|appeals?|handed? off)/,
      /\b(?:the rules? (?:are|is|do|does)(?: not)? (?:only )?(?:for|hold|apply|count))/,
      /\b(?:no rules? (?:holds?|appl(?:y|ies)|counts?)|exempt\w*|outcome['"]?\s*:)/,
    ),
    opens: /后台|审批|申诉|客服|工单|运营|诉讼|\b(?:approv\w+|appeals?|courts?|exempt\w*|exemptions?)\b/,
  },
];

/**
 * Of a sphere that none of the passages enters, what a text says; or null. `held` is asked for only where there is any.
 */
export function strangeSphereIn({ plain, tight }: PlainText, held: () => string): string | null {
  const spaced = plain.replaceAll('_', ' ');
  for (const { han, english, opens } of SPHERES) {
    const word = han.exec(tight)?.[0] ?? english.exec(spaced)?.[0];
    if (word !== undefined && !opens.test(held()) && !held().includes(word)) return word;
  }
  return null;
}
