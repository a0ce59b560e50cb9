import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { plain } from './plain.ts';

/** "同问", "+1", "蹲": asking along, which answers nothing; and laughter, which says nothing. */
const ALONG = eitherOf(
  inTurn(
    /^(我也是?|俺也是?|同|\+1|加1|加一|蹲(一?个|一下|蹲)?|mark|马克|m|插眼|占楼|顶|up|bump|following|same( here| question| problem| issue)?|me (too|neither)|i also want to know|also (interested|curious)|ditto)/i,
    /([\s,.!~]*(同问|一样|想知道|求|蹲|\+1|不会|不懂|不知道|没懂|想问|好奇|here|question|lol|难受|哈))*/i,
    /[\s,.!~]*$/i,
  ),
  /^(同问|同求|同蹲|同款|同样的问题|想知道\+1|求解\+1|求同款)/i,
);
const ALONG_WITHIN = eitherOf(
  /(^|[\s,.!~])\+1($|[\s,.!~])|\+1$/i,
  /我也(想|好奇|不|没|超时|打不开|卡|报|有这个问题|是这样|遇到|碰到|需要|在找|在等)|(?<!后来)我的也/i,
  /这个坑我也|我这也|我这边也|i'?d like to know/i,
  /i (have|had|get|got) (that|this|it|the same)( (error|problem|one))? ?(too|as well)|me too/i,
  /same (question|problem|issue|error) here/i,
);
const LAUGHTER =
  /^(哈|呵|嘿|嘻|笑死|h|ha|lol|lmao|233+|6|\[[^\]]{1,6}\]|[\p{Extended_Pictographic}\s~!,.])+$/iu;

/** A fix after the fellow feeling: "我也遇到了，后来把代理关掉就行了" does answer. */
const THEN_A_FIX =
  /后来|换成|改成|关掉|就(好|行|可以)了|(才|就)好的|加上|then i|fixed (it )?by|solved it by|turned out/i;

export const isLaughter = (text: string): boolean => LAUGHTER.test(plain(text));

export function isJoiningIn(text: string): boolean {
  const said = plain(text);
  if (THEN_A_FIX.test(said)) return false;
  return ALONG.test(said) || ALONG_WITHIN.test(said);
}
