import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { rarely } from '../text/needed-signs.ts';
import type { NormalisedText } from '../text/normalise.ts';

/**
 * What a message does with its words: asking is not spreading, telling is not doing, and complaining to the
 * school is never a violation. Patterns are our own.
 */
export interface Stance {
  /** Wants to have or know something, and offers nothing. */
  asking: boolean;
  /** To the school, about the school: price, quality, refund. */
  complaint: boolean;
  /** Tells of what somebody else said or sent, or warns of it. */
  reporting: boolean;
  /** Gives away one's own notes or code. */
  ownWork: boolean;
  /** Hands on what staff or the author asked for or allowed, so it is said. */
  permitted: boolean;
  /** Reads like the school's own notice. Holds only where staff sent it. */
  notice: boolean;
  /** The rough words mean the speaker or a thing. */
  selfDirected: boolean;
}

const ASKING = eitherOf(
  /[?？]|[吗嘛么呢]\s*$|[吗么](?=[,，。!！\s])|有没有|有无|谁有|谁知道|谁能/,
  /求(?:助|问|推荐|分享|个|一份|资源|教|链接|解|这|电子)|跪求|请问|请教|想问|问一?下|问问/,
  /在?哪(?:里|儿|能|可以)?(?:能|可以|有|下|买|找|看|领|加)/,
  /怎么(?:办|弄|下|加|报|买|领|样|进|找|付|算|写|回事)|如何|能不能|可不可以|可以吗|是不是|靠谱|多少钱/,
  inTurn(
    /(?:^|[\s,.!])/,
    eitherOf(
      /anyone|does anyone|anybody|has anyone|is there|are there|where (?:can|do|is)/,
      /how (?:do|can|to|much|long|many)/,
      /what(?:'s| is| are)|which|can i|can (?:you|someone|we)/,
      /could (?:you|someone|i)|should i|is it|is this|do you|do we|do i|why/,
    ),
    /(?![a-z])/,
  ),
);
const COMPLAINT = rarely(
  eitherOf(
    /退(?:钱|款|费|课|学费)|(?:要|我要|申请|想)退|投诉|维权|12315|消协|消费者协会|黑猫|虚假宣传|货不对板/,
    /(?:太|真|很|好|有点)(?:坑|水|贵|敷衍|失望|差劲)|坑(?:人|钱|爹)|被坑|割韭菜|不值(?:这|了|那)/,
    /(?:没人|不)(?:回复|理|管|回)|后悔(?:报|买|交)|上当|说好的|承诺(?:的|过)|就这(?:质量|水平|课|\?|？)/,
    /凭什么(?:比|收|涨)/,
    /(?:你们|学校|课程|客服|班主任|平台|机构|助教|老师).{0,12}(?:太|不|没|差|慢|水|坑|贵|敷衍|垃圾|骗)/,
    /refund|money back|rip.?off|overpriced|waste of money|false advertising|disappointed|complain/,
  ),
);
const REPORTING = rarely(
  eitherOf(
    inTurn(
      eitherOf(
        /他|她|有人|别人|对方|那人|老板|面试官|同学|室友|网友|同事/,
        /某人|弹幕|评论|评论区|标题|广告|台词|歌词|原话|原文|短信|邮件/,
      ),
      /(?:里|上|刚|刚才|昨天|老|总|还|又|都|就|天天|在.{1,6})?.{0,4}/,
      /(?:骂|说|叫|喊|写|回|发|私信|评价|推销|让我|要我|加我)/,
    ),
    /骂(?:我|他|她|人|了我)|被(?:骂|喊|叫|说成|人骂|嘲笑)|举报|已踢|踢了/,
    /管理(?:员)?.{0,6}(?:看|处理|管|踢)|@管理|发广告|打广告|广告(?:号|又|怎么|太多|能不能)|骗子|骗局|诈骗/,
    /反诈|防骗|被骗|上当|小心|当心|警惕|谨防|别(?:信|加|点|买|转|扫|上当)|不要(?:信|加|点|买|相信)/,
    /是不是(?:骗|广告|诈)|什么意思|怎么翻译|翻译|这个词|这句话|算(?:不算)?(?:骂人|违规|歧视|人身攻击)/,
    /(?:called|calls|calling|told) (?:me|him|her|us|them)|report(?:ed|ing (?:it|this|that|him|her|them))/,
    /(?:got|getting|received|sent) (?:this|it|these) (?:by|in|via|from|on)|(?:was|were|been|got) sent this/,
    inTurn(
      /(?:someone|somebody|people|they)(?: is| are|'s|'re| keeps?)?/,
      / (?:selling|pretending|posting|sending|spamming|advertising)/,
    ),
    /scam|phishing|beware|don't (?:click|trust|buy)|what does|meaning of|is it (?:a )?(?:rude|insult|scam)/,
  ),
);
const OWN_WORK = rarely(
  eitherOf(
    /(?:我|自己|本人|我们(?:组|小组)?)(?:自己)?(?:整理|写|做|画|总结|录|翻译|记|敲|手写|原创|开发)(?:的|了|好|完)/,
    /我的(?:笔记|总结|博客|github|仓库|代码|作业|思维导图|错题)/,
    /(?:学习|课堂|手写|复习|读书|错题)(?:笔记|总结|提纲|本)|开源|github|gitee|公开的?(?:数据集|课)/,
    /官方(?:文档|免费)|my (?:own )?(?:notes?|summary|repo|github|blog|cheat ?sheet|flashcards?|project)/,
    /i (?:wrote|made|summari[sz]ed|built)|open.?source/,
  ),
);
const NOT_OWN = /付费|vip|录屏|录播|破解|盗|扫描|老师的|内部|收费|正版|课程视频|paid|premium|cracked|ripped/;
const PERMITTED = rarely(
  eitherOf(
    /(?:老师|班主任|助教|讲师|教务|学校|作者|出版社|官方|班长|课代表|组长)(?:已经?|都|刚|昨天|上课|上次)?(?:让(?:我|课代表|班长|组长)|叫我|托我|同意|允许|授权|许可|批准|说可以)/,
    /(?:经|征得|得到|有)(?:了)?(?:老师|班主任|讲师|作者|学校|出版社|官方)的?(?:同意|许可|授权|允许)/,
    /(?:with|has|have|got|gave) .{0,16}permission/,
    /(?<![a-z])(?:teacher|instructor|professor|author|ta) (?:asked|told|allowed) (?:me|us)(?![a-z])/,
  ),
);
const NOTICE = inTurn(
  /^[\s]*/,
  eitherOf(
    /【(?:通知|活动|公告|教务|提醒|直播|技术|运营|福利)|\[(?:staff|notice|event|announcement)|通知/,
    /公告|各位(?:同学|学员|家长)|同学们|@所有人|@全体|温馨提示|dear (?:all|students|learners)/,
  ),
);
const SELF = rarely(
  eitherOf(
    inTurn(
      /(?:我|俺|本人|自己)/,
      /(?:就是|真是|真的是?|是|太|好|怎么这么|简直|果然|也太|这|这个|真|可能是|是不是|又)?/,
      /(?:个|一个|一只|这个|条)?.{0,3}/,
      /(?:傻逼|笨|蠢|废物|菜|垃圾|智障|白痴|脑残|猪|狗|傻|憨|弱智|学渣|小白|渣|没用|脑子)/,
    ),
    /本(?:废物|菜鸡|学渣|傻逼|智障)|我(?:这|的)?(?:猪)?脑子|骂(?:醒)?我/,
    /i'?m (?:such )?(?:a |an |so )?(?:complete |total )?(?:idiot|stupid|dumb|moron|noob|fool|useless|loser)/,
    /my (?:stupid|dumb|brain)|i feel (?:so )?(?:stupid|dumb)|stupid me|silly me/,
  ),
);

/**
 * Whoever asks whether an offer is real repeats it and does not make it: a person looks first. No sign for the
 * classifier.
 */
const ASKS_WHETHER_REAL = rarely(
  eitherOf(
    /(?:是真的?|真实|可信|能信|可靠|靠谱|安全|正规|合法)(?:的)?(?:吗|么|嘛|不|不是)\s*(?:$|[?？,，。])/,
    /真的假的|真的还是假的|能不能信/,
    inTurn(
      /(?<![a-z])(?:is|are|was) (?:this|it|that|these|they) (?:really |actually |even )?/,
      /(?:legit|real|genuine|safe|trustworthy|true|a scam)(?![a-z])/,
    ),
    /(?<![a-z])can (?:it|this|that|they|i) (?:be )?trust/,
    /(?:dm|dm'|messag|text|e-?mail|whatsapp|contact)(?:e?d) me(?![a-z])/,
  ),
);

export const asksWhetherReal = ({ plain }: NormalisedText): boolean => ASKS_WHETHER_REAL.test(plain.text);

export function stanceOf(message: NormalisedText): Stance {
  const { text } = message.plain;
  return {
    asking: ASKING.test(text),
    complaint: COMPLAINT.test(text),
    reporting: REPORTING.test(text),
    ownWork: OWN_WORK.test(text) && !NOT_OWN.test(text),
    permitted: PERMITTED.test(text),
    notice: NOTICE.test(text),
    selfDirected: SELF.test(text),
  };
}
