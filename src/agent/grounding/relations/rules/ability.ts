import { codeApart } from '../../../../domain/language/code-tokens.ts';
import { eitherOf } from '../../../../domain/language/either-of.ts';
import type { Passage } from '../../../../domain/school/course.ts';
import { soundPassage } from '../../../bounds/sound-passages.ts';
import { withWhatIsLeftOut } from '../../reading/clauses/left-out.ts';
import { withRefuted } from '../../reading/clauses/refuted.ts';
import { rememberedOf } from '../../reading/passage-memory.ts';
import { marksIn } from '../../reading/units.ts';

/*
 * 闭包不能访问外层变量 where the passage has 内层函数仍然可以使用外层函数里的变量: what can be done, and in other words
 * that it cannot. The verb need not be the same.
 */

const CANNOT = eitherOf(
  /不(?:能|可以?|行)(?!够?不)|无法|没法|没办法/iu,
  /\b(?:cannot|can['’]t|can not|unable to|not able to|not allowed to)\b/iu,
);
const CAN = /可以|能够?|允许|\b(?:can|able to|allowed to|may)\b/iu;
const DENIES = eitherOf(
  /[不没无未非别谬]|禁|只|除/iu,
  /\b(?:not|never|no|nobody|nothing|none|neither|cannot|without|only|except|un\w+)\b|n['’]t\b/iu,
);
const CLAUSES = /[，。；！？,;!?\n]|\.(?=\s|$)/u;
/** Share of what a clause says, as far as the passage has it anywhere, that the passage's clause has. */
const ALIKE = 0.5;

type Marks = ReadonlySet<string>;

interface Abilities {
  can: Marks[];
  denying: Marks[];
  /** All of the passage. */
  known: Marks;
}

const abilitiesOf = rememberedOf((passage): Abilities => {
  const can: Marks[] = [];
  const denying: Marks[] = [];
  const { prose } = codeApart(soundPassage(passage).text);
  for (const clause of withRefuted(withWhatIsLeftOut(prose)).split(CLAUSES)) {
    if (DENIES.test(clause)) denying.push(marksIn(clause));
    else if (CAN.test(clause)) can.push(marksIn(clause));
  }
  return { can, denying, known: marksIn(prose) };
});

/** Whether a statement says that something cannot be which its passage says can. */
export function deniesAbility(text: string, passage: Passage): boolean {
  if (!CANNOT.test(text)) return false;
  const { can, denying, known } = abilitiesOf(passage);
  if (can.length === 0) return false;
  return text.split(CLAUSES).some((clause) => {
    if (!CANNOT.test(clause)) return false;
    const marks = [...marksIn(clause.replace(CANNOT, ' '))].filter((mark) => known.has(mark));
    const share = (there: Marks): number => marks.filter((mark) => there.has(mark)).length / marks.length;
    const most = Math.max(...can.map(share));
    return marks.length > 1 && most >= ALIKE && denying.every((there) => share(there) < most);
  });
}
