import { eitherOf } from '../../domain/language/either-of.ts';
import { sharedWords } from './carriers.ts';
import { isJoiningIn, isLaughter } from './joining-in.ts';
import { plain, wordsOnly } from './plain.ts';
import { asksSomething } from './question-sign.ts';

/** What somebody said after a question was asked. */
export interface PeerReply {
  text: string;
  /** Sent as a reply to the question's message. */
  linked: boolean;
  minutesSince: number;
}

/** Said into the room, without a reply: on the question for this long at most. */
export const ON_TOPIC_MINUTES = 30;
/** Without a shared word only what follows closely can belong to it. */
const CLOSE_MINUTES = 10;

const NO_ANSWER = eitherOf(
  /^我(这|这边|这里)?(可以|能|没问题|正常|没事)|不(知道|清楚|会|懂|确定)(诶|欸|啊|呀|哦|呢|了)?$/i,
  /^(我)?(也)?不(知道|清楚|会|懂)|没(搞|弄|看|听)?懂|等(老师|助教|官方|大佬|一?个?懂的|有人)/i,
  /^(好问题|这题我会|我来答|我知道|我会|学到了|涨知识|辛苦|加油|催一下)/i,
  /(你)?(去)?(问问|问一下|问下|问)(老师|班主任|助教|客服|官方)/i,
  /\b(no idea|not sure|don'?t know|good question|great question|wish i knew|i always forget)\b/i,
  /\bask (the|a|your)\b|^(let me (check|see|think)|hmm+|hold on|wait)\b/i,
);
/** Asks for more before it can help. */
const ASKS_BACK = eitherOf(
  /(发|贴|截|给).{0,6}(全|出来|看看|一下|图|代码|报错)/i,
  /截图/i,
  /(post|share|show|paste|send).{0,16}(code|screenshot|error|full|whole|output)/i,
  /具体(一点|点|说说)/i,
);

const CODE = eitherOf(
  /```|`[^`]+`|\b[\w.]+\([^)]*\)|\b\w+\s*=\s*[\w[({'"]/im,
  /^\s*(pip3?|git|npm|conda|cd|python3?|import|from|sudo|apt|brew)\s+\S/im,
  /\b(pip3?|git|conda|npm) [a-z-]+/im,
  /\w\[[^\]]*\]/im,
);
const CODE_READ = 2_000;
/** Says how, why or what to do. */
const EXPLAINS = eitherOf(
  /因为|所以|就是|意思是|指的是|说的是|相当于|等于是|原因/i,
  /(是|叫|在|换|加|改|用|试|看|装|写|按|点|关|清|删|选|填|找|联系|需要|应该|可以|先|记得|要|得)[^,.?!]{2,}/i,
  /后来|就(好|行|可以|能)了?|左闭右开/i,
  /\b(because|means?|use|using|try|you (can|need|should|have to|must)|it'?s|it is|is due|adds?|returns?|makes?|works?|check|put|set|change|remove|install|instead|since|so that|reset|go to|look (at|in)|see)\b/i,
);
const CHATTER = eitherOf(
  /[哭难累饿困爽][啊呀哦]?$|好(难|烦|累|饿)|难受|加油|哈哈|明天见/i,
  /晚安|早上好|作业(写|做)完|还没(写|做|开始|交)|haven'?t|ugh|lol/i,
  /\bi (just )?(finished|started)\b/i,
);

/** "I had that too, and then …": somebody's own way out. */
const OWN_WAY_OUT = eitherOf(
  /也(遇到|碰到|踩|出现|有)过?.*(后来|换成|改成|关掉|就(好|行|可以)了)/i,
  /had (that|this|it|the same).*(then|fixed|turned out|solved)/i,
);

const ASKS_WHEN = /什么时候|啥时候|几点|几号|哪天|周几|星期几|多久|截止|deadline|when|what time|due/i;
const TIME = eitherOf(
  /\d|周[一二三四五六日天末]|星期|今天|明天|后天|昨晚|今晚|晚上|早上|中午|下午|月底|月初|半夜/i,
  /(mon|tues|wednes|thurs|fri|satur|sun)day/i,
  /today|tomorrow|tonight|noon|midnight|o'clock|\b[ap]m\b|next week/i,
);
const ASKS_WHO = /找谁|问谁|联系谁|谁(负责|管|能)|who (do|should|can|to)|whom/i;
const PERSON = /找|联系|班主任|客服|老师|助教|技术|财务|教务|contact|email|support|teacher|staff|billing/i;
const ASKS_WHETHER = eitherOf(
  /吗|(?<same>.)[不没]\k<same>|包不包|能不能|可不可以|是不是|有没有|要不要|用不用/iu,
  /^(is|are|do|does|did|can|could|should|will|has|have)\b/iu,
  /\b(is there|do i|can i|should i|does it)\b/iu,
);
const YES_OR_NO =
  /^(是的?|不是|不|对|不对|能|不能|可以|不可以|会|不会|要|不要|不用|需要|有|没有|包|不包|行|不行|应该|好像|yes|no|yep|yeah|nope|you (can|do|should|must|need)|it (does|is|will|doesn't|isn't))(?!知道|清楚|懂|确定|会做)/i;

/** A text as an answer to whatever was asked: read once, then held against every question that waits. */
export interface ReadReply {
  said: string;
  code: boolean;
  /** Names somebody to turn to, which answers "who". */
  namesPerson: boolean;
  /** It does not know or asks back, so that it answers nothing but "who". */
  answersOnlyWho: boolean;
  chatter: boolean;
  explains: boolean;
  ownWayOut: boolean;
}

/** Null where it answers nothing: laughter, "同问", "不知道", a question back. */
export function readReply(text: string): ReadReply | null {
  const said = plain(text);
  if (wordsOnly(said) === '' || isLaughter(text) || isJoiningIn(text)) return null;
  const code = CODE.test(text.slice(0, CODE_READ));
  const namesPerson = PERSON.test(said);
  const answersOnlyWho = !code && (NO_ANSWER.test(said) || ASKS_BACK.test(said));
  if (answersOnlyWho && !namesPerson) return null;
  if (!code && (asksSomething(text) || /\?\s*$/.test(said))) return null;
  return {
    said,
    code,
    namesPerson,
    answersOnlyWho,
    chatter: CHATTER.test(said),
    explains: EXPLAINS.test(said) && hasSubstance(said),
    ownWayOut: OWN_WAY_OUT.test(said),
  };
}

/** Could it answer anything, said into the room? Most talk could not. */
export const mayAnswer = ({ chatter, code, namesPerson, explains, ownWayOut }: ReadReply): boolean =>
  code || (!chatter && (namesPerson || explains || ownWayOut));

/** Does a fellow learner answer the question with this, or only talk beside it? */
export function answersQuestion(question: string, reply: PeerReply): boolean {
  const read = readReply(reply.text);
  return read !== null && isAnswerTo(question, read, reply);
}

/** The same, of a reply that was read already. */
export function isAnswerTo(
  question: string,
  { said, code, namesPerson, answersOnlyWho, chatter, explains, ownWayOut }: ReadReply,
  { linked, minutesSince }: Omit<PeerReply, 'text'>,
): boolean {
  if (!linked && (minutesSince > ON_TOPIC_MINUTES || (chatter && !code))) return false;
  const asked = plain(question);
  const tellsWho = namesPerson && ASKS_WHO.test(asked);
  if (answersOnlyWho && !tellsWho) return false;
  if (linked) return tellsWho || code || isShortAnswer(asked, said) || hasSubstance(said);
  const close = minutesSince <= CLOSE_MINUTES;
  if (tellsWho) return close;
  if (!code && !explains && !ownWayOut) return false;
  const shared = sharedWords(asked, said) > 0;
  if (code) return shared || close;
  if (shared) return explains;
  if (close && (ownWayOut || (explains && isShortAnswer(asked, said)))) return true;
  // A name of the trade (a module, a program) and what to do with it.
  return close && explains && /[a-z][a-z0-9_.]{2,}/.test(said) && /[\p{Script=Han}]/u.test(said);
}

/** A time to "when", a yes to "is it": short, and all there is to say. */
function isShortAnswer(asked: string, said: string): boolean {
  if (ASKS_WHEN.test(asked) && TIME.test(said)) return true;
  return ASKS_WHETHER.test(asked) && YES_OR_NO.test(said);
}

/** More than a murmur: four words in English, or as much in Chinese. */
function hasSubstance(said: string): boolean {
  if (CHATTER.test(said) && !EXPLAINS.test(said)) return false;
  const han = said.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = said.match(/[a-z0-9_.']+/g)?.length ?? 0;
  if (han + words < 4) return EXPLAINS.test(said) || (han >= 3 && /试|换|重启|更新|刷新|重装/.test(said));
  return EXPLAINS.test(said) || han >= 6 || words >= 6;
}
