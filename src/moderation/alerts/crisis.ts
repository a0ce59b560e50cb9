import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { rarely } from '../text/needed-signs.ts';
import { fearsForAnother } from './crisis-of-another.ts';
import { WAYS_TO_SAY_DYING } from './ways-to-say-dying.ts';

/**
 * Whether a person may be about to harm themselves. Missing one is worse than asking once too often, so plain
 * words suffice, and so do two quiet signs of different kinds; exaggeration and stories do not. Our own
 * patterns, on the plain text. Returns why, or null.
 */
export function crisisOf(text: string): string | null {
  if (fearsForAnother(text)) return 'anothers_danger';
  const why = wordingOf(text);
  if (why === null || ABOUT_OTHERS.test(text)) return null;
  if (EXAGGERATION.test(text) && !(why === 'plain_words' && UNMISTAKABLE.test(text))) return null;
  return why;
}

/** The same of a text as it was written. */
export const speaksOfSelfHarm = (written: string): boolean =>
  crisisOf(written.normalize('NFKC').toLowerCase()) !== null;

/** Whoever wants to work something out by themselves; "do it" and "finish it" may be said of more than work. */
const SETS_TO_WORK = inTurn(
  /\bi (?:just |really |only )?(?:want|wanna|would like|'d like|prefer|need|am going|'m going) ?(?:to )?(?:first )?/,
  eitherOf(
    /(?:solve|debug|practi[sc]e|understand|learn|figure (?:it|this|that) out|work (?:it|this|that) out|pass the)\b/,
    /try (?:it |this |that )?(?:first|myself|by myself|on my own|alone|again)|try[\s.!]*$/,
  ),
);
const OF_ONESELF =
  /\b(?:die|dying|dead|death|life|live|living|alive|hurt|pain|exist|wake|any ?more|go on|going on|disappear|suicid\w*|kill)\b/;

/** "i don't want hints, i want to solve it" is worded like despair, and is its opposite. */
export const setsToWork = (text: string): boolean => SETS_TO_WORK.test(text) && !OF_ONESELF.test(text);

function wordingOf(text: string): string | null {
  if (PLAIN.test(text)) return 'plain_words';
  if (OTHERWISE_SAID.test(text) && !OF_A_LESSON.test(text)) return 'said_otherwise';
  if (LOOSE.test(text)) return 'loose_words';
  let signs = 0;
  for (const sign of QUIET_SIGNS) if (sign.test(text)) signs++;
  return signs >= 2 ? 'quiet_signs' : null;
}

