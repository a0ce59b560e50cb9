/**
 * Words that somebody is said to have called another, without quotation marks: "有人天天说别人是废物", "he called her
 * an idiot". Whoever tells of it calls nobody anything. Said of the one spoken to ("大家都说你是傻子") it is passed
 * on to their face.
 */
const TOLD_OF = new RegExp(
  [
    '(?<![给让把对跟帮替挂])(?:有人|别人|人家|谁|某人|那人|这人|对方|[他她]们?|室友|舍友|同事|领导|老板|同学|老师|弹幕|评论|网友|网上)[^,，。!！?？你您\\n]{0,8}(?<!什么|怎么)',
    '(?:骂|说|喊|叫|嘲笑|讽刺)(?:过|了)?(?:[我咱他她]们?|别人|人家|大家|同学|老师|[^\\P{Script=Han}你您]{1,6}(?=是|都))?(?:都|全|就|简直)?(?:是|成|像)?(?:个|一?群|一帮|一个|一头)?$',
    '|(?<![a-z])(?:he|she|they|someone|somebody|people|boss|teacher|colleague|classmate|guy)(?: [a-z]{1,10}){0,3} (?:call(?:s|ed|ing)?|told|says?|said)',
    "(?: (?:me|him|her|us|them|people|everyone))?(?: (?:that )?(?:i|he|she|we|they)(?:'m|'s|'re| am| is| was| are| were))?(?: (?:an?|so|such|totally|completely))* ?$",
  ].join(''),
  'u',
);

/** Units before a word that are read for who is said to have said it. */
export const TOLD_REACH = 48;

/** "我说你是猪吗，他说妈妈那你是猪妈妈", "I said you muppet and he goes no you": a talk with somebody who is not there. */
const TALK_TOLD = new RegExp(
  [
    '(?:我|他|她|娃|儿子|闺女|女儿|孩子|老公|老婆|我妈|我爸|室友|教练)(?:就|还|又|直接|跟他|跟她|对他|对她){0,2}(?:说|问|来一?句|回我?一?句|冒出一?句|喊|吼)[^,，。!！?？]{1,30}[,，。!！?？\\s]{1,2}(?:结果|然后)?',
    '(?:我|他|她|娃|儿子|闺女|女儿|孩子|老公|老婆|我妈|我爸|室友|教练)(?:就|还|又|居然|竟然|直接){0,2}(?:说|问|来了?一?句|回我?了?一?句|冒出一?句|怼|顶嘴)',
    '|(?<![a-z])(?:i|he|she|my \\w+) (?:said|says?|told (?:him|her|me)|was like|goes|went)(?![a-z])[^.!?]{1,60}(?:and|then|so|,) ?(?:i|he|she|they) (?:said|says?|told (?:him|her|me)|was like|goes|went|replied|answered)(?![a-z])',
  ].join(''),
);

/** Does it tell what two people said to one another, one of them the speaker or at home? */
export const tellsTalk = (text: string): boolean => TALK_TOLD.test(text);

/** Is a word, by what stands `before` it in the plain text, told of rather than said? */
export const isToldOf = (before: string): boolean => TOLD_OF.test(before);
