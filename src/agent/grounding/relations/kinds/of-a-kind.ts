import { holdsHan } from '../../../../domain/language/han.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../../domain/language/matches.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { markedSentencesOf, speaksOfTheSame } from '../../reading/marked-sentences.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';

/*
 * Closed kinds of things, of which a statement names one that its passage does not have, where that has another: "in
 * volts" for "in ohms", wooden type for metal type, 口头 for 书面. One kind a line, Chinese names before the bar, the
 * forms of one thing joined by slashes.
 */
const KINDS = `
春季/春天 夏季/夏天 秋季/秋天 冬季/冬天 | spring summer autumn/fall winter
红色 橙色 黄色 绿色 蓝色 紫色 白色 黑色 灰色 粉色 | red orange yellow green blue purple/violet white black grey/gray pink
木头/木材/木制/木质 金属 塑料 玻璃 陶瓷 皮革 石头/石材 棉布 丝绸 | wood/wooden metal plastic glass ceramic leather stone cotton silk wool/woollen paper
铜 铁 铝 锌 铅 银 | copper iron/steel aluminium/aluminum zinc lead silver gold tin
伏特 欧姆 安培 瓦特 焦耳 牛顿 帕斯卡 赫兹 库仑 | volt/volts ohm/ohms ampere/amperes/amp/amps watt/watts joule/joules newton/newtons pascal/pascals hertz coulomb/coulombs
早餐/早饭 午餐/午饭 晚餐/晚饭 | breakfast lunch dinner/supper
心脏 肝脏 肾脏 肺部 胃部 脾脏 胰腺 | heart liver kidney/kidneys lung/lungs stomach spleen pancreas
氧气 氢气 氮气 二氧化碳 氯气 氦气 | oxygen hydrogen nitrogen chlorine helium
现金 支票 信用卡 | cash cheque/check
名词 动词 形容词 副词 介词 代词 连词 | noun/nouns verb/verbs adjective/adjectives adverb/adverbs preposition/prepositions pronoun/pronouns
平均数 中位数 众数 方差 标准差 极差 | median variance
三角形 正方形 长方形/矩形 圆形 梯形 菱形 | triangle/triangular square rectangle/rectangular circle/circular trapezium rhombus
小提琴 大提琴 钢琴 长笛 吉他 小号 单簧管 双簧管 | violin/violins cello/cellos piano flute/flutes guitar trumpet/trumpets clarinet oboe
亚洲 欧洲 非洲 美洲 大洋洲 南极洲 | asia europe africa oceania antarctica
线程 进程 协程 | thread/threads process/processes coroutine/coroutines
`;

let kindOf: Map<string, { kind: number; value: number }> | undefined;

function readKinds(): Map<string, { kind: number; value: number }> {
  const found = new Map<string, { kind: number; value: number }>();
  for (const [kind, line] of KINDS.trim().split('\n').entries())
    for (const side of line.split('|'))
      for (const [value, forms] of side.trim().split(' ').entries())
        for (const form of forms.split('/')) found.set(form, { kind, value });
  return found;
}

let named: RegExp | undefined;

interface Thing {
  kind: number;
  value: number;
  written: string;
}

function thingsIn(text: string): Thing[] {
  kindOf ??= readKinds();
  if (!named) {
    const forms = [...kindOf.keys()].sort((a, b) => b.length - a.length);
    const isHan = (form: string): boolean => holdsHan(form);
    const han = forms.filter((form) => isHan(form) && form.length > 1);
    named = new RegExp(`${han.join('|')}|\\b(?:${forms.filter((form) => !isHan(form)).join('|')})\\b`, 'giu');
  }
  return matchesIn(text, named).flatMap(([written]) => {
    const thing = kindOf?.get(written.toLowerCase());
    return thing ? [{ ...thing, written }] : [];
  });
}

/** Numbers in a word: "the second-last", "a three-way". */
const COUNTED = inTurn(
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|single|double|triple)/giu,
  /-([a-z]{3,})\b/giu,
);

interface Counted {
  count: string;
  of: string;
}

const countedIn = (text: string): Counted[] =>
  matchesIn(text, COUNTED).map(([, count = '', of = '']) => ({
    count: count.toLowerCase(),
    of: of.toLowerCase(),
  }));

const toldBy = rememberedOf((passage) =>
  markedSentencesOf(passage)
    .map((sentence) => ({
      sentence,
      things: thingsIn(sentence.text),
      counted: countedIn(sentence.text),
    }))
    .filter(({ things, counted }) => things.length > 0 || counted.length > 0),
);

/** A thing of a kind that a passage does not have, in the place of one of the kind that it has; or null. */
export function anotherOfItsKind(
  text: string,
  marks: ReadonlyMap<string, number>,
  passage: Passage,
): string | null {
  const things = thingsIn(text);
  const counted = countedIn(text);
  if (things.length === 0 && counted.length === 0) return null;
  const told = toldBy(passage);
  for (const { kind, value, written } of things) {
    const ofKind = told.filter((there) => there.things.some((one) => one.kind === kind));
    if (ofKind.some((there) => there.things.some((one) => one.kind === kind && one.value === value)))
      continue;
    const others = ofKind.filter((there) =>
      there.things.some(
        (one) => one.kind === kind && !things.some((said) => said.kind === kind && said.value === one.value),
      ),
    );
    if (others.some(({ sentence }) => speaksOfTheSame(marks, sentence))) return written;
  }
  for (const { count, of } of counted) {
    const there = told.flatMap((one) => one.counted.filter((other) => other.of === of));
    if (there.length > 0 && !there.some((one) => one.count === count)) return `${count}-${of}`;
  }
  return null;
}
