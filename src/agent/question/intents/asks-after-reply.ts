import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { withoutAddress } from '../normalised/only-said.ts';

/** Nothing else is said: "多久能回放" and "怎么没人回收内存" ask something of their own. */
const WAITING = [
  inTurn(
    /^(?:怎么|为什么|为啥|咋)?(?:还|都|一直|这么久了?|到现在)*(?:没有?人?|不|没)(?:来)?/,
    /(?:回|理|回答|回复|搭理|解答|看)(?:一下|一?句)?(?:我|我们)?的?(?:问题|消息|话)?(?:吗|啊|呀|呢|了|的)*$/,
  ),
  inTurn(
    /^我?(?:昨天|前天|刚才|刚刚|今早|上午|中午|下午|早上|之前|前面|上次|上周|昨晚)(?:我)?/,
    /(?:问|提|发)(?:了|过)?的(?:那个|那些)?(?:问题|事)?/,
    eitherOf(
      /呢|怎么样了/,
      /(?:怎么|为什么)(?:还|都|一直)*(?:没有?人?|不|没)(?:回|理|回答|回复|解答|看)(?:我)?/,
      /有(?:人看|结果|回复|消息|答案)(?:了)?吗/,
      /回了吗/,
      /(?:还)?没(?:人|有人)?(?:回|理|看).{0,3}/,
    ),
    /$/,
  ),
  inTurn(
    /^(?:我|都|已经|一直|还在)*等(?:了|着)?/,
    eitherOf(
      /好久|半天|很久|一?整?天|一上午|一下午|一晚上?/,
      /[一二两三四五六七八九十几\d]+个?(?:多)?(?:小时|天|分钟|钟头)/,
    ),
    /(?:了|啊|呀|都没人.{0,4}){0,4}$/,
  ),
  /^(?:我|都|已经|一直)*还在等(?:着|呢|啊|回复|老师.{0,4}){0,4}$/,
  /^(?:刚才|之前|上面|昨天)?(?:那个|我的?|我那个)问题(?:老师|助教|有人)?(?:看|回|回答|处理|解决)?(?:了|到了)?(?:没有?|吗)$/,
  inTurn(
    /^(?:老师|有人|大概|请问|到底|还|得|要等?)*(?:多久|几点|什么时候|啥时候|何时)(?:才|能|会|可以|有人?|老师|来|给)*/,
    /(?:回复?|回答|答复|理|解答)(?:我们?)?(?:的问题)?(?:一下|啊|呀|呢|吗)*$/,
  ),
  /^(?:老师|有人)?(?:今天|现在|一会儿?|等下|还|会|能)+(?:回复?|答复)我们?(?:的问题)?[吗么]$/,
  /^(?:能不能|可以|麻烦|能)?(?:稍微)?快(?:一?点儿?|些)(?:回复?|回答|吗|啊|呀|行不|好吗|可以吗)*$/,
  inTurn(
    /^(?:why (?:is|does|has) |is )?(?:nobody|no one|anyone|anybody)/,
    /\b.{0,10}(?:answer|reply|respond|help)\w*(?: to)?(?: me)?(?: yet)?$/,
  ),
  /^(?:i'?m |i am |we'?re )?still waiting(?: (?:for|on) (?:an?|the|my|your)? ?(?:answer|reply|response|teacher))?$/,
  /^(?:any|no) (?:update|reply|answer|response|news)s?(?: yet| on (?:this|that|my question))?$/,
  inTurn(
    /^when (?:will|is|does|can) /,
    /(?:(?:the |a |my )?(?:teacher|instructor|tutor|some(?:one|body)|any(?:one|body)|staff|you) )/,
    /(?:going to )?(?:reply|answer|respond|get back)(?: to)?(?: me| us)?$/,
  ),
  /^when (?:do|will|can) (?:i|we) (?:get|have|hear) (?:an? |the |my )?(?:answer|reply|response|back)$/,
  inTurn(
    /^how long (?:until|till|before) /,
    /(?:(?:the |a |my )?(?:teacher|instructor|tutor)|some(?:one|body)|any(?:one|body)|you)/,
    / (?:repl(?:y|ies)|answers?|responds?)(?: to)?(?: me| us)?$/,
  ),
  inTurn(
    /^i(?:'ve)? (?:already )?asked (?:this |that |you )?/,
    /(?:yesterday|(?:\w+ )?(?:hours?|days?) ago|this morning|last (?:night|week)|earlier)$/,
  ),
];
const LONGEST = 60;

/** Whether somebody asks after a reply that they wait for. */
export function asksAfterReply(text: string): boolean {
  const said = withoutAddress(text);
  return said.length <= LONGEST && WAITING.some((pattern) => pattern.test(said));
}
