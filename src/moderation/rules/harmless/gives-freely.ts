import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { Finding, FindingKind } from '../finding.ts';
import { solicits } from '../offers/solicits.ts';

/**
 * Learners offer one another help, and look for company, in the words that adverts use: "需要的找我". What tells the
 * two apart is what adverts do not say: that it costs nothing and brings nothing ("不收钱", "I do code reviews for
 * free"), that it is company that is looked for, or whose errand it is ("我是课代表"). Our own patterns, on the plain
 * text.
 */
const COSTS_NOTHING = eitherOf(
  inTurn(
    /(?<!(?:不|没|未|第|首|前)[^,，。!！?？]{0,6})/,
    eitherOf(
      /不收(?:你|大家)?(?:们)?(?:的)?(?:任何)?(?:钱|费用?)|不(?:要|花|用)钱/,
      /无偿(?!献)|分文不取|义务(?:帮|讲|辅导)|纯(?:帮忙|分享|爱好)|免费的[,，。!！~]/,
    ),
  ),
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /for free(?! (?:info|access|trial|money|spins|coins|crypto))/,
      /free of charge|no charge|not charging|don't want (?:any )?money/,
    ),
    /(?![a-z])/,
  ),
);
const LOOKS_FOR_COMPANY = eitherOf(
  inTurn(
    /(?:找|蹲|缺|差|求|寻|招|有没有|想有)/,
    /(?:个|一个|一位|几个|[一二两三四1-4]个|人)?[^,，。!！?？\d]{0,10}/,
    eitherOf(
      /队友|搭子|组员|学伴|学习伙伴|练习伙伴|同伴|语伴/,
      /互相(?:抽背|监督|批改|打气|讲题)|一起(?:学|刷|自习|练|备考|准备|考|打卡|组队|背|复习|写|画|听|看书|早起|晨读|跑步|拼[房桌]|结伴)/,
    ),
  ),
  /组队/,
  inTurn(
    /(?<![a-z])(?:looking for|need|want|seeking) (?:someone|somebody|anyone|people|a native speaker) /,
    /(?:to|who wants to) (?:practi[sc]e|study|revise|talk|speak|chat|learn|pair)(?![a-z])/,
  ),
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /study (?:buddy|buddies|partner|group|call|session)/,
      /(?:project|lab|practice|conversation|language|pair(?:-| )?programming) partner|teammates?/,
    ),
    /(?![a-z])/,
  ),
);
const ON_AN_ERRAND = eitherOf(
  /我是(?:课代表|班长|学委|学习委员|组长|[^,，。]{0,6}组组长|志愿者)/,
  /(?:^|[,，。!！\s])(?:课代表|学委|学习委员|班长|班委)[:：]/,
  // Into the class's own group, by a number that only the class has.
  /备注(?:一下)?(?:学号|班级|组号|组名|姓名\+?(?:学号|班级))|(?:拉|进|加)(?:你|大家|他|她)?(?:进|到|入)?(?:咱们?|我们)?的?(?:小组|组里|班群|班级群|组群|寝室群|课程群)|组长(?:会|来)?拉群/,
);

/** What nobody writes who gives freely: a price, a prize, an income, goods, more to follow, a copy of what is sold. */
const TRADES: readonly FindingKind[] = [
  'contact_handle',
  'group_link',
  'link',
  'netdisk_link',
  'download_link',
  'price',
  'offer',
  'income_promise',
  'prize',
  'follow_request',
];
/** Lessons tried for nothing, material and accounts: the first dose of what is sold. */
const BAIT = eitherOf(
  /试听|体验|领取|名额|资料|全套|课程|网课|训练营|会员|账号|教程|内部|押题|题库|真题/,
  /答案|先到先得|手慢|满(?:员|了)|私域|副业|兼职|赚|收益|理财|股|币|减肥|护肤|塔罗|算命/,
  /trial|signals?|premium|accounts?|netflix|followers|limited|spots?|tips|profit|crypto/,
);

/** Neither bait nor a trade stands beside it. */
const isInnocent = ({ plain: { text } }: NormalisedText, trade: readonly Finding[]): boolean =>
  !trade.some(({ kind }) => TRADES.includes(kind)) && !BAIT.test(text);

/** Is company looked for, or an errand of the class run? */
export const looksForCompany = (message: NormalisedText, trade: readonly Finding[]): boolean =>
  isInnocent(message, trade) &&
  (LOOKS_FOR_COMPANY.test(message.plain.text) || ON_AN_ERRAND.test(message.plain.text));

const WHERE_TO_FIND: readonly FindingKind[] = ['contact_invitation', 'contact_handle', 'group_invitation'];
/** What nobody promises whose company is looked for. */
const PROMISES = eitherOf(
  /带(?:你|大家)|包[过教分会]|保[过分]|提分|破\d|上岸|老师/,
  /名师|机构|价|优惠|便宜|钱|代[写做考刷]|资源|福利|推荐/,
  /(?<![a-z])(?:earn|guarante\w*|cheap|price|rates?|discount|teacher|coach)(?![a-z])/,
);
/** In UTF-16 units: more says something of its own. */
const LONGEST_ANSWER = 60;

/** Does it say how its sender is to be found, look for no takers, and offer nothing? */
export const onlySaysWhereToFind = (message: NormalisedText, trade: readonly Finding[]): boolean =>
  message.original.length <= LONGEST_ANSWER &&
  trade.length > 0 &&
  trade.every(({ kind }) => WHERE_TO_FIND.includes(kind)) &&
  !BAIT.test(message.plain.text) &&
  !PROMISES.test(message.plain.text) &&
  !solicits(message);

/** Is something offered for nothing? Adverts say so too ("问问不要钱"), so that a person has to look. */
export const givesFreely = (message: NormalisedText, trade: readonly Finding[]): boolean =>
  isInnocent(message, trade) && COSTS_NOTHING.test(message.plain.text);
