/** Said for stress before what asks: 到底怎么算. */
const STRESS =
  /(?:到底|究竟|其实|话说|所以说|我就想知道|想知道|不知道|具体来说|一般来说)(?=[\p{Script=Han}\w])/gu;
/** Behind what asks, 怎么算的呀: of a question's end only. */
const ENDING =
  /(?<=(?:怎么|咋|如何|什么|啥|多少|几|哪)\p{Script=Han}{0,6}?)(?:的?[呀啊嘛哈哦噢捏]+|来着|的(?=$))$/u;
const MARKS = /[\s?？。.!！~～]{1,20}$/u;

/** A Chinese question without the sounds of talk: 「N到底怎么算的呀」 asks 「N怎么算」. Null where it has none. */
export function withoutFillers(question: string): string | null {
  const said = question.trim().replace(MARKS, '');
  const bare = said.replace(STRESS, '').replace(ENDING, '');
  return bare === said || bare.length < LEAST ? null : bare;
}

const LEAST = 3;
