import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { InsultFindings } from '../attacks/insults.ts';
import { wordClassId } from '../word-classes.ts';
import { wordHitsOf } from '../word-hits.ts';

/** What lessons, exams and papers are made of. Our own patterns, on the plain text. */
const OF_A_LESSON = eitherOf(
  /一词|这个词|词源|(?:叫|称|说)法(?:是|在|有|源|出|的|[，,]|$)|(?:学术|历史)上(?:叫|称|的|现)|史料|史书/,
  /文献|档案|出自|哪一?(?:年|篇|章|朝|部|节|本书)|第[一二三四五六七八九十\d]{1,3}[讲章课节单]/,
  /(?:选择|材料|论述|简答|填空|思考|地图)题|考点|答题|真题|背(?:串|反|混|不住|下来)|论文|综述|选题/,
  /读后感|观后感|书评|影评|课件|教材|教科书|讲义|问卷|访谈|语料|词频|年鉴|翻译成|译成|殖民史|古代|先秦/,
  /两汉|唐代|宋代|元朝|元代|明代|明朝|清代|清朝|晚清|近代史|世界史|[史文学音律类言]课/,
  /(?:小说|电影|名著|纪录片|话剧)(?:里|中|《)|《[^》]{1,20}》|世纪|宣言|法案/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /essays?|exams?|quiz|chapters?|textbooks?|lectures?/,
      /slides|thesis|century|treaty|week \d+|lab sheet/,
    ),
    /(?![a-z])/,
  ),
);
/** Hateful names that history, literature and the study of language cannot do without. */
const OLD_NAMES = inTurn(
  /^/,
  eitherOf(
    /黑奴|昆仑奴|倭.|日本鬼子|鬼子|洋鬼子|番鬼|支那|东亚病夫|棒子|高丽棒子/,
    /阿三|印度阿三|南蛮子?|蛮夷|蛮子|鞑子|胡虏|凤凰男|妓女|娼妓|母猪/,
    /gyps(?:y|ies)|negro|third[_ -]world/,
  ),
  /$/,
);
/** Contempt, orders to leave and somebody spoken to have no place in a lesson's matter. */
const CONTEMPT = (['curse', 'disdain', 'dismissal', 'threat', 'addressed'] as const).map((name) =>
  wordClassId(name),
);

/**
 * Is a people, a region or an old hateful name spoken of as the matter of a lesson: "倭寇", "四等人", "the slave
 * trade"?
 */
export function isSubjectTalk(message: NormalisedText, { findings, weak }: InsultFindings): boolean {
  const { counts } = wordHitsOf(message);
  const { text } = message.plain;
  return (
    weak === 0 &&
    findings.every(({ kind, start, end }) => kind === 'slur' && OLD_NAMES.test(text.slice(start, end))) &&
    CONTEMPT.every((id) => counts[id] === 0) &&
    !/[你您]/.test(text) &&
    OF_A_LESSON.test(text)
  );
}
