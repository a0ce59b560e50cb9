import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { type Finding, findEach } from '../finding.ts';

/** Copies of what is sold, the ways they are passed on, and the tools that make them. */
const inPatterns = findEach([
  [
    'extraction_code',
    inTurn(
      /(?:提取码|提取|取件码|访问码|(?:解压)?(?:密码|码))(?:[\s:是为=]{1,3}|(?=[a-z0-9]{4}(?![a-z0-9])))/g,
      /(?=[a-z0-9]*)[a-z0-9]{3,8}(?![a-z0-9])/g,
    ),
  ],
  [
    'copied_material',
    inTurn(
      eitherOf(
        /vip|付费|收费|内部|正版|极客时间|得到|小鹅通|知识星球|星球|慕课|网课|名师|全程班|全套/g,
        /全站|全集|完整版|高清|无水印|去水印|扫描版?|录屏|录播|翻录|枪版|盗录|扒下?来?的?/g,
      ),
      /.{0,10}/g,
      /课|课程|视频|专栏|讲义|课件|题库|资料|资源|教材|教程|内容|pdf|电子版|电子书|原题|答案|音频/g,
    ),
  ],
  // "那几本新书的扫描版", "老师新课的录屏".
  [
    'copied_material',
    inTurn(
      /(?:书|教材|课程?|专栏|视频|讲义|课件|题库|资料|》|软件|全家桶|[a-z]{2,12})的?/g,
      /(?:(?:高清|完整|全套?|无水印)的?)?(?:扫描[版本件]|盗版|破解版|枪版|录屏|翻录)(?!软件|工具|教程|怎么|有吗)/g,
    ),
  ],
  [
    'copied_material',
    inTurn(
      eitherOf(
        /录(?:了|下来|屏|好)|扒下来|爬下来|搬运|转存|下载(?:好|了)/g,
        /扫描(?:了|好)|拷(?:了|贝)|导出(?:了|来)|流出|泄露|泄题|破解/g,
      ),
      /.{0,14}(?:课|视频|讲义|课件|题|教材|书|专栏|pdf|群里|网盘|给大家|分享|发|传)/g,
    ),
  ],
  [
    'copied_material',
    eitherOf(
      inTurn(
        eitherOf(
          /ripped|leaked|cracked|pirated|nulled|re-?uploaded?/g,
          /screen ?recorded?|dumped|drm[- ]free|unlocked/g,
        ),
        /\s.{0,30}/g,
      ),
      inTurn(
        /(?:full|entire|whole|complete|all(?: the)?|paid|premium)\s/g,
        eitherOf(
          /course|bootcamp|lectures?|lessons?|videos?|modules?/g,
          /program|material|content|textbook|book|pdf|question bank/g,
        ),
      ),
      /(?:answer key|test bank|exam questions?|leak)|torrents?|(?:don't|no need to) (?:buy|pay)/g,
    ),
  ],
  [
    'licence_bypass',
    eitherOf(
      /(?:激活码|注册机|序列号|破解(?:版|补丁|工具|教程|软件)|学习版|绿色版|和谐版|kms|算号器|去广告版)/g,
      /(?:会员破解|免激活|永久激活|绕过(?:付费|登录|drm|验证|会员))/g,
      /(?:(?:付费|vip)(?:视频|内容).{0,8}(?:下载|解析|脚本|免费看)|keygen|crack(?:ed)?(?![a-z]))/g,
      /(?:licen[sc]e (?:server|key)|serials?(?![a-z])|activat(?:or|ion key))/g,
      /(?:bypass (?:the )?(?:paywall|drm|login))/g,
    ),
  ],
  [
    'account_sharing',
    eitherOf(
      /(?:账号|帐号|号|会员|账户)(?:密码)?.{0,6}(?:借|共享|共用|合租|租|拼|分享|给大家|一起用|轮(?:流|着))/g,
      /(?:拼|合|凑钱)(?:买|单|号|课|租)(?!买?了?(?:几|[一二两三四五\d])?(?:本|套|册|盒)?(?:纸质)?(?:教材|书|习题|讲义|开发板|键盘|资料夹))/g,
      /共号|拼车|借号/g,
      inTurn(
        /(?:share|sharing|rent(?:ing)?|split(?:ting)?|selling)\s.{0,18}/g,
        /(?:login|account|password|seat|subscription|acc(?![a-z]))/g,
      ),
    ),
  ],
  // "出一个课程账号", "课程账号低价出": whoever leaves a course passes its access on.
  [
    'account_sharing',
    eitherOf(
      inTurn(
        /(?<![退登输导指给突演外])(?:出|转让?|转卖|卖)(?:一?个|了)?[^,，。!！?？\s出转卖账]{0,8}/g,
        /(?:课程?|网课|学习|平台|会员|vip|[a-z]{3,12})的?(?:账号|帐号|号|会员|年卡)(?![码称])/g,
      ),
      inTurn(
        /(?:课程?|网课|学习|平台|会员|vip)的?(?:账号|帐号|号|会员|年卡)[^,，。!！?？\s登退怎能]{0,6}/g,
        /(?:低价|便宜|半价|打包)?(?:出|转让?|转手|卖)(?:掉|了|吧)?(?=$|[\s,，。!！])/g,
      ),
    ),
  ],
]);

export const findCopies = ({ plain: { text } }: NormalisedText): Finding[] => inPatterns(text);
