import { eitherOf } from '../../domain/language/either-of.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { inTurn } from '../../domain/language/in-turn.ts';

/** Chinese terms shorter than this are words of everyday talk; Latin ones, abbreviations of anything. */
const SHORTEST = { han: 3, latin: 4 };
const LONGEST = 24;
/** Terms of one course: a glossary's worth. */
const MOST = 2_000;

/** How headings ask and count, and what joins two terms in one. */
const AROUND = eitherOf(
  inTurn(
    /^/giu,
    eitherOf(
      /第\s*[\d一二三四五六七八九十百]+\s*[课章节讲部分周次]+/giu,
      /lesson \d+|chapter \d+|part \d+|[\d.]+/giu,
    ),
    /[\s:：.、-]*/giu,
  ),
  /^(?:什么是|什么叫|怎么样?|怎样|如何|为什么|关于|认识|使用|用)/giu,
  /(?:是什么|的?(?:用法|区别|选择|陷阱|原理|写法|含义|意思|问题|方法|例子|常见问题))$/giu,
);
const JOINTS = eitherOf(
  /[、，,;；:：/|（）()[\]【】"“”「」《》!?！？。]|\s(?:和|与|vs\.?|and|or)\s/u,
  /(?<=\p{Script=Han})(?:和|与)(?=\p{Script=Han}{2})/u,
);

/** What adverts are made of is never protected, whatever a course is about. */
const NEVER = eitherOf(
  /微信|qq|群|网盘|云盘|提取码|兼职|代写|代考|代做|推广|优惠|返利/i,
  /佣金|红包|加我|私聊|扫码|二维码|下单|接单|http|www|\.com/i,
);

/**
 * A course's own vocabulary, from the titles of its passages: 「攻击面」 and 「垃圾回收」 are matter there, and
 * neither rules nor classifier read inside them. Whole terms only; of a question as a title nothing is left.
 */
export function courseTermsOf(titles: Iterable<string>): string[] {
  const terms = new Set<string>();
  for (const title of titles) {
    const plain = title
      .normalize('NFKC')
      .replace(/[`*_#]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    for (const part of plain.split(JOINTS)) {
      const term = part.trim().replace(AROUND, '').replace(AROUND, '').trim();
      const shortest = holdsHan(term) ? SHORTEST.han : SHORTEST.latin;
      if (term.length < shortest || term.length > LONGEST || NEVER.test(term)) continue;
      terms.add(term.toLowerCase());
      if (terms.size === MOST) return [...terms];
    }
  }
  return [...terms];
}
