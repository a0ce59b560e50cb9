import { holdsHan } from '../../../domain/language/han.ts';
import { ASKS } from '../asking-words.ts';

/*
 * What somebody feels about it is no word of the matter: 「for跟while该用哪个 纠结」 is searched by its question
 * alone. A closed class, and only as a clause of its own.
 */

const HOW_MUCH = '(?:我|真的?|都|快|好|太|要|有点儿?|简直|实在|彻底|已经|又|直接){0,4}';
const ENDING = '(?:死|坏|透)?(?:我|人)?(?:[了啊呀啦哦吧的呢嘛哎唉呜]|完了){0,4}';
const FEELING = [
  '纠结|烦|气死|着急|急死|愁|崩溃|疯|抓狂|懵[圈逼]?|蒙圈|迷糊|傻眼|救命|救救我|救救孩子',
  '求救|无语|无奈|见鬼|活见鬼|服|心累|绝望|郁闷|裂开|破防|完蛋|完|离谱|奇了?怪|邪门',
].join('|');
/** Before a question they may be what it is about: 「晕了 能喂水吗」. */
const OF_THE_BODY = '晕|醉|麻|急|傻|哭|难受|头[疼痛大秃]|累死';
const FEELS = new RegExp(`^(?:[啊哎唉呜额呃]{1,4}|${HOW_MUCH}(?:${FEELING})${ENDING})$`, 'u');
const FEELS_AT_LAST = new RegExp(`^${HOW_MUCH}(?:${FEELING}|${OF_THE_BODY})${ENDING}$`, 'u');

const BETWEEN = /([，,。！!～~；;…]+\s*|(?<=[\p{Script=Han}\w)])\s+)/u;
const CLOSING_MARKS = /[\s，,。；;～~…!！]{1,20}$/u;
/** What went wrong with it is asked about, with no word that asks: 「s.upper()了但是s没变啊 见鬼了」. */
const SHOWS_CODE = /[a-z_]\w*(?:[([]| ?=)|=\w/i;
/** Less that is left asks nothing. In UTF-16 units. */
const LEAST = 4;
/** A longer message is pasted, or a story. In UTF-16 units. */
const LONGEST = 200;

/**
 * A Chinese question without the clauses that only say how somebody feels; as it stands where what is left asks
 * nothing.
 */
export function withoutFeelings(message: string): string {
  if (message.length > LONGEST || !holdsHan(message)) return message;
  const parts = message.trim().split(BETWEEN);
  const clauses = parts.filter((_, at) => at % 2 === 0);
  const last = clauses.findLastIndex((clause) => clause.trim() !== '');
  const isFeeling = (clause: string, at: number): boolean =>
    (at === last ? FEELS_AT_LAST : FEELS).test(clause.trim());
  const kept = clauses.map((clause, at) => (isFeeling(clause, at) ? '' : clause + (parts[at * 2 + 1] ?? '')));
  if (kept.every((clause, at) => clause !== '' || clauses[at] === '')) return message;
  const rest = kept.join('').trim().replace(CLOSING_MARKS, '');
  return rest.length < LEAST || !(ASKS.test(rest) || SHOWS_CODE.test(rest)) ? message : rest;
}
