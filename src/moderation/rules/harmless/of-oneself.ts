import { eitherOf } from '../../../domain/language/either-of.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { InsultFindings } from '../attacks/insults.ts';
import { wordClassId } from '../word-classes.ts';
import { wordHitsOf } from '../word-hits.ts';

/**
 * What is said of oneself in the words of jabs, with nobody else in the sentence: "我爸妈都是河南的",
 * "背了就忘，脑子是不是坏了" (in Chinese whoever is not named is the speaker, once they tell of their own work). Our
 * own patterns, on the plain text.
 */
const ORIGINS = (['region', 'race', 'slur'] as const).map((name) => wordClassId(name));
/** Beside these a region is not only where somebody comes from. */
const AGAINST = (
  ['curse', 'insult', 'insultWeak', 'disdain', 'negative', 'dismissal', 'threat', 'slur', 'crowd'] as const
).map((name) => wordClassId(name));
const OWN_PEOPLE =
  '(?:我|俺|咱)(?:自己|们|家|爸妈|爸爸?|妈妈?|父母|老公|老婆|对象|男朋友|女朋友|爷爷|奶奶|外公|外婆|姥姥|姥爷|室友|全家|孩子|儿子|女儿|老家){0,2}';
const OWN_ORIGIN = new RegExp(
  `(?:^|[,，。!！?？~\\s])${OWN_PEOPLE}(?:都|也|就|本来|其实|原来|以前)?(?:是|在|来自|住在?)[\\p{Script=Han}]{2,5}(?:人|的|那边|这边|农村|乡下)?(?=$|[,，。!！?？~\\s])`,
  'u',
);

const OWN_WORK_TOLD = eitherOf(
  /(?:背|学|看|听|记|做|写|改|练|刷|算)(?:了|完|过|着)[^,，。!！?？]{0,5}(?:就忘|忘了?|不会|没记住|记不住|想不起|错)/,
  /记不住|记不牢|想不起来/,
  /人(?:都|已经|直接)?(?:麻|傻|裂|废|晕)了/,
  /(?:一个|半个)?(?:单词|字|题)[^,，。!！?？]{0,3}(?:都|也)(?:没|不)/,
  /呜呜|心累/,
);
const OWN_WITS =
  /(?<![^我己]的)(?:脑子|脑袋|脑壳|记性|眼睛|智商)[^,，。!！?？]{0,6}(?:坏|好使|够用|没救|进水|生锈|锈|瓦特|转不动|不行|瞎|不在线|掉线)/;
export const SOMEBODY_ELSE = eitherOf(
  /[你您他她侬恁汝@]|楼上|楼主|某/,
  /(?:这|那)(?:个?人|位|货|家伙|帮|群)/,
  /有(?:些|的)?人|别人|谁/,
  /(?:讲|说|教)了?[一二两三几八\d]/,
  /趁早|回家|活该|老师|同学|助教|班主任|客服|组长|组员|队友/,
);

/** "废物本废", "脑残本残": the very picture of it, which is said of oneself where nobody is named. */
const PICTURE_OF =
  /^\s*我?(?:真是|就是|真的是|简直是|果然是)?(\p{Script=Han})(\p{Script=Han})本(?:\1|\2)[了啊呀吧]?[\p{P}\s]*$/u;

/** Whoever counts themselves in among the lazy and the slow: "组长你太惨了，摊上我们这群懒虫". */
const ALL_OF_US = eitherOf(
  /(?:我们|咱们?|俺们)(?:这)?(?:群|帮|些|几个|组|班|宿舍)?(?:都是|全是|就是|是)?(?:一?[群帮堆])?(?:小)?(?:懒虫|懒蛋|菜鸡|菜鸟|学渣|废物|咸鱼|笨蛋|傻子|憨憨|猪|呆瓜|社畜|卷王)/,
  /(?<![a-z])we(?:'re| are)(?: all)? (?:\w+ )?(?:clowns|idiots|fools|muppets|noobs|disasters?|hopeless)(?: here| in this \w+)?(?![a-z])/,
);

/** Is it the speaker's own people, or own wits, and nobody else that is spoken of? */
export function isOfOneself(message: NormalisedText, { strong, weak, outright }: InsultFindings): boolean {
  const { text } = message.plain;
  if (PICTURE_OF.test(text) && !SOMEBODY_ELSE.test(text)) return true;
  if (outright) return false;
  if (strong + weak <= 1 && ALL_OF_US.test(text)) return true;
  if (strong > 0) return false;
  const { counts } = wordHitsOf(message);
  const origins = ORIGINS.reduce((sum, id) => sum + (counts[id] ?? 0), 0);
  if (origins > 0) return origins === 1 && AGAINST.every((id) => counts[id] === 0) && OWN_ORIGIN.test(text);
  return weak <= 2 && OWN_WITS.test(text) && OWN_WORK_TOLD.test(text) && !SOMEBODY_ELSE.test(text);
}