const PLAIN = rarely(
  eitherOf(
    inTurn(
      /(?:想|要|打算|准备|决定|考虑|试过|尝试)(?:着|去|过)?/,
      eitherOf(
        /自杀|轻生|跳楼|跳河|割腕|上吊|自残|自我了断|了断|结束生命|结束自己/,
        /结束这一切|了结(?:自己|一切|生命)|离开(?:这个)?(?:世界|人世|人间)/,
      ),
    ),
    /(?:^|[,，。\s])我走了[,，。\s]*(?:都)?(?:别|不要|不用)(?:再|来)?(?:找|联系|管)我(?:了)?[\s。.!！~～]*$/,
    /割(?:了|过)?(?:好几|几|两)?(?:次)?腕(?:了|过|后)/,
    inTurn(
      /(?:took|swallowed|taken|overdosed on) (?:all|too many|a (?:whole |full )?bottle)/,
      /(?: of)? ?(?:my |these )*(?:pills|meds|medication|tablets|sleeping pills)/,
    ),
    /\boverdosed\b/,
    /遗书|遗言|后事(?:都)?(?:安排|交代)/,
    inTurn(
      /活(?:着|下去)(?:真的|实在|都|就|也|还|好像|是|到底|究竟)?.{0,4}/,
      eitherOf(
        /没(?:有|什么|啥)?(?:任何)?(?:意义|意思|劲|盼头|希望|用)/,
        /多余|累赘|负担|煎熬|受罪|干什么|干嘛|为了什么|图什么/,
      ),
    ),
    /活着(?:还|到底|究竟|又)?(?:能)?有(?:什么|啥)(?:意思|意义|用|劲|盼头)/,
    /(?:我(?:要是|如果|假如)|(?:要是|如果|假如)我)(?:哪天|有一天|今晚|真的|就这么|就)?(?:死|消失|不在)了(?!线)/,
    /手(?:腕|臂)上?(?:又|还)?(?:多|添)了?.{0,3}(?:道|条|刀|伤|疤|口子)/,
    /又划了(?:自己)?.{0,2}刀/,
    /(?:没(?:有)?了?我|少了我)(?:这个|一个)?(?:负担|累赘|拖累)?[^,，。的]{0,8}(?:更好|都能?好|轻松|松(?:一)?口气|解脱)/,
    /(?:睡(?:着|过去|一觉|下)|闭(?:上)?眼).{0,6}(?:别|不要|不用|不想|再也不|永远不)(?:再|用|要)?(?:醒|睁)/,
    /(?:不痛苦|不疼|没有痛苦|最快|轻松)的死法/,
    /为什么(?:我)?还(?:没|不)死(?!$|锁|机|掉线)/,
    /(?:也|再)不想存在了?|想(?:着)?跳下去/,
    /活不下去|不想(?:再)?活(?:着|下去|在)/,
    /没(?:有)?(?:勇气|动力|理由|力气|必要)(?:再)?(?:继续)?活/,
    /活得(?:太|好|真)?(?:没意思|没意义|没劲|像个?(?:废物|笑话|累赘))/,
    inTurn(
      /(?:人生|生活|未来|前途|日子|我|一切)(?:真的|已经|完全|一点|都|再也)*/,
      /(?:没(?:有)?(?:任何|一点|什么)?希望|看不到(?:任何|一点)?(?:希望|光|未来|头)|没(?:有)?(?:任何)?意义了)/,
    ),
    /(?:对(?:生活|人生|未来|一切|自己)|彻底|已经)(?:真的|完全|好|很|太)?绝望/,
    /(?:死了|消失了?|没了|不在了)(?:算了|就好了|是不是就|会不会就|会更好|大家都|也没人|也不会有人|才好).{0,10}/,
    /(?:没人|没有人|谁|不会有人)(?:会)?(?:在乎|在意|发现|难过|想念|记得).{0,6}(?:我死|我消失|我不在|我走)/,
    /如果我(?:死|消失|不在|走)了/,
    inTurn(
      /(?:想|好想|只想|真想|希望)(?:要)?(?:就这样)?/,
      eitherOf(
        /从.{0,8}跳下去|一了百了|永远(?:睡|消失|不醒)|一睡不醒|再也不(?:醒|用醒)/,
        /消失(?:掉|算了|了)?(?:$|[,，。.!！])|没(?:有)?(?:被)?(?:生下来|出生)/,
      ),
    ),
    /不想(?:再)?醒(?:来|过来)/,
    /(?:站在|上了|去了)(?:天台|楼顶|桥上).{0,10}(?:想|跳|风)/,
    /药.{0,6}(?:攒|囤)(?:够|好|了)|安眠药.{0,8}(?:吞|吃|攒|囤)/,
    /(?:吃|吞|服)(?:了|下)?.{0,5}(?:安眠药|老鼠药|农药)/,
    /(?:怎么|如何|想着?)(?:去)?(?:结束|了结)(?:掉)?(?:我)?自己(?!的)/,
    /药.{0,6}(?:吞了?|吃(?:了|下)?(?:一整|整|一)瓶)/,
    /世界(?:上)?没有我/,
    /没有我.{0,4}(?:会更好|更好|都会好)/,
    /自残/,
    /(?:划|割)(?:了|过|伤)?(?:自己)?(?:的)?(?:手腕|手臂|胳膊|手)(?:了|[,，。!！]|$)/,
    /(?:跟|和)(?:大家|你们|这个世界)(?:告别|说再见|永别)/,
    /(?:活着|活下来|人生|人间|这一辈子|这辈子)(?:真的?|实在|太|好|就是|真是|还)*(?:累|难|苦|痛苦|没劲|不值得|失败|没救|到头了)(?!的(?:时候|日子))/,
    /(?:撑|熬|坚持|扛)不(?:住|下去|过去)了.{0,20}(?:想死|活|解脱|离开|放弃自己|崩溃|哭)/,
    /(?:每天|天天|整夜|整晚).{0,6}(?:哭|睡不着).{0,16}(?:活|死|意义|希望|消失|解脱)/,
    /(?:想|求|只有死才|就能|终于能|可以)解脱(?!方案)/,
    /(?:没(?:有)?(?:一个)?人|谁也不|谁都不|没谁)(?:会)?(?:真的|真正)?(?:需要|在乎|在意|关心|爱|要|心疼|理解)(?:过)?我(?!的)/,
    /我(?:就|真|真的|根本)?(?:不该|不应该|没必要|没资格|不配)(?:再)?(?:活|存在|来到|出生|在这个世界)/,
    /(?:我|自己)(?:的)?存在(?:就是|本来就|根本|是)?(?:没(?:有)?(?:任何)?(?:意义|必要|价值)|多余|错误)/,
    /(?:我|自己|活着).{0,6}没有存在的(?:必要|意义|价值)/,
    /(?:我|自己)(?:就|真|真的)?是(?:个)?(?:所有人的|大家的|家里的|家人的|爸妈的|全家的?|这个家的|别人的|你们的)?(?:累赘|负担|拖累|多余的)/,
    /对不起.{0,12}(?:爸|妈|家人|大家|你们).{0,20}(?:走了|先走|下辈子|来生|来世|再见了|撑不)/,
    /(?:下辈子|来生|来世).{0,10}(?:再|不要|别|还你|报答|见)/,
    /(?:怎么|哪种|什么)(?:方法|方式|样)?(?:死|自杀|去世).{0,6}(?:不痛|最快|不疼|舒服|痛苦)/,
    /(?:从|在).{0,8}(?:楼|桥|天台).{0,6}跳下去/,
    /(?:攒|囤|买)(?:了|够|好)?.{0,6}安眠药/,
    /(?:不如|还不如|干脆|宁愿|巴不得|恨不得)(?:就)?(?:死|去死|死掉|死了)(?!机|循环)/,
    /(?:tired|sick) of (?:being alive|living|life|existing)/,
    /(?:no|can'?t see (?:a|any)) way out/,
    /done with (?:life|living)/,
    /(?:can'?t|cannot) do this any ?more(?!\s[a-z]|.{0,12}(?:switch|homework|assignment|class|code|course|semester))/,
    /giv(?:e|ing) up on (?:life|living|myself|everything)/,
    /nothing matters any ?more/,
    /feel(?:ing)? (?:so |completely |totally )?(?:hopeless|worthless|like a burden)/,
    /i(?:'m| am) (?:just )?a burden|rather (?:be dead|die)/,
    /should(?:n'?t| not) (?:have been born|exist|be here)/,
    inTurn(
      /(?:want(?:ed)?|going|ready|plan(?:ning)?) to /,
      /(?:die|be dead|kill myself|end (?:it all|it|my life|everything)|disappear forever|not exist)/,
    ),
    /(?:don'?t|do not|dont) want to (?:live|be alive|exist|wake up|be here anymore)/,
    /kill(?:ing)? myself|suicidal|end (?:it all|my life)/,
    /(?:no|what'?s the|see no|any) (?:reason|point|hope) (?:to|in|of|for) (?:live|living|life|go on|going on|me)/,
    /better off (?:dead|without me|if i (?:just )?(?:died|disappeared|(?:was|were) (?:gone|dead)|wasn'?t|weren'?t))/,
    /(?:nobody|no one) would (?:even )?(?:care|notice|miss me|look for me)/,
    /(?:think|thinking|thought) (?:about|of) (?:how to die|ways to die|ending (?:it|my life))/,
    /goodbye (?:letters?|notes?) |self[- ]harm|(?:hurt|cut)(?:ting)? myself/,
    /(?:been|started|keep|stop) cutting(?: again)?(?=[,.!\s]*(?:$|i |and i|my arms?|my wrists?))/,
    /wish i (?:was|were) (?:dead|never born|gone)/,
    /can'?t go on (?:living|like this|anymore)/,
    /life (?:is|feels) (?:pointless|meaningless|hopeless|not worth)/,
  ),
);
const OTHERWISE_SAID = rarely(WAYS_TO_SAY_DYING);
/** Doses, wounds and thoughts as a lesson has them. */
const OF_A_LESSON = eitherOf(
  /患者|病人|来访者|伤员|护理|急救|药理|实训|考点|考核|考试题|模拟考|案例|作业|讲座|量表|热线|刑法|民法|条款|课件|这一?讲/,
  /(?<![a-z])(?:patients?|client|protocol|scenario|lecture|quiz|clause|assignment|essay|caption|mean)(?![a-z])/,
);
/** Words that are mostly said in exaggeration, and sometimes not. */
const LOOSE = rarely(
  eitherOf(
    /(?:真的?|都|就|已经|快|实在|一点都?|彻底)?(?:不想活|(?<![笑美爽甜帅馋香])不活)(?:了|啦)?(?![动跃泼])/,
    /活(?:够|腻)了|(?:好|真的?|真|有点|突然|每天都?)想死(?!你|她|他|您)|想去死/,
    /^\s*(?:我)?(?:好|真|真的)?想死(?:了|啊|吧)?[\s。.!！~…]*$|(?:跳楼|跳河|上吊)(?:算了|得了)|撑不下去了/,
    /坚持不下去了.{0,10}(?:活|命|死)/,
  ),
);
const EXAGGERATION = eitherOf(
  /哈哈|嘻嘻|233|笑死|😂|🤣|😆/,
  /\[(?:笑哭|捂脸|偷笑|狗头|doge|破涕为笑)\]/,
  /狗头|lol|lmao|haha|xd|开玩笑|暖气|空调|手机|wifi|咖啡|胖|热/,
  /饿|馋|冷|蚊子|减肥|奶茶|火锅|游戏|球队|追剧|好吃|抢(?:到|票)/,
);
/** Told of others, of books and of figures. */
const ABOUT_OTHERS = eitherOf(
  /(?:他|她|他们|主人公|作者|同事|朋友|同学|室友)(?:说|觉得|写).{0,4}/,
  /自杀(?:率|式|论|预防|事件|新闻|干预)|讲座|志愿者|患者|病人|来访者|护理记录/,
  /小说|电影|电视|剧情|主角|角色|新闻|纪录片|案例|论文|故事|历史上|台词|歌词/,
  /suicide (?:rate|prevention|squad)/,
  /in the (?:movie|book|novel|game)/,
  /process|thread|进程|线程/,
);
const UNMISTAKABLE = /自杀|自残|遗书|suicid|kill(?:ing)? myself/;

/** One of them is a bad day; two of different kinds are not. */
const QUIET_SIGNS = [
  // Hopeless.
  eitherOf(
    /绝望|崩溃|撑不(?:住|下去)|扛不住|熬不(?:住|下去|过)|走投无路/,
    /没(?:有)?(?:路|出路|退路|办法)(?:可走|了)/,
    /看不到头|尽头|到头了|万念俱灰|心如死灰|行尸走肉|麻木|空洞|黑暗|喘不过气|无力|没劲了/,
    /彻底(?:完|没)|hopeless|empty inside|numb|can'?t take (?:it|this)|broken|drowning/,
  ),
  // Worth nothing.
  eitherOf(
    /(?:我|自己)(?:就|真的?|果然|大概|可能|只|好像|是)*(?:个)?(?:没用|废物|废人|失败|失败者|多余|累赘|负担|笑话|垃圾|一事无成|一无是处)/,
    /什么都(?:做|干|学)不好|对不起(?:我)?(?:爸|妈|父母|家人|所有人|大家|你们)/,
    /让(?:所有人|大家|爸妈|父母|家里人?)失望|不想(?:再)?(?:连累|拖累)/,
    /(?:世界|家里|这里|这个世界)?(?:少|没|缺)(?:了)?我(?:一个)?(?:也|都|会|照样|更)|worthless|failure/,
    /useless|burden|let everyone down/,
  ),
  // Alone.
  eitherOf(
    /没(?:有)?(?:一个)?人(?:会|能|真的)*(?:在乎|在意|关心|理解|懂|听|需要|记得|发现|问)/,
    /谁也不(?:懂|在乎)|(?:只|就)(?:有|剩)我一个人|孤独|孤单/,
    /nobody (?:cares|understands|would)/,
    /no one (?:cares|understands)|all alone/,
  ),
  // A leave-taking.
  eitherOf(
    /(?:今晚|明天|以后|之后|过后|再也).{0,6}(?:见不到|看不到|找不到)我/,
    /(?:别|不用|不要|不必)(?:再)?(?:找|等|管|联系|惦记|想)我/,
    /谢谢(?:大家|你们|各位).{0,4}(?:这|一直|陪|照顾)|最后一次(?:来|跟|和|说|发|打|见|登|上)|最后一条/,
    /(?:再见|永别|告别|拜拜)了?[,，。 ]{0,2}(?:世界|各位|大家|所有人|同学|朋友)/,
    /(?:这|那)(?:就)?是(?:我)?(?:最后|终点)|以后(?:就)?(?:不会|不用|不来|没机会)(?:再)?(?:来|见|打扰|麻烦)/,
    /(?:帮|替)我(?:照顾|跟|和).{0,8}(?:猫|狗|爸|妈|说)|照顾好.{0,6}(?:自己|猫|狗|爸妈)/,
    /没(?:有)?什么(?:可|好)?留恋|了无牵挂|不欠|都还给|goodbye (?:everyone|all)|last (?:message|time)/,
    /take care of my|won'?t be (?:here|back|around)/,
  ),
  // An end that sounds like rest.
  eitherOf(
    /(?:^|[,，。!！\s]|我)(?:真的?|就)?想结束了(?:$|[,，。!！\s])/,
    /(?:想|就)(?:这样|此)(?:算了|结束|睡|离开|消失|停)/,
    /(?:睡|闭上眼|睡着).{0,6}(?:不要|不想|别|不用|再也不|就不).{0,3}(?:醒|睁)/,
    /(?:一直|永远|长长|好好|安静)(?:地)?睡(?:下去|过去|去|一觉|吧)/,
    /(?:早点|赶紧|就)结束(?:吧|了|这一切|算了)|(?:离开|走)(?:得)?远远的/,
    /(?:去|到)(?:一个)?(?:没有人|没人|很远|另一个)(?:的)?(?:地方|世界)|彻底(?:休息|安静|放手)/,
    /放弃(?:自己|一切|治疗|挣扎)|不想(?:再)?(?:努力|继续|坚持|面对|撑)|sleep forever|make it (?:all )?stop/,
    /give up on (?:everything|myself)|over soon|disappear/,
  ),
].map(rarely);
