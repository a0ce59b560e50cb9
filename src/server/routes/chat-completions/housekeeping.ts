import { type CompletionBody, textOf } from './request.ts';

/*
 * Chat programs ask the model that somebody talks to for more than answers: a title for the talk, its tags, questions
 * that could follow, words to search by, a summary to go on from, a translation. So do Open WebUI, LobeChat, NextChat,
 * Cherry Studio, ChatBox and LibreChat with the prompts that they come with. No learner asked any of it.
 */

/** What is to be made of the talk. */
const PIECE =
  /\b(?:title|name|topic|tags?|summar(?:y|i[sz]\w+)|follow[- ]?ups?|(?:search )?quer(?:y|ies)|autocomplet\w+)\b|标题|主题|话题|命名|标签|摘要|总结|概括|追问|检索词|搜索词/i;
const TALK = /\b(?:conversation|chat|dialogue|discussion)\b|chat_history|对话|会话|聊天/i;

const SPEAKER = /^[ \t>*"]*(?:user|human|assistant|ai|用户|助手)[*"]*[ \t]*[:：]/gim;
const isTalk = (text: string): boolean =>
  text.includes('<chat_history>') || (text.match(SPEAKER)?.length ?? 0) >= 2;
/** Nothing but the talk. */
const TALK_ALONE =
  /^\s*(?:(?:user|human|用户|学员)[ \t]*[:：]|[[{][\s\S]*?"role"\s*:\s*"(?:user|assistant)")/i;

/** Of what length and dress it is to be. */
const FORM =
  /\b(?:only|just|max|or less|concise|short|json|punctuation)\b|字以内|标点|解释|直接|只(?:需|要|返回|输出)/i;

/** Of the talk that the messages before are. */
const PIECE_OF_TALK =
  /\b(?:title|name|topic|tags|summary|summari[sz]\w+)\b[^.\n]{0,40}\b(?:our|this|the) (?:conversation|chat|dialogue|discussion)\b|(?:这句话|对话|会话|聊天)[^。\n]{0,12}(?:标题|主题|话题|标签|摘要|总结|概括)|(?:总结|概括|命名)[^。\n]{0,8}(?:对话|会话|聊天)/i;
/** How it is to be handed over: two of these say that a program takes it. A person says how long it may be, if that. */
const TO_A_PROGRAM =
  /\b(?:punctuation|quotation|explanations?|lead-in|additional text)\b|不(?:要|需要|使用|包含|加)[^。\n，、]{0,6}(?:标点|引号|解释|语气词|多余)|直接返回|上下文提示/gi;
const ASKS = /[?？]|\bhow\b|怎么|如何|为什么/i;
const isForAProgram = (text: string): boolean =>
  (text.match(TO_A_PROGRAM)?.length ?? 0) >= 2 && !ASKS.test(text);

/** Into a language as programs name one. */
const TRANSLATION =
  /^(?:请?[将把]以下|translate the following)[\s\S]*(?:翻译[为成到]|\b(?:in)?to)\s*[a-z]{2}-[A-Z]{2}\b/i;

const isOfTheTalk = (text: string): boolean =>
  (isTalk(text) && PIECE.test(text) && TALK.test(text) && FORM.test(text)) ||
  (PIECE_OF_TALK.test(text) && isForAProgram(text)) ||
  TRANSLATION.test(text);

/** Whether a program asks for itself; some say in a system message what is to be made of the talk in the user's. */
export function isHousekeeping({ messages }: CompletionBody): boolean {
  const at = messages.findLastIndex(({ role }) => role === 'user');
  if (at === -1) return false;
  const last = messages.slice(at).map(textOf);
  if (last.some(isOfTheTalk)) return true;
  const rules = messages.filter(({ role }) => role === 'system' || role === 'developer').map(textOf);
  return TALK_ALONE.test(last[0] ?? '') && rules.some((text) => PIECE.test(text) && TALK.test(text));
}
