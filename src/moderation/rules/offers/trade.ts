import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { PLACEHOLDERS } from '../../text/normalise.ts';
import { type Finding, type FindingKind, findEach } from '../finding.ts';

/**
 * Ways to be reached, offers and invitations in the plain text. Patterns are written by us for what learner
 * groups see; each is a place to show as evidence, and none alone is a verdict.
 */
const inPatterns = findEach([
  // An account by name: "加微信 lingke_01", "vx:abc888", "微信同号 138…".
  [
    'contact_handle',
    inTurn(
      /(?:加?微信|(?<![a-z])(?:vx|wx|v)(?![a-z]))(?:号|同号|id)?[\s:=号是♥❤|+加]{0,5}/g,
      /(?:(?![a-z]{1,6}(?:\s|$))[a-z][a-z0-9_-]{4,19}|(?<!\d)\d[\d\s-]{4,12}\d)/g,
    ),
  ],
  [
    'contact_handle',
    /(?:(?<![a-z])qq|(?<![a-z])q|企鹅)(?:号|群|群号)?[\s:是+加]{0,4}[1-9](?:[\s-]?[\dx]){4,11}(?!\d)/g,
  ],
  // Figures written out: "扣扣 贰柒叁 伍伍捌 零玖壹", "微信同手机 幺三八零零…". One at least is a character: "微信群
  // 2025-03-01 20:00" is a date.
  [
    'contact_handle',
    inTurn(
      /(?:微信|(?<![a-z])(?:vx|wx|v|qq|q)(?![a-z])|扣扣|企鹅|[群裙]号?|电话|手机|联系)/g,
      /[^\d\n第零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]{0,6}(?!一二三四)/g,
      /(?=[\d\s.,、·-]{0,36}[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖])/g,
      /(?:[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖\d][\s.,、·-]{0,2}){7,12}/g,
    ),
  ],
  [
    'contact_handle',
    /(?:群号?|群聊号码)[\s:是]{0,3}(?!20\d\d[-\s]\d{1,2}[-\s]\d{1,2}(?!\d))[1-9](?:[\s-]?[\dx]){5,11}(?!\d)/g,
  ],
  [
    'contact_handle',
    /(?:电话|手机|热线|致电|微信同号|同号|v同号|联系|咨询)[^\d\n]{0,8}(?:\+?86[\s-]?)?[14][\dx](?:[\s-]?[\dx]){6,10}/g,
  ],
  [
    'contact_handle',
    inTurn(
      eitherOf(
        /telegram|(?<![a-z])tg|电报|飞机|纸飞机|whats\s?app|(?<![a-z])line|skype/g,
        /discord|snap(?:chat)?|insta(?:gram)?|(?<![a-z])ig|kik|signal|viber/g,
      ),
      /(?:\s?(?:号|id|me|at))?[\s:=@+是]{1,4}@?\+?[a-z0-9_.-]{4,30}/g,
    ),
  ],
  [
    'contact_handle',
    /(?:加|私信|联系|找|咨询|详询|搜)(?:我|客服|老师|顾问|助理|助手|学姐|学长|小姐姐|微信|老板)?[\s:：]{0,3}(?=[a-z_-]{0,19}[\d_])[a-z][a-z0-9_-]{5,19}/g,
  ],
  [
    'contact_invitation',
    /(?:加|\+)(?:我|微信|好友|客服|老师|助理|顾问|qq|她|他)(?!们|油|班|分|载|速|深|强|减)/g,
  ],
  [
    'contact_invitation',
    /(?:私聊|私信|私我|私戳|戳我|小窗|窗我|敲窗|滴滴我|滴我|踢我|敲我|dd我|找我(?!聊天|玩|吃|借|有事)|联系我|问我要|我推(?:名片|给)|推(?:你|给你).{0,4}名片|带价来|价格?私|(?<=[,，!！.。;；、 ])私(?:$|[\s。!]))/g,
  ],
  [
    'contact_invitation',
    eitherOf(
      /(?<![a-z])(?:dm|pm|inbox|message|msg|text|call|contact|email|whatsapp|hit|add|follow)\s(?:me|us)(?![a-z])/g,
      /(?<![a-z])hmu(?![a-z])/g,
      /link in (?:my )?(?:bio|profile)/g,
      /(?:in|on|check|see|visit) my (?:bio|profile|page|channel)/g,
    ),
  ],
  [
    'contact_invitation',
    eitherOf(
      /点(?:我|击我|开我)?.{0,2}(?:头像|主页)/g,
      /(?:看|戳|见)我?(?:的)?(?:头像|主页|简介|签名|昵称)/g,
      /(?:微信|qq|公众号|小红书|小红薯|抖音|b站)(?:号|也)?[\s:是]{0,2}(?:同名|同昵称|同号|看昵称|搜我)/g,
      /主页有|简介有/g,
      /(?:关注|搜索?)(?:公众号|公号|微信公众号)/g,
      /评论区?(?:留|扣|回)/g,
    ),
  ],
  [
    'group_invitation',
    /(?:加|进|入|来|拉|扫码进|欢迎加|速进|快进|免费进)(?:你|你们|大家|下|个|入|到|我们?的?|这个|我建的?)?.{0,6}(?:群|频道|圈子|交流圈|星球|讨论组)(?!里|主|员|友|聊天|公告|规)/g,
  ],
  [
    'group_invitation',
    /(?:加|进|入|来)(?:下|一下|个)?(?:我们?的?|咱们?的?|这个)?(?:q|qq|扣扣|企鹅|微信)?[裙峮羣](?![子摆边装服])/g,
  ],
  ['group_invitation', /(?:建|开|拉|组|弄)(?:了|个|了个|一个|了一个).{0,8}(?:小群|新群|群)(?!里|主|员|友)/g],
  [
    'group_invitation',
    eitherOf(
      inTurn(
        /扫/g,
        eitherOf(
          /码|一扫|描(?!版|件|仪|稿|了|好|成|本|的|笔|全|器|端口|文件|代码|目录|一遍|结果)/g,
          /这个码|我的码|上面|下面/g,
        ),
      ),
      /长按.{0,3}识别|识别.{0,4}二维码/g,
    ),
  ],
  [
    'group_invitation',
    inTurn(
      /(?:join|come (?:over )?to|hop in(?:to)?|invite (?:link )?to)/g,
      /\s.{0,24}(?:group|channel|server|discord|telegram|community)/g,
    ),
  ],
  [
    'price',
    /(?:[¥$£€]\s?\d[\d,.]*k?|(?<![\d.])\d[\d,.]*\s?(?:元|块|圆|毛|rmb|r(?![a-z])|刀|万元?|w(?![a-z0-9])|镑|dollars?|bucks|quid|pounds?|usd|eur|p(?:er|pm)?\s?(?:msg|min|text)|p\/(?:msg|min)))/g,
  ],
  [
    'price',
    eitherOf(
      /(?<!\d)[1-9](?:\.\d|\d)?\s?折|半价|买一送一|包邮|免单/g,
      /0元|原价.{0,6}(?:现价|现在|只要)|只要\s?\d|仅需\s?\d/g,
      /一(?:份|套|节|单|个月|年|次|张|门)\s?\d/g,
      /\d+\s?(?:一|\/|每)(?:份|套|节|单|个月|月|年|次|张|门|小时|千字|天)/g,
      /\d{1,3}% off|half price|price\s?:/g,
    ),
  ],
  // Prices written out: "五百块", "一门十五", "千字二十", "三百出". "一块" is "together", and "三百个单词" is no price.
  [
    'price',
    eitherOf(
      /(?<![第零〇一二两三四五六七八九十百千万])[一二两三四五六七八九]?[十百千万][零一二两三四五六七八九十百千]{0,6}(?:块(?![板砖屏石肉布地牌])|元|圆|刀)/g,
      /[一二两三四五六七八九]毛(?!病|[笔巾衣病发])/g,
      inTurn(
        /(?:(?<![第统唯])一(?:份|套|节|单|个月|年|次|张|门|篇|天|小时|晚|章)|千字)\s?/g,
        /(?:[一二两三四五六七八九]?[十百千][零一二两三四五六七八九十百千]{0,6}|\d{2,4})/g,
        /(?![零〇一二两三四五六七八九十百千万\d多几来.:：]|\s?(?:个|行|道|题|页|字|词|遍|次|米|步|人|篇|分|条|句|公里|小时|下|首|集|章|节|斤|克|度|卡|张|组|轮|圈|%|月|天|点|本|份|位|mb?|gb?))/g,
      ),
      /(?<![第\d零一二两三四五六七八九十百千万])(?:[一二两三四五六七八九][百千][零一二两三四五六七八九十百]{0,5}|\d{2,5})(?:出|拿走|带走)(?=$|[\s,，。!！?？~了吧])/g,
    ),
  ],
  [
    'offer',
    eitherOf(
      /(?:出售|有售|低价出|便宜出|打包出|转卖|甩卖|代理|代购|代写|代做|代考|替考|代刷|代练|代打|代充|代开)/g,
      /(?:代办|代抢|接单|接稿|承接|接各种|接毕设|接代|收徒|带徒|招生|招代理|招商|加盟|诚招|急招|招募|招聘)/g,
      /(?:团购|拼团|接龙团|批发|一手货源|货源|有偿|包过|保过|保分|包就业|包教|不过(?:包)?退)/g,
      /(?:先(?:看|学|用|试)后付|定制|上门|办理|可查|免抵押|秒下款|下款|套现|放款|提额|贷款|跟单|带单|荐股)/g,
      /(?:开户|返佣|返利|返现|代还|引流|涨粉|刷粉|买粉|刷赞|互粉|互关|合租|车位|上车)/g,
    ),
  ],
  [
    'offer',
    eitherOf(
      /免费(?:领|送|试听|试学|体验|拿|进|带)/g,
      /(?:领|送)(?:\d+|全套|资料|福利|红包|礼包|大礼包|优惠|券|话费|流量|现金|体验|会员)/g,
      /(?:点击|马上|立即|速来|快来|赶紧)(?:领|抢|下载|注册|报名|加)/g,
      /(?:邀请码|推荐码|注册码|优惠码|口令)[\s:]{0,2}[a-z0-9]{3,}/g,
      /填(?:我|我的).{0,3}码|助力|砍一刀|帮(?:忙)?(?:点|砍|助)|集赞/g,
    ),
  ],
  [
    'offer',
    eitherOf(
      /(?<![a-z])(?:for sale|selling (?:my|cheap|a|an|premium|[a-z]+ acc)|buy now|order now|shop now)/g,
      /(?<![a-z])(?:sign ?up (?:now|today|here|at)|discount|promo ?code|coupon|use (?:my )?code|free trial)/g,
      /(?<![a-z])(?:limited (?:time|offer|seats|spots)|special offer|guaranteed|no win no fee)/g,
      /(?<![a-z])(?:cheap(?:est)? (?:price|rates?)|we offer|we sell|our services?|hire (?:me|us))/g,
      /(?<![a-z])(?:i (?:offer|sell|tutor|do) .{0,24}(?:\$|£|€|\d+\s?(?:\/|an |per )?h))/g,
    ),
  ],
  [
    'income_promise',
    eitherOf(
      /(?:日|天|月|周|年)(?:入|赚)[\d一二三四五六七八九十百千万过破好几]/g,
      /日结|躺赚|稳赚|保本|高收益|(?:日|月)?收益(?:率)?\s?\d|翻(?:一|两|三|几)?倍/g,
      /零投入|轻松(?:赚|月|日)|在家(?:就能|也能|可)?赚|带你(?:赚|做)/g,
      /副业.{0,8}(?:带|赚|一起)|一单\s?\d|佣金|提成.{0,6}\d|回本|财务自由/g,
    ),
  ],
  [
    'income_promise',
    /(?:一天|每天|天天|一周|一个月|每月|一晚上?)(?:也|都|就)?(?:能|可以?|至少|保底|最少|稳定?|轻松)(?:能|可以)?(?:赚|挣|搞)(?:到|个)?[\d一二两三四五六七八九十百千万几好]/g,
  ],
  [
    'income_promise',
    eitherOf(
      inTurn(
        /(?:earn|make|making|earning|earned|made)\s.{0,14}(?:\$|£|€|\d)/g,
        /\s?\d*k?.{0,14}(?:day|daily|week|hour|month|home|online)/g,
      ),
      /(?:work|working) from home|passive income|extra (?:cash|income)/g,
      /(?:daily|weekly|guaranteed) (?:profits?|returns?|payouts?)/g,
      /double your|invest \$?\d/g,
    ),
  ],
  [
    'prize',
    eitherOf(
      /恭喜(?:您|你).{0,10}(?:中|获|成为|抽)/g,
      /中(?:了)?(?:大)?奖/g,
      /(?:领取|兑换|瓜分).{0,8}(?:奖|红包|现金|礼)/g,
      /(?:you(?:'ve| have)?|u|ur|your).{0,20}(?:won|been (?:selected|chosen|awarded|drawn)|winner)/g,
      /claim (?:your|ur|the|now)|to claim|unclaimed|cash prize|prize draw|weekly draw|gift ?card/g,
    ),
  ],
  [
    'follow_request',
    eitherOf(
      /求(?:关注|三连|赞|转发|粉|投票)/g,
      /(?:点|关注)(?:个|下|一下|我的|我)(?:关注|赞|在看|小红心|收藏|频道|主页|抖音|b站|账号)|一键三连|互粉/g,
      /互赞|(?:subscribe|sub)\s(?:to\s)?(?:me|my|our|us|back|for)|sub4sub|sub 4 sub/g,
      /follow (?:me|us|back|my|our)/g,
      inTurn(
        /(?<!(?:^|\s)(?:i|we|always|still|they|you) )check (?:out |it )?(?:my|our|this)\s.{0,20}/g,
        eitherOf(
          /channel|video|vid|song|music|page|cover|track|remix|album/g,
          /mixtape|playlist|blog|site|website|stream|single|podcast|app/g,
        ),
      ),
      /(?<![a-z])(?:watch|visit|view|see|listen to|hear) (?:my|our)\s|thumbs? up (?:if|this)/g,
      /like (?:this|and) .{0,12}(?:subscribe|share|follow)/g,
      /(?:please|pls|plz) (?:like|subscribe|share|follow|vote|donate|support)/g,
      /give (?:me|us|my|it) a (?:chance|listen|try|shot|like)/g,
    ),
  ],
]);

const LINK_FINDINGS: Readonly<Record<string, FindingKind>> = {
  [PLACEHOLDERS.invite]: 'group_link',
  [PLACEHOLDERS.netdisk]: 'netdisk_link',
  [PLACEHOLDERS.download]: 'download_link',
  [PLACEHOLDERS.shortener]: 'link',
  [PLACEHOLDERS.social]: 'link',
  [PLACEHOLDERS.other]: 'link',
};

/** Links to trusted places are no finding. */
export function findTrade(message: NormalisedText): Finding[] {
  const { text } = message.plain;
  const findings = inPatterns(text);
  if (message.links.length > 0) {
    for (let i = 0; i < text.length; i++) {
      const kind = LINK_FINDINGS[text[i] ?? ''];
      if (kind) findings.push({ kind, start: i, end: i + 1 });
    }
  }
  return findings;
}
