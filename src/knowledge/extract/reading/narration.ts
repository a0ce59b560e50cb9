import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { readingOf } from '../../words/passage-reading.ts';

/*
 * What a textbook says of its own course: "Let's see how", 「接下来，我们定义一个函数」. It holds the words of what
 * is shown next and tells nothing by itself; what tells it stands beside.
 */
const LEAD =
  '(?:接下来|下面|现在|首先|然后|最后|这里|在这里|为此|因此|那么|在?本[节章课讲文]中?|在?(?:上|下|前|后)一?[节章课讲]中?|和之前一样)[，, ]{0,3}';
/** 「为了…，在…时」: twice at most, for 在在在… can be parted in more ways than can be tried. */
const LEADING = `(?:${LEAD}){0,4}(?:(?:为了|在)[^，。]{1,30}[，, ]{0,3}){0,2}(?:${LEAD}){0,2}`;
/** What a book does next, and no step of what it teaches: 「我们首先对每个数求幂」 is one. */
const SHOWS =
  '(?:介绍|讨论|看|学习|实现|验证|训练|构建|创建|加载|生成|导入|演示|探索|回到|描述|说明|展示|专注|测试|绘制|尝试|研究|回顾|了解|深入|开始|定义(?:一个|以下|下面|了?一?个?(?:函数|类)))(?!为|成)';
const CHINESE = new RegExp(
  [
    `^${LEADING}`,
    `(?:${[
      '让我们',
      '我们(?:已经)?在.{1,12}[中里](?:介绍|讨论|学|讲|看到|了解)',
      `我们(?:将会?|来|先|再|首先|现在|接下来|继续|已经)(?:来|先|再|首先|继续|逐一|简要地?|详细地?|重点|一步步)?${SHOWS}`,
      '我们(?:已经)?(?:了解|学习|学|介绍|讨论|看到|描述|实现|回顾)(?:过|了)(?!.{0,8}(?:是|为))',
      '(?:请)?(?:回想|回顾|回忆)一?下',
      '(?:本[节章课]|这一[节章课]|前一章|上一章)(?:我们|将|会)',
      '(?:如|正如|就像)(?:我们|前面|之前|上面|相应章节)',
    ].join('|')})`,
  ].join(''),
);
const ENGLISH = inTurn(
  /^(?:(?:now|next|first|then|finally|here|so|below|to (?:begin|start|get started)(?: with)?|in this (?:section|chapter|lesson|unit)|in the (?:next|last|previous|above) (?:section|chapter|lesson))[, ]+)*/i,
  eitherOf(
    /let'?s\b|let us\b/i,
    inTurn(
      /we /i,
      eitherOf(
        /will|shall|are going to|now|first|next|saw|discussed|introduced/i,
        /have (?:already )?(?:seen|learned|discussed|introduced)/i,
      ),
      /\b/i,
    ),
    /recall (?:that|from)\b/i,
    /as (?:we|you) (?:saw|have seen|will see)\b/i,
    /(?:this|the next) (?:section|chapter|lesson) (?:introduces|discusses|covers|shows|describes)\b/i,
  ),
);

/** Asked by the course itself, to answer it. */
const ASKS = /[?？]["”’」』）)\]*]*\s*$/;

/** Says a sentence only what the course is about to show or has shown, or asks? */
export const narrates = (sentence: string): boolean => {
  if (ASKS.test(sentence)) return true;
  const opening = sentence.slice(0, OPENING).replace(MARKS, '');
  return CHINESE.test(opening) || ENGLISH.test(opening);
};

const OPENING = 120;
const MARKS = /^[\s*_（(【[“"]+/;

/** Which units of passages tell nothing by themselves; passages are never written to. */
const known = new WeakMap<Passage, readonly boolean[]>();

/** For each unit of the passage's reading, whether it only narrates. */
export function narratingUnits(passage: Passage): readonly boolean[] {
  let units = known.get(passage);
  if (!units) {
    units = readingOf(passage).units.map(
      ({ kind, start, end }) => kind === 'sentence' && narrates(passage.text.slice(start, end)),
    );
    known.set(passage, units);
  }
  return units;
}
