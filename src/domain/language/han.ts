const HAN = /\p{Script=Han}/u;

/** Whether any of a text is written in Chinese characters, one or many. What language it is in, `language.ts` tells. */
export const holdsHan = (text: string): boolean => HAN.test(text);
