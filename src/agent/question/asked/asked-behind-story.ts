/** 「系统说我刷屏，我没有，去哪申诉」: how, where or of whom, in a clause too short to stand for all of a message. */
const ENDS_ASKING =
  /(?:[，,。！!了]|(?<=\p{Script=Han}) )((?:怎么|如何|怎样|咋|[在去到]哪(?:里|儿)?|找谁)\p{Script=Han}{2,4}?)[啊呀呢？?。\s]*$/u;
/** 「被禁言了想申诉」, 「…，我要申诉」: who says what they want asks how. */
const ENDS_WANTING =
  /(?:[，,。！!了]|(?<=\p{Script=Han}) )(?:我?想要?|我要)(?!问|知道|请|说)(\p{Script=Han}{2,4}?)(?<![吗么])[啊呀呢。！!\s]*$/u;
/** A longer message is pasted. In UTF-16 units. */
const LONGEST = 80;

/**
 * What a message asks or wants at its end, by itself: 「去哪申诉」, 「怎么申诉」. It says too little to be taken for
 * the message without more.
 */
export function askedBehindStory(message: string): string | null {
  if (message.length > LONGEST) return null;
  const asked = ENDS_ASKING.exec(message)?.[1];
  if (asked !== undefined) return asked;
  const wanted = ENDS_WANTING.exec(message)?.[1];
  return wanted === undefined ? null : `怎么${wanted}`;
}
