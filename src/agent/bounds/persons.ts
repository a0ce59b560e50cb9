import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { namedPersonIn } from './persons-by-name.ts';
import { type PlainText, plainReading } from './plain-text.ts';

/** 小周, 老王: somebody known to the group. */
const KNOWN_BY_NAME = eitherOf(
  /(?:小|老|阿)[张王李赵刘陈杨黄周吴徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃戴莫孔汤](?![序度式])/gu,
  /[张王李赵刘陈杨黄周吴徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭](?:老师|同学|学长|学姐|总)/gu,
);
/** 孙晓的作业, 何静查重: by a surname and what is said of learners. */
const LEARNER_BY_NAME = inTurn(
  /[张王李赵刘陈杨黄周吴徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭](?:某|\p{Script=Han}{1,2}?)/gu,
  /(?=(?:同学|老师|总是?|一直|又|从不|从来不|不)?(?:的?(?:作业|成绩|查重|代码)|未按时|没按时|没交|迟交|不爱|爱找|懒|拖了|有水分|不及格))/gu,
);
/** The assistant is no person to speak of itself. */
const ITSELF = /(?<!自)我(?![们国方])/u;
const ITSELF_ENGLISH =
  /(?<![\w'’])(?:I(?:['’](?:m|ve|ll|d))?(?= [a-z])|(?:[Mm]e|[Mm]y|[Mm]yself)(?![\w'’-]))/;
const CODE = /`[^`\n]*`|(`{3,}|~{3,})[\s\S]*?(?:\1|$)/g;
const QUOTED = /`[^`\n]*`|[“"「『][^”"」』\n]*[”"」』]|(`{3,}|~{3,})[\s\S]*?(?:\1|$)/g;

/**
 * A person of whom the passages know nothing, or an "I": what an answer rests on is course material, which speaks of
 * neither a learner of the group nor of its assistant. Null where there is none.
 */
export function strangePersonIn({ text }: PlainText, held: () => string): string | null {
  const prose = text.replace(QUOTED, ' ');
  for (const pattern of [KNOWN_BY_NAME, LEARNER_BY_NAME])
    for (const name of text.replace(CODE, ' ').match(pattern) ?? [])
      if (!held().includes(plainReading(name))) return name;
  const named = namedPersonIn(text.replace(CODE, ' '), held);
  if (named !== null) return named;
  const itself = ITSELF.exec(prose)?.[0];
  if (itself !== undefined && !held().includes(itself)) return itself;
  const english = ITSELF_ENGLISH.exec(prose)?.[0];
  return english !== undefined && !/\b(?:i|me|my)\b/.test(held()) ? english : null;
}
