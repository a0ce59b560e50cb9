import { eitherOf } from '../../../domain/language/either-of.ts';
import { SPOKEN_NUMBER, spokenNumber } from '../../../domain/language/spoken-numbers.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';

/** A place in a list that was spoken of: by its number, or from where the talk is now. */
export interface StepAsked {
  place: number | 'last' | 'next' | 'previous';
  /** "第三步", "step 3" is one of a procedure; "第三个", "the third one" may be one of anything listed. */
  ofProcedure: boolean;
}

/** A longer message asks for something of its own. */
const LONGEST = 40;

const STEP = '(?:步骤?|道工序)';
const ITEM = '(?:个|条|点|种|项|类|行)';
const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';
const THING = '(?: (?:one|point|item|thing|row))';

/** With what stands for the place in a group; the surer before the others. */
const PLACES: [StepAsked['place'] | 'number' | 'ordinal', ofProcedure: boolean, RegExp][] = [
  ['number', true, new RegExp(`第\\s*(${SPOKEN_NUMBER})\\s*${STEP}|步骤\\s*(${SPOKEN_NUMBER})`, 'iu')],
  ['number', true, new RegExp(`\\bstep (?:number |no\\.? ?|#)?(${SPOKEN_NUMBER})\\b`, 'i')],
  ['ordinal', true, new RegExp(`\\b(?:the )?(${ORDINALS}) step\\b`, 'i')],
  ['ordinal', true, /\bdo (first)\b/i],
  ['last', true, /最后(?:的?一)?步骤?|\b(?:the )?(?:very )?(?:last|final) step\b/iu],
  [
    'previous',
    true,
    /(?<!马)上(?:面)?一步|前(?:面)?一步|\b(?:the )?(?:previous step|step before(?: that)?)\b/iu,
  ],
  [
    'next',
    true,
    eitherOf(
      /再?[下后](?:面)?一步|接下来|接着|然后|之后|再往后/iu,
      /\b(?:the )?next(?: step)?\b|\b(?:and|what) then\b|^then(?: what)?\b/iu,
      /\b(?:comes?|do i do|happens?|and|what(?:'s| is)?) after(?:wards?| that| this)?(?=[\s?.!]*$)/iu,
    ),
  ],
  ['number', false, new RegExp(`第\\s*(${SPOKEN_NUMBER})\\s*${ITEM}`, 'u')],
  ['last', false, /最后(?:的?一)?(?:个|条|点|种|项|类|行)|\bthe last(?: one| point| item| row)?\b/iu],
  ['next', false, /[下后](?:面)?一(?:个|条|点|种|项|类|行)/u],
  ['previous', false, /[上前](?:面)?一(?:个|条|点|种|项|类|行)/u],
  ['number', false, new RegExp(`\\bnumber (${SPOKEN_NUMBER})\\b`, 'i')],
  // "One second" asks for none.
  [
    'ordinal',
    false,
    new RegExp(`\\b(?:the|about|and) (${ORDINALS})${THING}?\\b|^(${ORDINALS})(?:${THING}|\\W*$)`, 'i'),
  ],
];

/** Only helps to ask; whatever else a message says is a question of its own: "第二个作业", "the first of May". */
const HELPS = eitherOf(
  /老师|助教|请问|具体|详细|应该|需要|什么|怎么|如何|干嘛|干什么|内容|解决|注意|原因|意思|办法|操作|解释/giu,
  /一下|到底|可以|麻烦|的话|[我你它那么该要得是啥咋做弄办干嘛吗呢讲说写叫呀啊吧能再里就的给看来先]/giu,
  wholeWords(
    /can|could|would|should|must|will|you|please|tell|show|give|explain|say|says|me|i|we|it/giu,
    /that|this|is|are|was|be|do|does|did|have|need|to|the|a|an|of|in|for|on|about|with|and|so/giu,
    /but|ok|okay|alright|then|what|whats|how|again|exactly|now|one|mean|done|after|comes?|go|s/giu,
  ),
);

/**
 * "第三步呢", "what's next?", 「那第二个怎么解决」: the place in the list that was spoken of, where a message asks
 * for that and names nothing else. Null of any other message.
 */
export function stepAsked(message: string): StepAsked | null {
  const asked = message.trim();
  if (asked.length > LONGEST) return null;
  for (const [kind, ofProcedure, pattern] of PLACES) {
    const named = pattern.exec(asked);
    if (!named) continue;
    const beside = asked.replace(named[0], ' ').replace(HELPS, ' ');
    if (/[\p{L}\p{N}]/u.test(beside)) return null;
    return { place: placeOf(kind, named[1] ?? named[2] ?? ''), ofProcedure };
  }
  return null;
}

function placeOf(kind: StepAsked['place'] | 'number' | 'ordinal', said: string): StepAsked['place'] {
  if (kind === 'number') return spokenNumber(said);
  if (kind === 'ordinal') return ORDINALS.split('|').indexOf(said.toLowerCase()) + 1;
  return kind;
}
