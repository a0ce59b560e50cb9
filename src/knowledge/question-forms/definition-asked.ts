import { knownLately } from '../../domain/caches/known-lately.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { bare } from './bare.ts';
import { CLOSING, fromWhereItAsks, singular } from './phrasing.ts';

/** Longest subject of a question that asks what something is, in characters. */
export const LONGEST_SUBJECT = 40;
/** A longer question asks for more than a definition. */
const LONGEST_QUESTION = 80;

const DO_WHAT = '(?:干嘛|干什么|干啥|做什么|做啥)';
const IS_WHAT = [
  '是个?(?:什么|啥)(?:意思|东西|玩意儿?|概念|来着)?',
  '(?:什么|啥)意思',
  '代表(?:什么|啥)',
  '是?指的?是?(?:什么|啥)',
  '的(?:定义|概念|含义|意思)(?:是(?:什么|啥))?',
  '(?:应该|该)?(?:怎么|如何|怎样)理解',
  // What it is good for is said where it is said what it is.
  `是?${DO_WHAT}用?的`,
  `(?:是)?[用拿]来${DO_WHAT}的?`,
  `(?:能|可以)${DO_WHAT}`,
  '[有起](?:什么|啥)(?:用处?|作用|用途)',
  '的(?:作用|用途|用处)(?:是(?:什么|啥))?',
  '(?:在)?(?:哪里|哪儿|哪)(?:能|会|可以)?用得?[上到]',
].join('|');
const EXPLAIN = '(?:(?:解释|说明|讲解|讲讲|说说|介绍)(?:一下|下)?|[讲说]一?下)';
const ASKS_ELSE = '(?!.*(?:怎么|怎样|如何|什么|啥|哪|多少|几|吗|区别|不同))';
/** 「那个 self 是什么」; 「这个报错是什么意思」 points at something shown. */
const THAT = '(?:那个|所谓的?|这个(?= ?[a-z_`]))? ?';
const WITHIN = '(?:.{1,16}?(?:里面?|当中|中)的 ?)?';

const CHINESE: readonly RegExp[] = [
  new RegExp(
    `^${EXPLAIN}? ?${WITHIN}(?:什么是|什么叫做?|啥是|啥叫|何谓|(?:怎么|如何|怎样)理解)${THAT}(.+?)${CLOSING}$`,
    'iu',
  ),
  new RegExp(`^${EXPLAIN}? ?${WITHIN}${THAT}(.+?) ?(?:到底|究竟|具体)?(?:${IS_WHAT})${CLOSING}$`, 'iu'),
  new RegExp(`^${EXPLAIN}${ASKS_ELSE} ?${THAT}(.+?)${CLOSING}$`, 'iu'),
];

const ARTICLE = '(?:an? |the )?';
const REALLY = '(?: exactly| actually| really| even| the heck| the hell)?';
const ENGLISH: readonly RegExp[] = [
  new RegExp(
    [
      `^what(?: the heck| the hell| exactly)?(?:'s|’s| is| are|s|'re| does| do)${REALLY}`,
      '(?: is| are)? ',
      '(?:the (?:point|purpose|use|meaning|definition) of |(?:is )?meant by |you mean by )?',
      `${ARTICLE}(.+?)(?: means?| stands? for| do| does|(?: used| good)? for| exactly)?[?.! ]*$`,
    ].join(''),
    'i',
  ),
  new RegExp(
    `^(?:explain |define |describe |tell me )(?:to me |me )?what ${ARTICLE}(.+?) (?:is|are|means?|does|do|stands for)(?: for)?[?.! ]*$`,
    'i',
  ),
  new RegExp(
    `^(?:explain|define|describe|tell me about) (?!what |how |why |when )${ARTICLE}(.+?)(?:,? (?:please|pls))?[?.! ]*$`,
    'i',
  ),
  new RegExp(
    `^what (?!is |are |do |does |did |was |were |i |we |you |it |they |happens|to |if |kind|sort|time|day|else|the course )${ARTICLE}([^,]{1,30}?) (?:is|are|means?|does)(?: for)?[?.! ]*$`,
    'i',
  ),
  new RegExp(`^(?:the )?(?:meaning|definition|purpose) of ${ARTICLE}(.+?)[?.! ]*$`, 'i'),
  new RegExp(`^${ARTICLE}(.+?) (?:meaning|definition|explained)[?.! ]*$`, 'i'),
];

/** What a question wants defined, or null where it asks something else: 「闭包」 of "闭包是什么?". */
export const subjectToDefine = knownLately((question): string | null => {
  if (question.trim().length > LONGEST_QUESTION) return null;
  const text = fromWhereItAsks(question);
  for (const pattern of holdsHan(text) ? [...CHINESE, ...ENGLISH] : ENGLISH) {
    const subject = pattern.exec(text)?.[1]?.trim();
    if (subject) return subject.length <= LONGEST_SUBJECT ? singular(bare(subject)) : null;
  }
  return null;
});
