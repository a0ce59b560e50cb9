/**
 * Words that somebody is said to have called another, without quotation marks: "有人天天说别人是废物", "he called her an idiot".
 * Whoever tells of it calls nobody anything. Said of the one spoken to ("大家都说你是傻子") it is passed on to their face.
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

/** Is a word, by what stands `before` it in the plain text, told of rather than said? */
export const isToldOf = (before: string): boolean => TOLD_OF.test(before);
