import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { withoutAddress } from '../normalised/only-said.ts';
import { isTriedInVain } from './tried-in-vain.ts';

/**
 * Whether something is broken, wrong or as it should be: asked of what was told before, in words that any trouble is
 * asked about with.
 */
const CAUSE = [
  inTurn(
    /^(?:请问|那么?|所以|这[样个]?|[，,\s])*/,
    eitherOf(
      inTurn(
        /(?:是不是|会不会是?|难道是?|该不会是?|有可能是|应该是|是|算)/,
        /(?:我|你|的|这|那|个|电脑|机器|相机|设备|软件|手机|程序|系统|代码|文件|账号|网络|平台|哪里|什么地方|操作|安装|设置|自己)*/,
        eitherOf(
          /(?:弄|搞|装|写|做|用|改|设|填|选|理解|操作|设置)?(?:坏|错)了?/,
          /(?:出|有)了?(?:什么|啥|点)?(?:问题|毛病|故障|bug)了?/,
          /不对/,
          /没(?:弄|装|写|做|设|改)(?:对|好)/,
        ),
      ),
      /(?:这样?)?(?:正常|有问题|有救|没救了?)/,
    ),
    /(?:吗|么|嘛|吧|啊|呀|不)*$/,
  ),
  eitherOf(
    inTurn(
      /^(?:so |and |but |ok,? )?/,
      /(?:is (?:it|this|that|my [a-z]+) (?:broken|normal|dead|ruined|ok(?:ay)?|fine|a bug|bad|wrong|my fault))/,
      /$/,
    ),
    /^(?:so |and |but |ok,? )?(?:did i (?:break|ruin|kill|mess up) (?:it|this|that|something))$/,
    /^(?:so |and |but |ok,? )?(?:did i do (?:it|this|that|something) wrong)$/,
    /^(?:so |and |but |ok,? )?(?:am i doing (?:it|this|that|something) wrong)$/,
    /^(?:so |and |but |ok,? )?(?:what (?:am i doing|did i do|have i done) wrong)$/,
    /^(?:so |and |but |ok,? )?(?:what(?:'?s| is) (?:wrong|going on|happening)(?: (?:here|with (?:it|this|that)))?)$/,
  ),
];
const LONGEST = 40;

/**
 * 「是相机坏了吗」, "is it dead": what it asks about is what was told before; by these words any other trouble would
 * be found.
 */
export function asksForCause(text: string): boolean {
  const said = withoutAddress(text);
  return said.length <= LONGEST && CAUSE.some((pattern) => pattern.test(said));
}

/**
 * The trouble that a message tells in the lines before it asks what it is, without what was done in vain; null of any
 * other.
 */
export function troubleTold(message: string): string | null {
  const lines = message.trim().split('\n');
  const asked = lines.pop();
  if (asked === undefined || lines.length === 0 || !asksForCause(asked)) return null;
  const told = lines.filter((line) => !isTriedInVain(line));
  return (told.length > 0 ? told : lines).join('\n');
}
