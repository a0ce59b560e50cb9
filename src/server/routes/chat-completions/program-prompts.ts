import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/*
 * What chat programs, and the frameworks that they are made with, write into prompts of their own, and no person says
 * of a course: by the words that Open WebUI, LobeChat, Cherry Studio, Dify, Coze, Flowise and LangChain come with.
 */

/** In what is asked. */
const ASKED = eitherOf(
  // A question of an earlier turn made whole.
  /\b(?:rephrase|rewrite|reformulate|condense)\b[^.\n]{0,80}\b(?:into|to be)\b[^.\n]{0,20}\bstand-?alone\b/i,
  /(?:改写|重写|转写|补全)[^。\n]{0,24}独立的?(?:问题|提问|查询)/i,
  // What could be asked next.
  /\bpredict\b[^.\n]{0,60}\bquestions\b[^.\n]{0,40}\b(?:human|user)s?\b/i,
  /(?:预测|给出|推荐|生成)[^。\n]{0,16}用户(?:紧?接着|接下来|下一步|后续|可能)[^。\n]{0,8}问/i,
  // A text in another language.
  /<translate_input>|\btranslate text enclosed\b/i,
  // Several models' answers made one, what somebody is writing gone on with, a face for it.
  /\bset of responses from (?:various|several|multiple|different) models\b/i,
  /\byou are an auto-?complet(?:e|ion) (?:system|assistant)\b/i,
  /\b(?:facial expression|mood)\b[^.\n]{0,20}\bthrough a [a-z]+ emoji\b/i,
  // What a talk is about, to name it by.
  /\bdecompose the user['’]s input into\b/i,
);

/** In what the program tells the model that it is. */
const TOLD = eitherOf(
  inTurn(
    /^(?:你是|you are)(?:(?![，,。.\n]|助教|teacher|teaching|tutor)[\s\S]){0,40}/i,
    /(?:标签总结|表情|\bemojis?\b|\btitling\b|识别语言|语言专家)/i,
  ),
  /识别用户输入的?内容[^。\n]{0,20}locale/i,
  /\b(?:choose|select)\b[^.\n]{0,40}\btools?\b[^.\n]{0,30}\bfrom the list of available tools\b/i,
);

export const isPromptOfAProgram = (asked: string): boolean => ASKED.test(asked);
export const tellsAProgramsModel = (rules: string): boolean => TOLD.test(rules) || ASKED.test(rules);
