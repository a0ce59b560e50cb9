import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/** Said for stress before what asks: 到底怎么算. */
const STRESS =
  /(?:到底|究竟|其实|话说|所以说|我就想知道|想知道|不知道|具体来说|一般来说)(?=[\p{Script=Han}\w])/gu;
/** Who says so is no matter of the course: 朋友说尾款要提前交. */
const HEARSAY =
  /(?:公司|单位|老板|领导|人事|同事|朋友|别人|有人|网上|他们|人家|家里人?|同学|群里)(?:都|跟我|和我|一直|老)?(?:说|讲)(?:是|的)?(?![明法话])(?=[\p{Script=Han}\w])/gu;
/** Whether what was told may be: of the told it says nothing. */
const VERDICT =
  /[，,\s]{0,3}(?:这样|那样|这|那)?(?:做|弄|搞)?(?<![执运银进流发实不])(?:行吗|行不行|行不|可以吗|合理吗|正常吗|对吗|对不对|没问题吧|有问题吗|好吗)$/u;
/**
 * What is to be thought of what was told, as a clause of its own: 「快门摁不动了 是不是坏了」, 「一边循环一边删会漏
 * 这咋回事」.
 */
const OF_THE_TOLD = inTurn(
  /(?<=.{6})[，,\s]{1,3}(?:这|那)?(?:到底|究竟)?(?:是|该|要)?/u,
  eitherOf(
    /(?:咋|怎么)(?:回事|办|整|搞|弄|破|解决)/u,
    /(?:啥|什么)(?:情况|原因|问题|毛病|鬼)/u,
    /为啥|为什么|是不是(?:坏|错)了?/u,
    /(?:还)?有(?:办法|救|法子|招)[吗么不没]/u,
  ),
  /[啊呀呢了的]{0,2}$/u,
);
/** What a program or a page says is asked about, and not what one did before: 「交上去显示TLE啥意思」. */
const SHOWN = inTurn(
  /^[^，,\s]{0,12}?(?:显示|提示|出现|看到|看见|弹出|跳出|写着|报)(?:的|了|个|了个|一个)?/iu,
  /\s*(?=[a-z_][\w.]*\s*(?:(?:到底)?是?(?:什么|啥)|(?:什么|啥)意思))/iu,
);
/** 「课件在哪下」, 「安装包从哪里下啊」 */
const FETCHED = /(?<=哪里?|哪儿|哪边|怎么|咋|能|能不能|可以|没法)下(?=[啊呀呢吗么不来的]{0,2}$)/u;

/** Behind what asks, 怎么算的呀: of a question's end only. */
const ENDING =
  /(?<=(?:怎么|咋|如何|什么|啥|多少|几|哪)\p{Script=Han}{0,6}?)(?:的?[呀啊嘛哈哦噢捏]+|来着|的(?=$))$/u;
const MARKS = /[\s?？。.!！~～]{1,20}$/u;

/** A Chinese question without the sounds of talk: 「N到底怎么算的呀」 asks 「N怎么算」. Null where it has none. */
export function withoutFillers(question: string): string | null {
  const said = question.trim().replace(MARKS, '');
  if (CODE.test(said)) return null;
  const bare = said
    .replace(STRESS, '')
    .replace(HEARSAY, '')
    .replace(VERDICT, '')
    .replace(OF_THE_TOLD, '')
    .replace(SHOWN, '')
    .replace(ENDING, '')
    .replace(COUNTS_AS, '是')
    .replace(FETCHED, '下载');
  return bare === said || bare.length < LEAST ? null : bare;
}

/** 「预收的钱算收入吗」, 「截图能当凭证不」: no more than 是. */
const COUNTS_AS =
  /(?<=\p{Script=Han}{2})(?:能不能|能|可以)?(?<![计核预结换清])(?:算作?|当作?|属于)(?=\p{Script=Han}{2,8}[吗么不]$)/u;
const CODE = /[=(){}[\]<>`]/;
const LEAST = 3;
