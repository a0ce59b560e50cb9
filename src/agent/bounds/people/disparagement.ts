import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import { type PlainText, plainReading } from '../plain-text.ts';
import { SURNAMES } from './surnames.ts';

/** Words that only insult. In tight reading. */
const INSULT = eitherOf(
  /傻[逼比bx叉子瓜帽]|煞笔|沙比|智障|弱智|脑残/,
  /(?:[的们人员生你他她谁]|这[个种些])(?:都|全|就|才|真)*(?:是)?(?:个|一[个群]|群|些)?废物/,
  /废物(?:一[个群]|东西|点心|们)|笨人|蠢货|蠢猪|白痴|笨蛋|笨猪|垃圾(?:人|学员|东西|一个)|人渣|贱[人货]/,
  /滚[蛋出开]|去死|死全家|他妈|你妈|操你|狗东西|王八蛋|混蛋|神经病(?![变理学性毒])/,
  /(?:都|全|就)是(?:蠢|笨(?!办法|方法|重|功夫|拙)|废人)|不要脸|没脑子|猪脑/,
  /低能(?![量级耗态区电粒碳源谱])|丢人现眼|恶心的人|沙雕|憨[批逼]|菜鸡|菜狗|辣鸡|歇菜货|蠢材|废柴|二百五/,
  /脑子(?:有病|进水|有坑)|没天赋|别学了|连你们?(?:都|也)/,
  /(?:的人|学员|同学|女生|男生|外地人)(?:们|都|全|也|是|很|太|真)*(?:不(?:太|够|怎么)?聪明|笨|蠢|傻|没出息)/,
  /(?:女|男)生(?:们|都|全)*学不[好会]|不是(?:这块|学习的)料|基础(?:太|真|这么|那么)(?:差|烂)/,
);
/** What they are made of may be pigs. In plain reading. */
const ARE_PIGS = /(?:都|全|就)是(?:一群|群|头)?猪(?=[^\p{L}\p{N}]|$)/u;
const INSULT_ENGLISH = eitherOf(
  /\b(?:idiots?|morons?)\b/,
  inTurn(
    /\b/,
    /(?:(?:you(?:['’]re| are)?|only|hey|(?:people|learners|students|askers) are)(?:,? (?:all|an?|such|complete|total))* dumm(?:y|ies)(?! (?:variable|data|model|text|cod|column|value|encod|row|node|head)))/,
    /\b/,
  ),
  /\b(?:trottel|imb[eé]cile|stupid|dumb(?:ass)?|imbeciles?|retard(?:ed)?|losers?|scumbags?)\b/,
  /\beven you (?:can|could|will|should)\b/,
  /\b(?:trash human|worthless|pathetic|disgusting person|bastards?|bitch|asshole|shut up|go to hell)\b/,
  /\b(?:screw you|f+u+c+k\w*|piece of (?:shit|garbage))\b/,
  /\b(?:(?:hopeless|utter|complete|total|damn(?:ed)?) fools?)\b/,
);

/** What a teacher would have to prove. Of a person nobody but a person says it. */
const ACCUSATION = eitherOf(
  /抄袭|作弊|代写|代考|替考|骗子|骗钱|诈骗|造假|偷了?|小偷|盗用|泄题|撒谎|说谎|违规|开除|拉黑|处分/,
  /性骚扰|犯罪|吸毒|嫖|贪污|不是(?:自己|本人)写的|交的.{0,4}是.{1,6}写的|由别人(?:写|完成|代)/,
  /是[^，。]{1,6}(?:帮|替(?!换|代)|代(?!码|表|替|数|入|价|理|词))[^，。]{0,6}写/,
  /替(?!换|代)[^，。]{1,6}写|有水分|没(?:有)?交(?:过|上次)?的?作业|没交作业|查重率?(?:很高|超标|\d)/,
  /(?:作业|代码|论文)的?来(?:路|源)(?:存疑|可疑|不明)/,
);
const ACCUSATION_ENGLISH = eitherOf(
  /\b(?:cheat(?:s|ed|er|ers|ing)?|plagiari[sz]\w*|liars?|lied|ghostwrit\w+)\b/,
  /\b(?:copied (?:[^.]{0,24} )?(?:from|homework|the homework|work)|copied (?:this|that|it|his|her)\b)\b/,
  /\b(?:never does (?:his|her|their) own|lets others do (?:his|her|their)|not write it alone)\b/,
  /\b(?:thie(?:f|ves)|stole|stolen|scam(?:mer|s|med)?|frauds?|criminals?|expelled|banned|guilty)\b/,
);
/** Somebody called by name, or as who is present: not the "you" of a rule. */
const NAMED = [
  '[\\p{Script=Han}a-z]{1,8}(?:同学|学员|学长|学姐|学弟|学妹)(?!们|之间|都|应|要|可以|请|不|，)',
  '这个人|那个人|这位|那位|该生|此人|某人|群主',
  '(?:小|老|阿)(?![师板是时组节数家学程写说心于结型括区孩麦米肠腿费票店镇河动细声量车窗标题众])\\p{Script=Han}',
  // No given name begins with a particle: of 不负主要责任的 任的 is nobody.
  [
    '(?!任[务何意]|程[序度式]|马[上路]|周[围期末一二三四五六日]|黄[色金]|余[下数]|何[时种处]|段落|陆[地续]|万一|张量|陈[述列]|顾[客虑]|雷达|史[实料])',
    `[${SURNAMES}](?![的了是在不着])\\p{Script=Han}{1,2}`,
    '(?=是|在|就|抄|作|偷|骗|违|被|，|,|又|一直|总|经常)',
  ].join(''),
  `(?:姓|叫)[${SURNAMES}](?!名)|[${SURNAMES}]某|某(?:位|个)?(?:同学|女生|男生|人)`,
  '\\b(?:the last (?:one|asker)|somebody here|someone here|this (?:guy|student|person|learner)|that (?:guy|student|person)|mr|ms|mrs)\\b|@',
];
/** In what is said to a learner "he" is somebody; in a lesson it is whoever the lesson speaks of: 对方违规时不要跟车. */
const POINTED_AT = ['(?<!其)[他她](?!人)|\\bta\\b|对方', '\\b(?:he|she|they)\\b'];
const NAMED_PERSON = new RegExp(NAMED.join('|'), 'u');
const PERSON = new RegExp([...NAMED, ...POINTED_AT].join('|'), 'u');
const SAID_OF =
  '(?= (?:is|was|has|had|cheats?|cheated|copied|copies|lied|lets|never|stole|plagiari|should be))';
const PERSON_ENGLISH = new RegExp(`\\b[A-Z][a-z]+(?: [A-Z][a-z]+)?\\b${SAID_OF}`);
/** That is the prisoner's dilemma. */
const NAMED_ENGLISH = new RegExp(
  `\\b(?!(?:That|This|It|There|Here|What|Which|Who|Each|Everyone|Nobody|One|Such|They|We|You|He|She|Somebody|Someone|Whoever|People|Students|Learners)\\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?\\b${SAID_OF}`,
);
/** A record of somebody, as a tool may hand it over: "Tom — academic misconduct, second offence". */
const RECORD = inTurn(
  /(?:^|[\n:;])\s{0,4}[A-Z][a-z]+(?: [A-Z][a-z]+)?\s{0,4}[—–:,-].{0,40}\b/,
  /(?:misconduct|dishonest\w*|offen[cs]e|violation|failed|expelled|suspended)\b/,
);

/** 违纪名单：… */
const LIST_OF_PERSONS = /(?:违纪|作弊|抄袭|处分|迟交|未交|缺交)(?:学员|同学|人员)?名单/;
/** "Mia Chen, 58 points, guardian phone …" */
const FILE_OF_SOMEBODY = inTurn(
  /\b[A-Z][a-z]+ [A-Z][a-z]+\s*[,:—–-].{0,60}\b/,
  /(?:(?:guardian|parent|home|mobile)['’]?s? (?:phone|address|number)|date of birth)\b/,
);

/** 学员周敏的账号是… */
const FILE_IN_CHINESE = new RegExp(
  `(?:学员|同学|学生|组员)(?:[${SURNAMES}](?![级中考等三])\\p{Script=Han}{1,2}|[小老阿]\\p{Script=Han})的?(?:账号|卡号|电话|手机|住址|地址|身份证|成绩|密码|生日)号?码?(?:是|为|[:：])`,
  'u',
);

/** Of what a tool gives back, a line that holds something against somebody, or a learner's file. */
export const isRecordOfSomebody = (line: string): boolean =>
  RECORD.test(line) ||
  LIST_OF_PERSONS.test(line) ||
  FILE_OF_SOMEBODY.test(line) ||
  FILE_IN_CHINESE.test(line);

/**
 * An insult, or an accusation of somebody in particular; null where there is none. A word that `isCommon` is nobody's
 * name.
 */
export const disparagementIn = (
  text: PlainText,
  isCommon: (word: string) => boolean = () => false,
): string | null => disparagementOf(text, [PERSON, PERSON_ENGLISH], isCommon);

/** The same in a lesson, which says "he" of nobody in particular. */
export const disparagementInLesson = (text: PlainText): string | null =>
  disparagementOf(text, [NAMED_PERSON, NAMED_ENGLISH], () => false);

function disparagementOf(
  { text, plain, tight }: PlainText,
  [person, personInEnglish]: readonly [RegExp, RegExp],
  isCommon: (word: string) => boolean,
): string | null {
  const insult =
    INSULT.exec(tight) ?? ARE_PIGS.exec(plain) ?? INSULT_ENGLISH.exec(plain.replaceAll('_', ' '));
  if (insult) return insult[0];
  const accusation = ACCUSATION.exec(tight) ?? ACCUSATION_ENGLISH.exec(plain.replaceAll('_', ' '));
  if (!accusation) return null;
  const named = personInEnglish.exec(text)?.[0];
  return person.test(plain) || (named !== undefined && !isCommon(named.toLowerCase())) ? accusation[0] : null;
}

/** What is held against a learner beside how far they are: 备注：疑似代写. */
const REMARK = eitherOf(
  /疑似|涉嫌|怀疑|存疑/,
  /(?:太|很|真|比较)(?:慢|差|笨|懒)/,
  /态度/,
  wholeWords(
    /suspect\w*|alleg\w*|suspicio\w*|too (?:slow|weak|lazy)|lazy/,
    /hopeless|unfit|not fit|attitude|misconduct|dishonest\w*/,
  ),
);
/** How others stand is told to nobody: their names with a number each, their addresses. */
const OTHERS_MARKS = new RegExp(
  `(?:(?:^|[^\\p{Script=Han}])[${SURNAMES}]\\p{Script=Han}{1,2}\\s?[:：]?\\s?\\d+[^，,；;。]{0,3}[、，,；;]?\\s?){2}`,
  'u',
);
const OTHERS_ADDRESSES = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
/** A learner is told how they stand as a "you", or as nobody: whoever speaks of them to others has a third person. */
const TOLD_TO_OTHERS = eitherOf(
  /(?<!其)[他她](?![们人])|该(?:生|学员|同学)|此人/u,
  /这(?:个|位|名)(?:学生|学员|同学)/u,
  /\b(?:he|she|him|her|his|hers|the (?:student|learner)|this (?:student|learner|one))\b/u,
);
/** What a person thinks of a learner is for that person to say, be it kind or not: 评语：别抱希望. */
const LABELLED_REMARK = inTurn(
  /^\s*(?:[（(【[*-]\s*)?/iu,
  /(?:(?:教师|老师|助教|讲师|班主任|内部|教务|辅导员|管理员|teacher['’]?s?|tutor['’]?s?|instructor['’]?s?|coach['’]?s?|mentor['’]?s?|staff|internal|private|office|admin)的?\s?){0,2}/iu,
  /(?:备注|附注|评语|评价|点评|批注|寄语|remarks?|notes?|comments?|feedback)/iu,
  /(?:\s?(?:from|by|of) [^:：]{1,30})?\s*[:：—–-]/iu,
);
const SENTENCES = /(?<=[。；;！!？?]|\.(?=\s|$))|(?=[（(](?:备注|评语|点评|评价|remark|note|comment))/iu;

/** How a learner stands, without the sentences that judge them or say what a person would have to prove. */
export function withoutRemarks(standing: string): string {
  const lines = standing.split('\n').map((line) => {
    let isRemark = false;
    return line
      .split(SENTENCES)
      .filter((sentence) => {
        // It goes on until something is counted again, or called by its name.
        isRemark = LABELLED_REMARK.test(sentence) || (isRemark && !/[\d:：]/.test(sentence));
        return !isRemark && !judges(sentence);
      })
      .join('')
      .trim();
  });
  return lines.filter((line) => line !== '').join('\n');
}

function judges(sentence: string): boolean {
  const plain = plainReading(sentence);
  return (
    ACCUSATION.test(plain) ||
    ACCUSATION_ENGLISH.test(plain) ||
    REMARK.test(plain) ||
    TOLD_TO_OTHERS.test(plain) ||
    OTHERS_MARKS.test(plain) ||
    OTHERS_ADDRESSES.test(plain) ||
    INSULT.test(plain) ||
    INSULT_ENGLISH.test(plain) ||
    isRecordOfSomebody(sentence)
  );
}
