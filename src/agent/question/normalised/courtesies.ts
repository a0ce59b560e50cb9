/*
 * What is said around a question and asks nothing: whom it is said to, that one asks, that one is sorry to, thanks.
 * It is no word of the matter, so nothing is searched by it.
 */

const MARKS = '[\\s，,、。.!！~～…:：;；]';
/** Only as an address: in "老师什么时候在" the teacher is what is asked about. */
const TO_WHOM = `(?:各位|小)?(?:老师们?|助教|大佬们?|大神|同学们?|大家|学长|学姐|各位)(?:好|你好|您好)?(?=${MARKS}|(?:早上|上午|中午|下午|晚上)好|请问|我?想|麻烦|求|打扰|不好意思|问一?下)`;
const GREETING = `(?:你好|您好|哈喽|嗨|(?:早上|上午|中午|下午|晚上)好|在吗|在么|在不在|有人吗)[啊呀哈哟]*(?=${MARKS}|老师|助教|请问|我?想)|(?:hi|hello|hey|hiya|heya|yo|good (?:morning|afternoon|evening))(?:[ ,]+(?:there|all|everyone|guys|folks|teacher|老师|助教))?(?:(?=[,，.!！])|(?= (?:whats|what|how|why|when|where|who|which|is|are|can|could|do|does|did|i|i'm|im|my|quick|sorry|so)\\b))`;
const ASKING =
  "(?:我|就|有点)*想问(?!题)问?(?:一?下)?|(?:我|就|有点)*(?:想|要|来)?请?(?:问|请教|咨询)(?:一?下|个|一个|(?:您|你|老师|大家|助教)(?=[一下\\s，,])|问题)+|请问(?:一?下)?|(?:我)?(?:想|要)(?:请问|请教)|弱弱地?问(?:一?[下句])?|(?:我|还|另外|再)*有(?:个|一个|几个)(?:小)?问题(?:想?(?:问|请教)(?:一?下)?)?(?=[\\s，,。:：!！])|(?:can|could|may) i (?:just )?ask(?: you)?(?: (?:something|a (?:quick )?question)(?=[\\s,.:?!])|(?=\\s*[,.:?!\\n]))|(?:i have a |just a )?(?:(?:very|really|probably(?: an?)?) )?(?:quick|dumb|stupid|silly|noob|newbie|small|random) (?:question|q|one)(?: but)?(?=[\\s,.:!?-])|i have a question(?=[\\s,.:!-])|i(?:'d| would) like to (?:ask|know)\\b|i was wondering\\b";
const SORRY =
  '(?:不好意思|抱歉|对不起)(?=[\\s，,。!！]|打扰|再?问|请问|我?想)|(?:不好意思|抱歉)?打扰(?:一?下|大家|各位|老师|您|你|了|啦)+|excuse me(?=[\\s,.!])|sorry to bother(?: you)?(?=[\\s,.!])';
/** Who says so is no matter of the course: "people keep saying dont use bare except". */
const HEARSAY =
  '(?:people|everyone|everybody|someone|they|my (?:friend|teacher|boss|colleague|brother|sister|dad|mom|mum)|a friend|i)(?: (?:all|keep|keeps|always|just|once))? (?:say|says|saying|said|told me|tells me|tell me|heard|read)(?: somewhere)?(?: that)? (?=\\w+ \\w+ \\w+)';
const OPENING = new RegExp(
  `^(?:${MARKS}(?!=)|急+(?=${MARKS})|${TO_WHOM}|${GREETING}|${ASKING}|${SORRY}|${HEARSAY})`,
  'i',
);

const CLOSING = new RegExp(
  `(?:(?:^|[\\s，,。.!！?？~～啊呀呢吗])(?:非常|十分|万分|先|多)?(?:谢谢|感谢|多谢|谢啦|谢了|拜托了?|求解答?|求教|求助|求指教|在线等|挺急的|急+|(?:麻烦|辛苦)(?:老师|您|你|大家)?了|thanks|thank you|many thanks|thx|ty|cheers|pls|plz|please|(?:please|pls|plz) help(?: me)?|any (?:help|tips?|ideas?|advice)(?: (?:appreciated|welcome))?|lol|lmao|haha|hehe|wtf|omg|ugh|smh|tbh|ngl)(?:老师|大家|各位|助教|您|你|啦|了|哈|in advance| so much| very much| a lot|\\s)*)${MARKS}*$`,
  'i',
);

/** Thanks are looked for in so many characters at the end: from the front on it would take quadratic time. */
const CLOSING_CHARACTERS = 60;
/** Pieces of courtesy looked for at either end; whoever writes more of them has said them twice. */
const MOST = 12;

/**
 * The question alone: "老师好，不好意思打扰了，想请教一下字典怎么遍历，谢谢" asks "字典怎么遍历". A text that is nothing
 * but courtesy is returned as it stands.
 */
export function withoutCourtesies(text: string): string {
  let asked = text.trim();
  for (let round = 0; round < MOST; round++) {
    const rest = asked.replace(OPENING, '');
    if (rest === asked) break;
    asked = rest;
  }
  for (let round = 0; round < MOST; round++) {
    const body = asked.slice(0, -CLOSING_CHARACTERS);
    const ending = asked.slice(-CLOSING_CHARACTERS);
    const kept = ending.replace(CLOSING, (said) => (/^[啊呀呢吗?？]/.test(said) ? (said[0] ?? '') : ''));
    if (kept === ending) break;
    asked = body + kept;
  }
  return /[\p{L}\p{N}]{2}/u.test(asked) ? asked : text.trim();
}
