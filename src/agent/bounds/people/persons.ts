import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { type PlainText, plainReading } from '../plain-text.ts';
import { namedPersonIn } from './persons-by-name.ts';

/** 小周, 老王: somebody known to the group. */
const KNOWN_BY_NAME = eitherOf(
  /(?:小|老|阿)[张王李赵刘陈杨黄周吴徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃戴莫孔汤](?![序度式])/gu,
  /[张王李赵刘陈杨黄周吴徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭](?:老师|同学|学长|学姐|总)/gu,
);
/** 孙晓的作业, 何静查重: by a surname and what is said of learners. */
const LEARNER_BY_NAME = inTurn(
  /[张王李赵刘陈杨黄周吴徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭](?:某|(?!的)\p{Script=Han}{1,2}?)/gu,
  /(?=(?:同学|老师|总是?|一直|又|从不|从来不|不)?(?:的?(?:作业|成绩|查重|代码)|未按时|没按时|没交|迟交|不爱|爱找|懒|拖了|有水分|不及格))/gu,
);
/** The assistant is no person to speak of itself. */
const ITSELF = /(?<!自)我(?![们国方])/u;
const ITSELF_ENGLISH =
  /(?<![\w'’])(?:I(?:['’](?:m|ve|ll|d))?(?= [a-z])|(?:[Mm]e|[Mm]y|[Mm]yself)(?![\w'’-]))/;
/** Somebody who was not named: a passage that speaks of nobody has none. 其他 is no 他. */
const SOMEBODY = /(?<![其吉排利无])[他她](?![们人国乡律日处杀项者山])/u;
const SOMEBODY_ENGLISH = /(?<![\w'’])(?:he|she|him|her|his|hers|himself|herself)(?![\w-])/i;
const CODE = /`[^`\n]*`|(`{3,}|~{3,})[\s\S]*?(?:\1|$)/g;
const QUOTED = /`[^`\n]*`|[“"「『][^”"」』\n]*[”"」』]|(`{3,}|~{3,})[\s\S]*?(?:\1|$)/g;

/**
 * A person of whom the passages know nothing, or an "I": what an answer rests on is course material, which speaks of
 * neither a learner of the group nor of its assistant. Null where there is none.
 */
export function strangePersonIn({ text }: PlainText, held: () => string): string | null {
  const prose = text.replace(QUOTED, ' ');
  const named = calledByName(text.replace(CODE, ' '), held);
  if (named !== null) return named;
  const itself = ITSELF.exec(prose)?.[0];
  if (itself !== undefined && !held().includes(itself)) return itself;
  const english = ITSELF_ENGLISH.exec(prose)?.[0];
  return english !== undefined && !/\b(?:i|me|my)\b/.test(held()) ? english : null;
}

/** Somebody called by a name that is not held: 小周, 孙晓的作业, Olga; null where there is none. `held` is plain reading. */
export function calledByName(text: string, held: () => string): string | null {
  for (const pattern of [KNOWN_BY_NAME, LEARNER_BY_NAME])
    for (const name of text.match(pattern) ?? []) if (!held().includes(plainReading(name))) return name;
  return namedPersonIn(text, held);
}

/** A "he" or "she" of whom nobody can tell who is meant, where the passages speak of nobody; or null. */
export function strangerIn({ text }: PlainText, held: () => string, written: () => string): string | null {
  const prose = text.replace(QUOTED, ' ');
  const somebody = SOMEBODY.exec(prose)?.[0] ?? SOMEBODY_ENGLISH.exec(prose)?.[0];
  return somebody !== undefined && !SPEAKS_OF_SOMEBODY.test(held()) && !NAMES.test(written())
    ? somebody
    : null;
}

const SPEAKS_OF_SOMEBODY = eitherOf(
  /[他她人者]|\b(?:he|she|him|her|his|hers|who|whose|person|people|somebody|someone|anyone|anybody)\b/u,
  inTurn(
    /\b/u,
    eitherOf(
      /patient|child|children|baby|man|woman|customer|user/u,
      /visitor|learner|student|teacher|player|worker/u,
    ),
    /s?\b/u,
  ),
  /\b(?:buyer|seller|friend|partner|king|queen|prince|princess|emperor|empress|ruler|president|minister)s?\b/u,
  /\b(?:leader|chief|general|soldier|knight|god|goddess|hero|author|writer|poet|painter|artist|composer)s?\b/u,
  /\b(?:musician|singer|actor|scientist|inventor|founder|doctor|nurse|boss|owner|driver|farmer|judge)s?\b/u,
  /\b(?:lawyer|employee|employer|manager|candidate|victim|mother|father|son|daughter|brother|sister)s?\b/u,
  /\b(?:husband|wife|girl|boy|lady)s?\b/u,
);
/** Somebody's name, in the middle of a sentence. */
const NAMES = /[a-z,;] [A-Z][a-z]{2,}/;
