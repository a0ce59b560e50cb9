import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { rarely } from '../../text/needed-signs.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { Finding } from '../finding.ts';
import { isInJest } from './to-the-face.ts';

/**
 * The speaker will hurt somebody, says it as a thing to come, and says whom: "今晚我就去弄死你", "I'll break your
 * legs". Our own patterns, on the plain text, each within one clause. Whoever is threatened tells of it with
 * themselves as the one to be hurt, and people say of a mother, a deadline or a bug that it kills: neither stands in
 * this grammar.
 */
const SPEAKER = '(?:我|老子|劳资|俺|爷|本大爷|哥)';
const SOMEBODY = '(?:你|您|他|她)(?!自己)(?:们|俩|妈|爸|爹|全家|一家)?';
/** Between the speaker and the deed: nobody else who does it, and no denial. */
const BETWEEN = '[^,，。!！?？\\n不没别怕让被把说它妈爸板师]{0,8}';
const DEADLY = '(?:弄死|砍死|捅死|掐死|勒死|打残|弄残|废了|宰了|杀了|做掉|砍了|捅了|剁了)';
const SOON = '(?:今晚|今天|明天|明早|早晚|迟早|放学|下课|下次|一定|非|真)';
const BLOWS = '(?:打死|打断|揍死|揍|打|弄|砍|捅|收拾|教训|堵|废)(?:了|死)?';
const LIMB = '(?:狗)?(?:腿|手|脚|头|脑袋|舌头|脸|牙)';
const BREAKS = '(?:打断|打折|剁|砍|拧|打烂|划花|撕烂|敲碎)';
const WITH_OTHERS = '(?:(?:带|叫|找|喊)(?:上|了|着)?(?:几个|一帮|一群|点)?(?:人|兄弟|哥们))';
const BODY = '(?:legs?|face|skull|neck|arms?|nose|jaw|teeth|bones?|fingers|head)(?: in| off| open)?(?![a-z])';
const PLACE = '(?:学校|校区|办公室|机构|公司|楼|家|考场|店)';
const HARM = new RegExp(
  [
    `${SPEAKER}${BETWEEN}${DEADLY}${SOMEBODY}`,
    `${SPEAKER}${BETWEEN}杀(?:了)?(?:你|您|他|她)(?:们)?(?:全家|一家)`,
    `${SPEAKER}[^,，。!！?？\\n不没别怕让被把说它妈爸板师]{0,4}(?:要|会|非)打死(?:你|他|她)(?:们)?(?:这|那|个|不可|的)`,
    `(?:^|[,，。!！?？\\s])${SOON}[^,，。!！?？\\n不没别怕让被它妈爸板师]{0,6}${DEADLY}${SOMEBODY}`,
    `${SPEAKER}[^,，。!！?？\\n不没别怕让被说它妈爸板师]{0,6}${BREAKS}(?:了|断)?(?:你|您|他|她)(?:们)?的?${LIMB}`,
    `(?:我|老子|劳资)[^,，。!！?？\\n不没别怕让被说它妈爸板师]{0,6}把(?:你|您|他|她)(?:们)?的?${LIMB}(?:都|给)?${BREAKS}`,
    `(?:我|老子|劳资|俺|明天|今晚|放学|下课)[^,，。!！?？\\n不没别帮替]{0,8}${WITH_OTHERS}[^,，。!！?？\\n不没别帮替]{0,8}${BLOWS}${SOMEBODY}`,
    `非(?:得)?(?:打残|弄死|打死|砍死|揍死|弄残|废了)(?:你|您|他|她)`,
    `信不信(?:我|老子)?[^,，。!！?？\\n]{0,6}(?:带|拿)(?:着|把)?刀`,
    '(?:见|碰到|看到|遇到)(?:你|他|她)?一次(?:就|我)?(?:打|揍|砍)(?:你|他|她)?一次',
    [
      "(?<![a-z])(?:i'll|i will|i'm going to|i am going to|i'm gonna|imma|^gonna)(?: \\w+){0,5}? ",
      '(?:kill|murder|stab|shoot|strangle) (?:you|him|her|u)',
      '(?! (?:if|with|guys|at|in|lot)(?![a-z]))(?![a-z])',
    ].join(''),
    [
      "(?<![a-z])(?:i'll|i will|i'm going to|i am going to|i'm gonna|imma|^gonna)(?: \\w+){0,5}? ",
      '(?:beat|punch|knock|smack) (?:you|him|her|u) ',
      '(?:up|to death|out|senseless|in the (?:face|mouth|head|teeth))(?![a-z])',
    ].join(''),
    `(?<![a-z])(?:i'll|i will|i'm going to|i am going to|i'm gonna|imma|^gonna)(?: \\w+){0,5}? (?:break|smash|bash|crack|cut|punch|kick) (?:your|his|her|ur) ${BODY}`,
    // A weapon or a fire is carried to a place; nobody leaves it; somebody's children are known.
    `${SPEAKER}[^,，。!！?？\\n不没别]{0,6}(?:带|拎|提|揣|拿)(?:着|上|了|把|桶|瓶)?(?:一?[把桶瓶])?(?:汽油|菜刀|西瓜刀|砍刀|刀|硫酸|炸药|炸弹|枪)[^,，。!！?？]{0,3}(?:去|来|上|到|找|进)`,
    `${SPEAKER}[^,，。!！?？\\n不没别]{0,6}(?:炸|烧)(?:了|掉|平|光)(?:你们?|他们?|这|那|整)[^,，。!！?？]{0,4}${PLACE}`,
    `${SPEAKER}[^,，。!！?？\\n不没别]{0,4}把(?:你们?|他们?|这|那|整)[^,，。!！?？]{0,4}${PLACE}(?:都|给)?(?:炸|烧|点)(?:了|掉|平|光)`,
    `(?:让|叫)(?:你|他|她)(?:们)?(?:今天|今晚|明天)?(?:出不了|走不出|进不了|活不过|见不到|回不了)[^,，。!！?？]{0,4}(?:门|校|考场|教室|家|明天|太阳|今晚|城)(?!的|考)`,
    '(?:当心|小心)(?:点)?(?:你|他|她)(?:们)?(?:的)?家?(?:里)?(?:的)?(?:孩子|小孩|儿子|女儿|老婆|老公|爸妈|老人|家人)(?:放学|上学|出门|走夜路|[,，。!！]|$)',
    [
      "(?<![a-z])(?:i'll|i will|i'm|i am|imma)(?: going to| gonna)?(?: \\w+){0,3}? bring(?:ing)? (?:a |my (?:\\w+ )?)",
      '(?:gun|knife|rifle|bat|machete|petrol|gasoline|bomb)(?: and \\w+)? (?:to|into|in|with me)(?![a-z])',
    ].join(''),
    "(?<![a-z])(?:i'll|i will|i'm going to|i'm gonna|imma|^gonna)(?: \\w+){0,3}? (?:shoot up|blow up|burn down|burn) (?:the|this|that|your|their) (?:\\w+ )?(?:school|office|place|building|house|campus|centre|center)",
    '(?<![a-z])i know (?:where|which school|what school) (?:your|his|her) (?:\\w+ )?(?:kids?|children|son|daughter|family|mum|mom|wife|sister)(?![a-z])',
  ].join('|'),
);
const MAY_HARM = rarely(HARM);
/** It is told of, asked about, played or studied: nobody here is meant. */
const NOT_HERE = eitherOf(
  /[“”"「」《》]|威胁|扬言|报警|有人/,
  /(?:说|骂|喊|发)(?:完|过|要|我|他|她|了|的)/,
  /构成|何罪|台词|小说|电影|剧本|角色|课文|出自|狼人|游戏|副本|boss|怪物|下棋|盘棋|这局|这关|进程/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /says?|said|told|threaten\w*|scene|novel|movie|film/,
      /play|story|character|game|chess|level|process/,
    ),
    /(?![a-z])/,
  ),
);
const ASKS = /[?？吗么]\s*$/;
const DARES = /信不信|试试/;

/** Where somebody is threatened with being hurt or killed, and nobody is laughing; null where nobody is. */
export function threatenedHarm(message: NormalisedText): Finding | null {
  const { text } = message.plain;
  if (!MAY_HARM.test(text) || NOT_HERE.test(text) || isInJest(message)) return null;
  if (ASKS.test(text) && !DARES.test(text)) return null;
  const match = HARM.exec(text);
  return match && { kind: 'threat', start: match.index, end: match.index + match[0].length };
}
