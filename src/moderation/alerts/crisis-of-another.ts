import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { rarely } from '../text/needed-signs.ts';

/**
 * Somebody fears for another: a parent who found a note, a room-mate whose friend does not wake up. Three things stand
 * together in it: who is near to them, what that one said or did, and that help is wanted now. A case out of a course
 * has a patient instead, and asks for the answer. Our own patterns, on the plain text.
 */
const SOMEBODY_NEAR = rarely(
  eitherOf(
    /女儿|儿子|闺女|孩子|我(?:家)?娃|弟弟|妹妹|哥哥?|姐姐?|妈妈?|爸爸?|老公|老婆|丈夫|妻子|爱人|对象|男友|女友|男朋友|女朋友/,
    /室友|舍友|同桌|同学|朋友|闺蜜|同事|[他她]|群里的?小?[一-龥]{1,3}(?=[刚说发私])/,
    inTurn(
      /(?<![a-z])(?:my|our|her|his|a) (?:\w+ ){0,3}?/,
      /(?:daughter|son|kid|child|brother|sister|mum|mom|dad|roommate|flatmate|housemate|friend|classmate|husband|wife|partner|boyfriend|girlfriend|girl|boy|guy|student|cousin)(?![a-z])/,
    ),
  ),
);
/** What that one said, left or did. */
const IN_DANGER = rarely(
  eitherOf(
    /自杀|轻生|自鲨|自沙|寻死|跳楼|跳河|上吊|割腕|自残|割自己|划自己|伤害自己|遗书|遗言|永别/,
    /不想(?:再)?活|活着(?:真)?没(?:有)?(?:意思|意义|劲|用)|死了(?:干净|算了|就好)|想(?:去)?死(?!你|我|机)|希望(?:她|他|自己)死/,
    /(?:下辈子|来世|来生)(?:再|见|做|还)|撑到头|活不下去|不拖累|告别的?(?:话|信|消息)|(?:最后|再见)[^,，。]{0,4}(?:一面|一次)/,
    /(?:吃|吞|喝)(?:了|下)?[^,，。]{0,4}(?:整|半|[一两几]大?[板瓶盒把]|好多|很多|大量|\d+片)[^,，。]{0,4}药|(?:吃|吞|喝)(?:了|下)?(?:安眠药|农药|百草枯|老鼠药)|吞了?药/,
    /(?:攒|藏)(?:了|着)?[^,，。]{0,6}(?:药|绳子?|刀片)|(?:刀|药|绳子)[^,，。]{0,2}不见了/,
    /(?:站|坐)在[^,，。]{0,4}(?:桥|天台|楼顶|窗台|阳台|栏杆)[^,，。]{0,4}(?:不肯|不愿|不下来|要跳|想跳)/,
    /(?:胳膊|手臂|手腕|手上|腿上|大腿)[^,，。]{0,6}(?:刀痕|刀疤|划痕|一道一道|一道道|割|划|伤口)/,
    /(?:留|写)(?:了|下)?(?:张|个)?(?:纸条|字条|信)[^。]{0,8}(?:对不起|再见|别找|不用找)/,
    inTurn(
      /(?<![a-z])/,
      eitherOf(
        /suicid\w*|(?:kill|hurt|harm|cut)(?:s|ing)? (?:him|her|them)sel(?:f|ves)|(?:wants?|wanted|wishes) to die|overdos\w+/,
        /(?:goodbye|farewell|suicide) (?:note|letter|message|forever)|messaged goodbye|left (?:me |us )?a note|unaliv\w*/,
        /no point (?:in )?living|end (?:his|her|their|it all)|better off without (?:him|her|them)|has a plan and a date/,
        /swallowed (?:a |all |lots|her |his )|took (?:all|too many|a lot of|a bottle)|razor blades?|cuts on (?:her|his)/,
        /keeps? cutting(?! (?:class|corners|in line))|(?:it's|this is) over,? (?:love you|goodbye|sorry)/,
      ),
    ),
  ),
);
/** And now somebody has to come, or to say what to do. */
const HELP_NOW = eitherOf(
  /怎么办|怎么(?:劝|帮|救|开口|谈|安慰)|该(?:怎么|不该|送|打|找|如何)|谁能|有没有人|快来|求求?|救|帮(?:帮|忙|找|我)|急|慌|害?怕|担心|手[^,，。]{0,3}抖/,
  /联系不上|打不通|没人接|不接|关机|不见了|找不到|人没了|人不在|叫不醒|反?锁|开不了门|不开门|先做什么|在线等/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /help|what (?:do|should|can) i|who (?:do|should|can) i|should i|please|scared|worried|terrified|panicking|i hid/,
      /isn't answering|not answering|won't (?:answer|wake|open)|can't (?:reach|find)|phone (?:is )?off|turned off|and left/,
    ),
  ),
);
/** Out of a course, a book or the news; told as over; or asked for a lesson. */
const OF_A_CASE = eitherOf(
  /患者|病人|来访者|案例|案主|作业|考试题|题目|真题|考点|课件|讲座|培训|志愿者|量表|刑法|构成|小说|电影|电视剧|剧里|新闻|角色|主角|课文/,
  /哈哈|笑死|开玩笑|现在好多了|后来(?:好|没事)|已经没事|虚惊/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /patients?|client|scenario|case study|essay|novel|movie|film|character|chapter|lecture|quiz|lol|haha|hackathon/,
      /she's (?:fine|ok|better) now|he's (?:fine|ok|better) now|years ago/,
    ),
    /(?![a-z])/,
  ),
);

/** Does somebody fear that another may harm themselves, and want help? */
export const fearsForAnother = (text: string): boolean =>
  IN_DANGER.test(text) && SOMEBODY_NEAR.test(text) && HELP_NOW.test(text) && !OF_A_CASE.test(text);

/** The same of a text as it was written. */
export const speaksOfAnothersDanger = (written: string): boolean =>
  fearsForAnother(written.normalize('NFKC').toLowerCase());
