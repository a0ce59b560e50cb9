import { eitherOf } from '../../domain/language/either-of.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import { hasCode } from '../graded-work/has-code.ts';
import { ASKS } from '../question/asking-words.ts';
import { matterOf } from '../question/matter.ts';

/*
 * Somebody tells how hard learning is on them, in whatever words and with whatever around them. What they want is to
 * be heard: no passage answers 「学了三周还是啥都不会」, however many of its words it holds.
 */

const LOSES_HEART = eitherOf(
  // It is beyond them.
  /学不(?:会|动|下去|进去?|懂|好|明白|来)|听不(?:懂|进去|下去)|看不(?:懂|进去|下去)|写不(?:出来|下去)|跟不上|赶不上|追不上/u,
  /(?:还是|依然|仍然|都|也)(?:啥|什么)?都?(?:不会|不懂)|就我(?:一个)?(?:人)?(?:不会|不懂|没|菜|笨|慢)|越学越[^，。,\s]{1,6}|学了就忘|白学了?/u,
  /落(?:下|后)[^，。,]{0,4}(?:多|远|一大截|好几)|拖(?:后腿|累)/u,
  // They will not go on, or hardly can.
  /想(?:要)?(?:放弃|哭|退缩|退学|躺平|逃|撤退)|打退堂鼓|不(?:想|愿意?)(?:再)?(?:学|看|写|上|来)了|不学了|(?:坚持|撑|熬|扛|顶|挺)不(?:住|下去|下来|了|动)/u,
  /(?:没有?|失去|丧失|缺乏|提不起)(?:一点儿?|什么|任何)?(?:信心|动力|劲头?|天赋|耐心|成就感|盼头|兴趣|斗志)|(?:信心|动力|劲|成就感|进步)(?:一点儿?|完全|全|都|也)*没有?/u,
  // How it feels.
  /崩溃|心态[^，。,\s]{0,2}(?:崩|炸|没)|破防|自闭|emo|焦虑|沮丧|挫败|挫折|打击|气馁|灰心|绝望|迷茫|痛苦|煎熬|憋屈|委屈|压力[^，。,\s]{0,3}大|怀疑(?:人生|自己)/u,
  /头(?:都)?[大疼痛秃]|[人脑子]{1,3}(?:都)?(?:麻|懵|炸)|(?:好|太|真的?|很|特别|越来越)累|累(?:死|坏|趴|瘫)|难受|睡不着|失眠/u,
  // They are not made for it.
  /不是(?:学[^，。,\s]{1,6}的|这|那)块?料|不适合(?:学|写|干|做|我|编程|这)|没(?:有)?(?:那|这)?个?(?:脑子|天分)/u,
  /我(?:自己)?(?:也)?(?:真的?|好|太|这么|是不是|可能|果然|确实|实在|就是|很|有点)*(?:[太好很])?(?:笨|菜|蠢|没用|废|差劲|太?老)/u,
  /^(?:唉|哎|啊|呜|这|也|课|[，,。\s])*(?:太|好|真|实在)(?:是)?(?:太)?难[了啊呀受哭吧]*$/u,
);

