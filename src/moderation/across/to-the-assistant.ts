import { findMention } from '../../domain/conversation/mention.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { hostilityOf } from './hostility.ts';
import { onlyRunsDown } from './runs-down.ts';

/** Somebody else is called behind the assistant's name: 「@助教 小明你就这水平？」, "@TA Ned, you moron". */
const CALLS_ANOTHER = inTurn(
  /^/u,
  eitherOf(
    /[@＠]\S|[小老阿]\p{Script=Han}{1,2}[，,\s]?[你您]|\p{Script=Han}{1,3}(?:同学|哥|姐|老师)/u,
    /[A-Z][a-z]{1,14}[,\s]{1,2}you/u,
  ),
);

/** Whether a message is said to the assistant itself, by one of its `names`: what it is called then hits nobody. */
export function isToAssistant(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const { mentioned, body } = findMention(text, names);
  return mentioned && !CALLS_ANOTHER.test(body);
}

/** 「你是人吗」, "are you a real person": put to a person an insult. */
const ASKS_WHAT_ZH = inTurn(
  /^(?:请问|所以|那|喂)?[，,\s]{0,3}你(?:到底|究竟|其实|真的)?(?:是不是|是)(?:一?[个只台])?/u,
  /[^，,。.!！?？]{1,12}(?:[吗么吧呢]|(?<=是不是.{1,12})|[?？])[?？。!！\s]{0,3}$/u,
);
const ASKS_WHAT_EN = inTurn(
  /^(?:(?:so|hey|hi|wait|but|and)[,\s]{1,2}){0,2}(?:are|r) (?:you|u) /i,
  /(?:(?:an?|the|even|really|actually|just|some) ){0,3}[\w-]{1,16}(?: [\w-]{1,12}){0,6}[?？!.\s]{0,3}$/i,
);

/** Whether all that is asked of the assistant is what it is, in calm words. */
export function asksWhatItIs(body: string): boolean {
  return (
    (ASKS_WHAT_ZH.test(body) || ASKS_WHAT_EN.test(body)) && hostilityOf(body) === 0 && !onlyRunsDown(body)
  );
}
