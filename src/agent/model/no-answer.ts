import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';

/** What the prompt asks the model to reply when the passages do not answer. */
const NO_ANSWER = 'NO_ANSWER';

/** Tells NO_ANSWER from a text while it comes in, holding back only what may still become it. */
export function createReplyReader(onText: (text: string) => void) {
  let start = '';
  let decided = false;
  return {
    push(text: string) {
      if (decided) {
        onText(text);
        return;
      }
      start += text;
      const trimmed = start.trimStart();
      if (NO_ANSWER.startsWith(trimmed) || trimmed.startsWith(NO_ANSWER)) return;
      decided = true;
      onText(start);
    },
    /** What was held back as a possible NO_ANSWER and is none is let go. */
    end() {
      if (!decided && !start.trimStart().startsWith(NO_ANSWER)) onText(start);
    },
    /** What follows is said anew: a tool has told something meanwhile. */
    anew() {
      this.end();
      start = '';
      decided = false;
    },
    saysNoAnswer: () => !decided && start.trimStart().startsWith(NO_ANSWER),
  };
}

const OF_MATERIAL =
  '(?:资料|片段|讲义|教材|材料|课程|课文|文档|段落|内容|信息|知识库|上下文)(?:库|内容|片段|资料|信息)?(?:里面?|中|内|上|部分)?';
const NOT_THERE = [
  '(?:并|都|也|似乎|好像|暂时?|目前)?(?:没有?|未|不)(?:直接|明确|具体|详细|专门|能|曾)?',
  '(?:有|找到|查到|看到)?',
  `(?:${[
    '提到|提及|提供|涉及|说明|包含|包括|介绍|讲到?|写到?|给出|覆盖|回答',
    '描述|说到?|记载|解释|足够|相关|关于|对应|这(?:方面|部分|个|一)',
  ].join('|')})`,
].join('');
/** 课程资料里没有提到…, 根据现有资料无法回答…, 我不知道…: it is said of what was given, and tells nothing of the matter. */
const SAYS_IT_IS_NOT_THERE = new RegExp(
  [
    `${OF_MATERIAL}[^。！？\\n]{0,30}?${NOT_THERE}`,
    `(?:没有?|未能?)在?[^。！？\\n]{0,20}${OF_MATERIAL}[^。！？\\n]{0,6}(?:找到|查到|看到|提到)`,
    `(?:没有?|未能?|无法)(?:找到|查到)[^。！？\\n]{0,30}(?:${OF_MATERIAL}|答案|说明)`,
    '(?:无法|不能|没法|没办法|难以)(?:直接|准确|完全|给出)*(?:回答|确定|作答|给出答案)(?:你?的?(?:这个|该)?问题)?',
    '^(?:抱歉|不好意思|对不起)?[，,]?我(?:也|暂时)?(?:不知道|不清楚|不确定|没有找到|找不到)',
  ].join('|'),
  'u',
);
const SAYS_IT_IS_NOT_THERE_ENGLISH = eitherOf(
  inTurn(
    /\b/i,
    eitherOf(
      /materials?|passages?|lessons?|notes|context|documents?/i,
      /sources?|contents?|information|texts?|excerpts?|course/i,
    ),
    /\b[^.!?\n]{0,40}?\b/i,
    eitherOf(
      inTurn(
        /(?:do|does|did)(?:n['’]t| not) (?:\w+ )?/i,
        eitherOf(
          /mention|say|contain|cover|include|specify|state|address/i,
          /discuss|describe|explain|answer|provide|give|tell|have|go into/i,
        ),
      ),
      /(?:has|have|contains?|gives?) no\b/i,
      /says? nothing|never (?:says?|mentions?)|lacks?\b/i,
    ),
  ),
  inTurn(
    /\b(?:is|are|was) ?(?:n['’]t|not) (?:\w+ )?/i,
    /mentioned|covered|specified|stated|addressed|discussed|described|included|explained|provided|answered/i,
    /\b[^.!?\n]{0,30}\b(?:in|by) (?:the|this|these|your)\b/i,
  ),
  /\b(?:can ?not|can['’]t|could ?n['’]t|could not|unable to|not able to) (?:find|answer|determine|locate)\b/i,
  /\bi (?:do not|don['’]t) (?:know|have (?:enough )?information)\b/i,
  /\bthere (?:is|are) no (?:mention|information|answer|details?|passage)\b/i,
);

/** A reply that says in words of its own what NO_ANSWER stands for. */
export const saysItIsNotThere = (sentence: string): boolean =>
  SAYS_IT_IS_NOT_THERE.test(sentence) || SAYS_IT_IS_NOT_THERE_ENGLISH.test(sentence);
