import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
/**
 * Whether somebody says of themselves that they are under fourteen, in so many words. Told of a child, of the past, or
 * of a chapter, a clock or a rank it is not said of oneself. Our own patterns, on the folded text.
 */
export function ownAgeUnderFourteen(text: string): boolean {
  if (!OF_MINOR.test(text) || ABOUT_A_CHILD.test(text)) return false;
  return (
    IN_YEARS.some((pattern) => isChildsAge(pattern.exec(text)?.[1])) ||
    NOT_YET.test(text) ||
    AT_SCHOOL.test(text)
  );
}

const ADULT_FROM = 14;
const YOUNGEST = 5;

function isChildsAge(said: string | undefined): boolean {
  if (said === undefined) return false;
  const years = AGES[said] ?? Number(said);
  return years >= YOUNGEST && years < ADULT_FROM;
}

/** Signs one of which every phrase of a child about itself holds: spares the long patterns on ordinary talk. */
const OF_MINOR = /岁|[小初]|年级|我|俺|本人|i'?m |i am |turned|as an? |school|grade/;

const ABOUT_A_CHILD = eitherOf(
  /我(?:们?家|的)?(?:那个?)?(?:儿子|女儿|孩子|小孩|闺女|娃|弟弟|妹妹|侄|外甥|学生|表弟|表妹|堂弟|堂妹)/,
  /(?:岁|年级)的(?:弟弟|妹妹|儿子|女儿|娃)|我(?:教|带)的/,
  /my (?:\d{1,2}[- ]year[- ]old|son|daughter|kid|child|brother|sister|nephew|niece|cousin|student)/,
  /(?:当年|那年|以前|小时候|那时候|那会儿).{0,8}(?:岁|年级)/,
  /(?:岁|年级)(?:的时候|那年|那时|时|开始|起|就)|(?:时候?|那年|那会儿?|当时)[,，]?(?:我|俺|本人)/,
  /when i was|since i was|i was/,
);

const SELF = '(?:我|俺|本人)';
/** No two of them begin alike, so that a run of them is read in one way only. */
const ADVERB =
  '其实|真的|今年|现在|目前|下个?[月周]|明年|马上|才|刚|只|还|也|就|不到|快|要|满|虚岁|周岁|是|有|\\s';
const ADVERBS = `(?:${ADVERB})*`;
const NUMBER = '(\\d{1,2}|十[一二三四五]?|[六七八九])';
/** Whose years they are, where a noun follows them. */
const YOUNG_PERSON = '(?:小?学生|小朋友|小孩子?|孩子|[小初]中?生|男生|女生|男孩|女孩|人|学员)';

const IN_YEARS: readonly RegExp[] = [
  new RegExp(`${SELF}${ADVERBS}${NUMBER}\\s?(?:周|虚)?岁(?!的(?!${YOUNG_PERSON}))`),
  // Without the word for years only where nothing else is counted.
  new RegExp(
    `(?:^|[^\\u4e00-\\u9fff]|老师|其实|因为|可是|但是?|而|说|那个)${SELF}${ADVERBS}${NUMBER}(?=[,，。.!！?？~…;；\\s]|$)`,
  ),
  new RegExp(`${SELF}今年(?:才|刚|都|就)?${NUMBER}了?(?=[,，。.!！?？~…;；\\s]|$)`),
  inTurn(
    /(?:^|[^a-z])(?:i am|i'm|im|i just turned|i turned)\s/,
    /(?:(?:only|just|actually|really|still|like)\s)*/,
    /(\d{1,2}|eight|nine|ten|eleven|twelve|thirteen)/,
    /(?=\s?(?:years?|yrs?|yo(?![a-z])|y\/?o(?![a-z]))|\s*(?:[,.!?;:~)]|$)|\s(?:and|so|but|my|can|old|btw|lol|yesterday|today|is|in \d)(?![a-z]))/,
  ),
  inTurn(
    /(?:i am|i'm|im|as)\s(?:only |just )?an?\s(?:only )?(\d{1,2}|eight|nine|ten|eleven|twelve|thirteen)/,
    /[\s-]?(?:years?|yrs?|yo?)[\s-]?(?:old|o)?(?![a-z])/,
  ),
];

const NOT_YET = new RegExp(
  [
    `${SELF}(?:其实|真的|今年|现在|也|\\s)*(?:还差.{1,6}(?:才)?(?:满|到)|还?没(?:有)?(?:满|到)|还?不(?:满|到)|还?未满)\\s?(?:1[0-4]|十[一二三四])(?:周?岁|[,，。.!！?？~\\s能可怎]|$)`,
    "(?:i am|i'm|im)\\s(?:not (?:even |yet )?|under |below |younger than )(?:1[0-4]|ten|eleven|twelve|thirteen|fourteen)(?: yet| years|\\s*[,.!?]|\\s*$)",
  ].join('|'),
);

const GRADE = '(?:[1-7](?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh)';
const AT_SCHOOL = new RegExp(
  [
    `${SELF}(?:${ADVERB}|在)*(?:个|一个|一名|名)?小学生(?!家长|的?(?:家长|老师|妈|爸)|水平|一样|文笔)`,
    `${SELF}(?:${ADVERB}|在)*(?:上|读|念)(?:个)?小学(?![时那毕班老同语数就]|的(?:时候|老师|语|数))`,
    `${SELF}(?:${ADVERB}|在|上|读|念|个)*小学(?:在读|[,，。.!！?？\\s]|$)`,
    `${SELF}(?:${ADVERB}|在|上|读|念|个|小学)*[一二三四五六]年级(?!的时候|的课|时|就|那|组|老师)`,
    `${SELF}(?:${ADVERB}|在|上|读|念|个)*小[一二三四五六](?!时|组|白|题)`,
    `${SELF}(?:${ADVERB}|在|上|读|念|个)*初一(?!就|的时候|十五|那|到|至|[要去回早晚]|上午|下午|放假|开始)`,
    '(?:^|[,，。.!！\\s])(?:小学|小学生|[一二三四五六]年级|小[一二三四五六]|初一)(?:的)?(?:学生|在读|生|水平|刚上)?.{0,4}(?:能|可以|可不可以|也能|想)(?:学|报|听|跟|参加|加入|问)',
    `(?:^|[^a-z])(?:i am|i'm|im)\\s(?!teach|help)(?:(?!my |teach|help)[a-z]+[\\s,]+){0,4}?(?:in )?(?:the )?${GRADE} grade(?![a-z])`,
    "(?:i am|i'm|im)\\s(?:still |only )?in (?:primary|elementary|grade) school",
    `(?:i am|i'm|im)\\s(?:only |just )?an? ${GRADE}[- ]grader`,
  ].join('|'),
);

const AGES: Record<string, number> = {
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
  十三: 13,
  十四: 14,
  十五: 15,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
};