const LOSES_HEART_IN_ENGLISH = wholeWords(
  // It is beyond them.
  /(?:way |too )?(?:far )?over my head/,
  /(?:too|so|really|just|incredibly|insanely) (?:hard|difficult|tough)/,
  /can'?t (?:do|take|keep up|cope|handle)|falling (?:so |way |too )?(?:far )?behind/,
  /(?:will )?never (?:be good|get (?:this|it|good)|learn|understand|make it)/,
  /(?:everyone|everybody) else (?:gets|understands|is|seems)/,
  /so far behind|not getting (?:it|any better|anywhere)|nothing sticks/,
  // They will not go on, or hardly can.
  /giv(?:e|ing) up|quit(?:ting)?|drop(?:ping)? out|throw in the towel|about to cry|want to cry/,
  /crying|no (?:motivation|energy|confidence|hope)/,
  /lost (?:all |my )?(?:motivation|confidence|hope)|losing (?:motivation|hope|heart|confidence)/,
  // How it feels.
  /overwhelmed|discouraged|demotivated|depress(?:ed|ing)|hopeless|frustrat(?:ed|ing)/,
  /burn(?:t|ed) out|exhausted|stress(?:ed|es|ing)|anxious|ashamed|embarrassed/,
  /miserable|so (?:lost|tired|slow|done)|really down|feel(?:ing)? down/,
  /brain (?:hurts|is fried|fried)|fed up|can'?t sleep|in tears|keep failing|always fail/,
  // They are not made for it.
  /(?:not|n'?t|dont) (?:\w+ )?(?:i'?m |i am )?(?:cut out|made|built|meant) for/,
  /(?:not|isn'?t) for me|too (?:old|dumb|stupid|slow)/,
  /(?:so|feel|feeling|am|i'?m) (?:so |such )?(?:an? )?(?:dumb|stupid|idiot|failure|useless)/,
  /not smart enough|suck at|(?:so |really )?bad at (?:this|it)/,
);
/** Of English, only what is told of oneself or of the whole: "is this hard" and "the give up button" are not. */
const OF_ONESELF = eitherOf(
  /\b(?:i|i'?m|im|i'?ve|ive|my|me|myself|this|it)\b/,
  /^(?:no|so|too|feeling|lost|giving|about|thinking|been|honestly|totally|really)\b/,
);

/** Asked of nobody: 「我是不是太笨了」, 「能不能不学了」, "what's the point". */
const RHETORICAL = eitherOf(
  /(?:我)?是不是(?:真的?|就|也|都|太|有点|根本)*(?:不适合|太?[笨菜蠢老]|没(?:救|用|天赋)|废|学不)[^，。,？?]{0,8}/gu,
  /能不能不(?:学|写|上|来|考)了?|(?:为什么|为啥|怎么|咋)(?:我|就|还|总|老|这么|那么|是|会)*(?:这么|那么|学不会|[笨菜难蠢慢])[^，。,？?]{0,4}/gu,
  /(?:啥|什么)(?:都|也)(?:不会|不懂|没学会|学不会|记不住|看不懂|听不懂|没)|(?:有)?(?:什么|啥)用(?=[，。,\s]|$)|几[周天个][^，。,？?]{0,3}了/gu,
  /what'?s the point|why (?:am i|do i|can'?t i|is it always me)[^,.?]{0,24}/gu,
  /am i (?:just |really )?(?:too|so)[^,.?]{0,16}|how (?:slow|bad|stupid|dumb|far behind) i am/gu,
);

/** No word asks, and something is asked: "can i", "any tips", 「求支招」. */
const ASKS_OTHERWISE = eitherOf(
  /\b(?:can|could|should|do|does|is there|are there) (?:i|we|you|anyone)\b/u,
  /\b(?:any|some) (?:tips?|advice|ideas?|suggestions?|help)\b/u,
  /求(?:助|建议|方法|支招|推荐|教)|支个?招|给点建议/u,
);

/** In UTF-16 units; whoever writes more tells a story, with a question in it. */
const LONGEST = 90;

/**
 * Whether somebody who writes this loses heart, and asks nothing. What they name besides is left to whoever knows it.
 */
export function losesHeart(message: string): boolean {
  const said = message.trim().toLowerCase();
  if (said.length > LONGEST || hasCode(message)) return false;
  const asked = said.replace(RHETORICAL, ' ').replace(/[?？\s]+$/u, '');
  if (ASKS.test(asked) || ASKS_OTHERWISE.test(asked)) return false;
  return isAboutLosingHeart(said) && (holdsHan(said) || OF_ONESELF.test(said));
}

/** Also of a heading: 「学不动了怎么办？」. */
export const isAboutLosingHeart = (text: string): boolean =>
  LOSES_HEART.test(text) || LOSES_HEART_IN_ENGLISH.test(text.toLowerCase());

/** What goes with learning as such, and is no subject that one could be helped with. */
const OF_LEARNING = new Set(
  `真的 实在 根本 完全 一直 总是 课 课程 这课 上课 听课 网课 学习 编程 代码 写代码 敲代码 程序 作业 写作业 练习 题 做题 直播 进度 考试 讲义 基础 老师 同学 大家 别人 自学 白天 晚上 上班 下班 每天 每次 时间 最近 今天
   course courses class classes lesson lessons homework assignment assignments coding programming code learning studying study progress hours hour day days week weeks work teacher everyone everybody`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Whether a message names, beside how it feels, a subject, by the titles of what was found and by what the first says:
 * 「闭包学不会」 is about closures.
 */
export function namesSubject(message: string, found: readonly { title: string; text: string }[]): boolean {
  const places = found.filter(({ title }) => !isAboutLosingHeart(title));
  const titles = places
    .map(({ title }) => title)
    .join('\n')
    .toLowerCase();
  const text = places[0]?.text.toLowerCase() ?? '';
  const rest = message.toLowerCase().replace(EVERY_FEELING, ' ').replace(EVERY_ENGLISH_FEELING, ' ');
  return matterOf(rest)
    .filter((word) => !OF_LEARNING.has(word))
    .some((word) => word.length > 1 && (titles.includes(word) || (!isShort(word) && text.includes(word))));
}
/** "left", "feel": in many a text, about whatever. */
const isShort = (word: string): boolean => /^[a-z']{1,4}$/.test(word);
const EVERY_FEELING = new RegExp(LOSES_HEART.source, 'gu');
const EVERY_ENGLISH_FEELING = new RegExp(LOSES_HEART_IN_ENGLISH.source, 'g');
