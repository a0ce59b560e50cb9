import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';

/**
 * Things that learners curse: what they work with, and what wakes them. Only what nobody is called by; names of tools
 * are those of the folded text.
 */
const THINGS = [
  '编译器|解释器|电脑|主机|笔记本|键盘|鼠标|触控板|显卡|显示器|屏幕|硬盘|手机|平板|投影仪?|网',
  '网络|宽带|校园网|wifi|路由器|服务器|云盘|浏览器|缓存|软件|系统|操作系统|平台|后台|app|客户端',
  '插件|补丁|输入法|验证码|闹钟|风扇|空调|打印机|耳机|音箱|摄像头|麦克风|充电器|数据线|报错',
  '错误提示|警告|bug|补全|格式化|搜索引擎|翻译软件|需求|接口|框架|依赖|模型|大模型|机器人',
  '人工智能|ai|蚊子|天气|老天爷?|周一|早八|高数|线代|作业|考试|地铁|公交|电梯|外卖|快递柜',
  'windows|win1[01]|mac|macos|linux|ubuntu|docker|kubernetes|k8s|git|github|gitee|pip|conda',
  'anaconda|npm|pnpm|yarn|maven|gradle|webpack|vite|cmake|gcc|vim|emacs|vs ?code|vscode',
  'visual studio|pycharm|idea|eclipse|xcode|jupyter|excel|word|wps|ppt|powerpoint|outlook',
  'matlab|spss|latex|photoshop|chrome|edge|safari|firefox|zoom|teams|chat ?gpt|gpt|copilot',
  'deepseek|kimi|豆包|文心一言|siri|小爱同学|腾讯会议|钉钉|飞书|企业微信|学习通|超星|智慧树',
  '雨课堂|知网|百度|javascript|java|python|css|html|sql|mysql|redis|pandas|numpy|regex|正则',
  'compiler|laptop|computer|printer|keyboard|linter|debugger|alarm(?: clock)?|wi-?fi|router',
  'browser|phone|autograder|autocorrect|terminal|kernel|server',
].join('|');

/**
 * The thing opens the clause and is spoken to, or is what the clause is about: "pip你个废物", "这编译器就是个智障",
 * "laptop, you useless …".
 */
const SPOKEN_TO = new RegExp(
  [
    '(?:^|[,，。.!！?？;；~…\\s])(?:我|咱|俺|这|那|今天|这个|那个|我的|我这|我家|这台|那台|这款|这种|什么){0,2}(?:破|烂|个|台|款|垃圾|傻|狗){0,2}',
    `(?:${THINGS})`,
    '(?:[,，\\s]?(?:你|您)(?!们)|(?:就|真|简直|纯|怕不|不就|都|又)*是|(?:真|也太|太|怎么(?:这么|那么)|咋|跟|像|去死|滚|闭嘴))',
    '|(?:^|[,.!?;\\s])(?:(?:stupid|damn|dumb|dear|oh|my|this|the|bloody|f\\w*ing)\\s){0,3}',
    `(?:${THINGS})(?: updates?| compiler| installer| app)?(?:[,\\s]{1,2}(?:you|ur|u)(?![a-z])|(?:'s| is| was| are)(?![a-z]))`,
  ].join(''),
);
/** Somebody else whom the rude word may mean. */
const SOMEBODY = eitherOf(
  /[他她@]|你们|楼上|楼主|同学|老师|讲师|助教|班主任|客服|作者|群友|某人|(?:这|那)(?:个?人|位)/,
  /(?<![a-z])(?:he|she|him|her|guys?|teacher|instructor|ta|people|team|everyone)(?![a-z])/,
);
/** "电脑你个废物都不会开", "百度是摆设吗": the thing is what somebody is said not to be able to use. */
const OF_WHOEVER_USES_IT =
  /(?:都|也|还)(?:不会|不懂|学不会|看不懂|不配|没)|(?:不会|不懂|懒得)(?:打开|用|看|搜|查|自己)|摆设|不识字/;

/** "@property 有啥用" asks what a decorator or an annotation is for; of a classmate it would be 你 that is of no use. */
const ASKS_WHAT_FOR = inTurn(
  /^\s*@[a-z_][\w.]*(?:\([^)]{0,20}\))?\s?(?:这个|到底|究竟|是|都|能|在){0,3}/,
  /(?:有|干|做)(?:什么|啥|嘛)(?:用|作用|的)?(?:处)?[啊呀呢吗了\s?？。~]{0,4}$/,
);

/** Is it a thing, and nobody, that is called names? */
export function isSaidToAThing({ plain: { text } }: NormalisedText): boolean {
  if (ASKS_WHAT_FOR.test(text)) return true;
  return SPOKEN_TO.test(text) && !SOMEBODY.test(text) && !OF_WHOEVER_USES_IT.test(text);
}
