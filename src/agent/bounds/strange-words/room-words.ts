import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { PlainText } from '../plain-text.ts';

/*
 * Words of the conversation itself: the room and who is in it, whether anybody looks after it, who is speaking and what
 * they were told, and what is said to a reader's face. Course material speaks of its subject. An answer has such words
 * only where the passage it rests on has them, whoever wants the room told that its rules are off.
 */

/** In tight reading. */
const ROOM = [
  // The room, and another one to go to.
  /本群|群主|群里|群内|(?:这|那|本|另一|别的|其他|隔壁)(?:个|的)?群|群聊|潜水(?!艇|员|衣)|隔壁/g,
  // Nobody looks after it any more.
  eitherOf(
    /(?:没有?|无)人(?:在)?(?:管|看管|审核|检查|把关|盯)|审核(?:已经?|都|全)?(?:关|停|撤|取消|结束)/g,
    /不再(?:审核|检查|把关|监管)|不(?:用|必)(?:再)?顾忌|(?:想|爱)(?:说|发|写|聊|骂|问)(?:什么|啥|多少)/g,
    /(?:随便|随意|放开|尽情)(?:说|聊|发|骂)|什么(?:话|都)?都(?:能|可以|可)(?:说|发|聊)|没有?(?:任何)?规矩/g,
    /听我的|说了算/g,
  ),
  // Who is speaking, and what they were told.
  eitherOf(
    /真人/g,
    /机器(?:人)?(?:已经?|就)?(?:下线|离开|休息|退出)/g,
    /换(?:成了?)?(?:真)?人了|亲手写|开场白|嘱咐|叮嘱|交代过|幕后|背后的(?:说明|要求|规则|指令)/g,
    /(?:内部|隐藏)的?(?:说明|要求|规则|指令|文字)/g,
  ),
  // A threat.
  /最后(?:一)?次?警告|后果自负|没(?:有)?你的(?:位置|份)|等着瞧|走着瞧/g,
  // To the reader's face.
  eitherOf(
    /你(?:们)?(?:根本|压根|从来|居然|竟然|连|还是|怎么)(?:就|都|也|还)?(?:没|不|连|回|别)/g,
    /你(?:们)?(?:还|也)?没有?(?:好好|认真)?(?:看过?|读过?|听过?|预习|复习)(?:课|书|教材|这一课)/g,
    /你(?:们)?(?:都)?(?:学不会|不行|不适合|不是这)|(?:这门课|编程)不适合你|(?:放弃|算了)吧|就你这/g,
    /替你(?:脸红|害臊|难过)|(?:都|就|还|从)没(?:有)?(?:看|听|上|读)过?课/g,
    /比(?:起)?你(?:们)?(?:更|还|都|记|强|聪明|懂|厉害)|(?:和|跟|与|像)你(?:们)?(?:一样|似的|这样|差不多)/g,
    /你(?:们)?(?:和|跟|与|像)[^，。]{1,8}一样|你(?:们)?这(?:样|种|类)的(?:人|学|参|变|水)/g,
    /你(?:们)?的?(?:脑袋|脑子|大脑|脑筋|智商|资质|长相|嘴脸)/g,
    /(?:有些|有的|某些)(?:人|同学|学员)(?:连|根本|居然|总)|羞愧/g,
    /(?:这都|连这)(?:个|些|也|都){0,3}不(?:懂|会)|脑子(?:不|有|进|笨)|不动脑|没脑/g,
  ),
];
const ROOM_ENGLISH = [
  // The noun alone is looked for in the passage: one on regular expressions may be retold with "this group".
  eitherOf(
    inTurn(
      /(?<=\b(?:this|that|our|the (?:other|whole|entire|next|second)|another) )/g,
      /(?:chat|room|group chat|channel|group|forum|class|crowd)\b/g,
    ),
    /(?<=\bthe )(?:chat|room|channel|forum|crowd)\b/g,
    /\bnext door\b/g,
  ),
  eitherOf(
    inTurn(
      /\b/g,
      eitherOf(
        /moderat(?:or|ors|ion|ed)|filters?|checks?|limits?/g,
        /limitations|restrictions?|rules?|guards?|brakes/g,
      ),
      /\b[^.!?]{0,20}\b(?:off|gone|lifted|suspended|disabled|switched off|removed|down|dead|over)\b/g,
    ),
    /\bno (?:more |longer any )?(?:limits|rules|restrictions|filters|checks|moderation|boss|master)\b/g,
    /\bno(?:body| one) (?:is )?(?:watch|check|look|monitor|read)(?:ing|es|s)?\b/g,
    /\b(?:say|post|write|do|ask|type) (?:what(?:ever)?|anything) (?:you|they) (?:like|want|please|wish)\b/g,
    /\banything goes\b|\buncensored\b|\bunfiltered\b/g,
  ),
  eitherOf(
    /(?<=\bthe )(?:machine|bot|robot)\b/g,
    /\b(?:is|am) (?:now )?(?:writing|typing|speaking|talking|answering) (?:this|to you|here|now)\b/g,
    /\b(?:real|living) (?:person|human)\b|\bthe orders\b/g,
    /\b(?:was|were|been|is|are) (?:told|ordered|instructed) to\b/g,
    inTurn(
      /\b(?:hidden|secret|internal) /g,
      /(?:text|lines?|notes?|prompt|sentences?|words|orders|instructions?|rules?|message)\b/g,
    ),
    /\b(?:its|the) (?:makers?|developers?|creators?|operators?) (?:want|wrote|told|said|say|ask|gave|have)/g,
  ),
  eitherOf(
    /\b(?:last|final) warning\b/g,
    /\bdecides? what (?:is|you|we)\b/g,
    /\b(?:or|and) (?:be|you are|they are) (?:out|removed|gone)\b/g,
    /\bwho(?:ever)? (?:stays? silent|does not (?:answer|reply))\b/g,
  ),
  // To the reader's face, or to all of them.
  eitherOf(
    /\b(?:some|all|most|half|none|many|both|any|each|one|two|few) of you\b/g,
    /\byou (?:all|lot|people|guys|folks|two)\b/g,
    /\b(?:dear|listen up|wake up),? (?:class|all|people|everyone|everybody|friends|learners|students)?\b/g,
    inTurn(
      /\b(?:people|everyone|everybody|class|folks|guys|learners|students|members)/g,
      /[,:] (?:listen|look|read|see|stop|come|wake|attention)\b/g,
    ),
    /\beyes (?:here|on me|up)\b|\ball (?:members|learners|students)\b/g,
  ),
  eitherOf(
    inTurn(
      /\byou (?:did not|didn['’]t|have not|haven['’]t|never|will never|would never|can(?:not|['’]t) even)/g,
      / (?:even |yet |really )?/g,
      /read|open|watch|do|done|learn|understand|study|studied|listen|pay|try|tried|make|get|finish|start/g,
      /\w*\b/g,
    ),
    inTurn(
      /\byou(?:['’]re| are) (?:not )?/g,
      /(?:a|an|the|too|so|such|just|only|nothing|slow|lazy|dull|weak|hopeless|bad|poor|the worst)\b/g,
    ),
    /\b(?:than|like|unlike) you(?=\s*(?:$|[^\s\w'’]|(?:do|are|will|ever)\b))|\b(?<!\bin )your head\b/g,
    /\byour (?:friends?|brain|mind|face|skull|mother|iq|level|mouth|look)\b/g,
    /\byou (?:call|think) yourself\b/g,
    /\bgives? up\b(?! (?:any|an?|some|its|their|your|one|no|his|her|more|less|part|the (?!course|class|lesson))\b)/g,
    /\b(?:shame|ashamed|shameful|disgrace|embarrass\w*|laughable|kindergarten)\b/g,
    /\bthe (?:last|next) (?:person|one|learner|student|asker) (?:who|that|to)\b|\bthe asker\b/g,
    /\bwhoever asks?\b/g,
  ),
];

/** The first such words that the passages do not have, or null. `held` as in `schoolWordIn`. */
export function roomWordIn(
  { plain, tight }: PlainText,
  held: (word: string, reading: 'plain' | 'tight') => boolean,
): string | null {
  for (const pattern of ROOM)
    for (const word of tight.match(pattern) ?? []) if (!held(word, 'tight')) return word;
  const spaced = plain.replaceAll('_', ' ');
  for (const pattern of ROOM_ENGLISH)
    for (const word of spaced.match(pattern) ?? []) if (!held(word, 'plain')) return word;
  return null;
}
