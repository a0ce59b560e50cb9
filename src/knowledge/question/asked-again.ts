/*
 * 「第 3 遍问了：校服在哪里买？」 asks 「校服在哪里买？」: that it was asked before is no word of the matter. The
 * number in it would make it another question than the one that was asked before, and the material would be searched
 * by it.
 */

const TIMES = '(?:\\d{1,3}|[一二两三四五六七八九十百]{1,3}|[几nN])';
/** A first time is no second one. */
const NTH = `第\\s?(?!(?:一|1)\\s?[遍次回])${TIMES}\\s?`;
const WHO = '(?:我|这|都|又|是|已经|今天){0,4}';
const ASK = '(?:来|再|在){0,2}(?:提问|发问|问|请教|求助|发)(?:这个|同一个|同样的?)?(?:问题)?';
const CHINESE = [
  `${WHO}${NTH}[遍次回]${ASK}[了啦]?`,
  `${WHO}问[了过]?第?好?${TIMES}[遍次回][了啦]?`,
  `我?(?:再|又|重新|重复)(?:提问|发问|问|请教|发)一?[遍次回下][了啦]?`,
].join('|');
/** No more than that, with a comma behind it, may be of the matter: 「第二遍，水温要多高」. */
const ALONE = `${WHO}${NTH}遍[了啦]?`;

const WHICH = '(?:\\d{1,2}(?:nd|rd|th)|second|third|fourth|fifth|sixth|tenth|nth|umpteenth)';
const ENGLISH = [
  `(?:i'?m |i am |just )?asking (?:this |it |the same )?(?:again|once more|(?:for )?(?:the |a )?${WHICH} time)`,
  `(?:this is |it'?s )?(?:my |the )?${WHICH} time (?:i'?m |i am |i have |i'?ve )?(?:asking|asked)(?: (?:this|it))?`,
].join('|');

const TO_WHOM = '(?:(?:老师|助教|各位|你好|您好|请问|hi|hello)好?[，,!！\\s]*){0,2}';

const ASKED_AGAIN = new RegExp(
  [
    `^\\s*${TO_WHOM}`,
    `(?:${[
      `[（(【[]\\s*(?:${CHINESE}|${ALONE}|${ENGLISH})\\s*[）)】\\]][：:，,\\s]*`,
      `${ALONE}(?:\\s*[：:!！]+|\\s)\\s*`,
      `(?:${CHINESE})(?:\\s*[：:，,。.!！~～…—–-]+|\\s)\\s*`,
      `(?:${ENGLISH})\\s*[:,.!…—–-]+\\s*`,
    ].join('|')})`,
  ].join(''),
  'iu',
);

/** The question without a word in front that it is asked again; one that says nothing else as it is. */
export function withoutAskedAgain(text: string): string {
  const asked = text.replace(ASKED_AGAIN, '');
  return /[\p{L}\p{N}]{2}/u.test(asked) ? asked : text;
}
