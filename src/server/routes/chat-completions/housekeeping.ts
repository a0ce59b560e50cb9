import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { askedWithin } from './asked-within.ts';
import { isPromptOfAProgram, tellsAProgramsModel } from './program-prompts.ts';
import { type CompletionBody, MAX_TEXT, textOf } from './request.ts';

/*
 * Chat programs ask the model that somebody talks to for more than answers: a title for the talk, its tags, questions
 * that could follow, words to search by, a summary to go on from, a translation. So do Open WebUI, LobeChat, NextChat,
 * Cherry Studio, ChatBox and LibreChat with the prompts that they come with. No learner asked any of it.
 */

const TALK = /\b(?:conversation|chat|dialogue|discussion|session)\b|对话|会话|聊天/i;
/** The very one, by whoever looks at it from without: not a chat app, nor chats at large. */
const THIS_TALK = eitherOf(
  inTurn(
    /\b(?:this|the|our) (?:\w+ )?(?:conversation|chat|dialogue|discussion|session)/i,
    /(?: (?:thread|session|history))?/i,
    /(?=\s*(?:$|[.,:;()]|\b(?:as|in|into|for|that|using|and|with|without|based|an? (?:\w+ )?(?:title|name))\b))/i,
  ),
  /(?:这[段次个轮]|本次|该|以上|上述|以下|下面|用户的|我们的?)(?:内容|的)?(?:对话|会话|聊天)(?!课|练习|程序|软件|机器人|框|室)/i,
  /这句话/i,
);
/** What nobody wants made of a talk who takes part in it. */
const LABEL = eitherOf(
  /\b(?:titles?|names?|topics?|tags?|follow[- ]?ups?|(?:search )?queries)\b/i,
  /标题|主题|名字|命名|标签|追问|检索词|搜索词/i,
);
/** What somebody may want who does. */
const SUMMARY = /\bsummar(?:y|i[sz]\w+)|摘要|总结|概括/i;
const ORDER = eitherOf(
  /\b(?:generat\w+|create|suggest|give|provide|write|make|return|reply|analy[sz]e|summari[sz]e)\b/i,
  /生成|起|取|拟|使用|总结|概括|返回|输出/i,
);
const ASKS = /[?？]|\bhow\b|怎么|如何|为什么|吗/i;

/** How it is to be handed over: a person says how long it may be, if that. */
const TO_A_PROGRAM = eitherOf(
  /\b(?:json|punctuation|quotation|quotes|lead-in|additional text)\b/i,
  /标点|引号|语气词|上下文提示|直接(?:返回|输出)/i,
);
const SPEAKER = /^[ \t>*"]*(?:user|human|assistant|ai|用户|助手)[*"]*[ \t]*[:：]/gim;
/** Nothing but the talk. */
const TALK_ALONE =
  /^\s*(?:(?:user|human|用户|学员)[ \t]*[:：]|[[{][\s\S]*?"role"\s*:\s*"(?:user|assistant)")/i;
/** What somebody is who does nothing else. */
const NAMER = /^(?:你是[^，。]{0,12}标题|you are an? (?:\w+ ){0,3}(?:title|name|tag)s? )/i;
/** Into a language as programs name one. */
const TRANSLATION =
  /^(?:请?[将把]以下|translate the following)[\s\S]*(?:翻译[为成到]|\b(?:in)?to)\s*[a-z]{2}-[A-Z]{2}\b/i;

const sentencesOf = (text: string): string[] => text.split(/[。\n!！]|\.(?=\s|$)/);
const wants = (piece: RegExp, sentence: string): boolean =>
  piece.test(sentence) && THIS_TALK.test(sentence) && ORDER.test(sentence) && !ASKS.test(sentence);

const isForAProgram = (text: string): boolean =>
  TO_A_PROGRAM.test(text) || (text.match(SPEAKER)?.length ?? 0) >= 2;

const isOfTheTalk = (text: string): boolean =>
  text.includes('<chat_history>') ||
  TRANSLATION.test(text) ||
  sentencesOf(text).some(
    (sentence) => wants(LABEL, sentence) || (wants(SUMMARY, sentence) && isForAProgram(text)),
  );

/** A question that is longer is refused as such. */
const readOf = (message: CompletionBody['messages'][number]): string =>
  askedWithin(textOf(message)).slice(0, MAX_TEXT);

/**
 * Whether a program asks for itself: in what has been said since the last answer, in the message that it puts before
 * the talk, or in a system message that begins with it, or that comes with nothing but the talk.
 */
export function isHousekeeping({ messages }: CompletionBody): boolean {
  const since = messages.slice(messages.findLastIndex(({ role }) => role === 'assistant') + 1);
  const asked = [...messages.slice(0, 1), ...since].filter(({ role }) => role === 'user').map(readOf);
  const rules = messages.filter(({ role }) => role === 'system' || role === 'developer');
  const last = rules.filter((message) => since.at(-1) === message).map(readOf);
  if ([...asked, ...last].some((text) => isOfTheTalk(text) || isPromptOfAProgram(text))) return true;
  // Behind the talk a program says what is to become of it.
  if (last.some((text) => SUMMARY.test(text) && TALK.test(text) && isForAProgram(text))) return true;
  const isGiven = TALK_ALONE.test(asked.at(-1) ?? '');
  return rules.map(readOf).some((text) => {
    const [begins = ''] = sentencesOf(text);
    const isOfLabels = NAMER.test(text) || tellsAProgramsModel(text) || wants(LABEL, begins);
    return isOfLabels || (isGiven && (LABEL.test(text) || SUMMARY.test(text)) && TALK.test(text));
  });
}
