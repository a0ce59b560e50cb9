import type { Forms, LexiconEntry } from '../../words/lexicon.ts';
import { beginsHanNumber, hanNumberAt } from '../numbers/han-numbers.ts';
import { boundOf } from '../numbers/number-bounds.ts';
import type { SentencesInProgress } from './sentences-in-progress.ts';

const FIRST = /^第一/;
/** What stands before a measure word, and the word that it makes with what it counts. */
const COUNTS = /^[\d一二两三四五六七八九十百千万亿几]$/u;
const NUMBER_OF = '个数';

/** What stands before a number of things that were told before: 这两个. */
const TOLD_BEFORE_HAN = /^[这那此该前后]$/u;

/** What stands around a run of Chinese characters. */
interface Neighbours {
  before: string;
  after: string;
}

/**
 * Takes a run of Chinese characters into the clause that is being read: the longest known words, numbers, and what is
 * neither.
 */
export function createHanReader(
  words: SentencesInProgress,
  forms: Forms,
): (run: string, around: Neighbours) => void {
  const { meet, name, unknownHan } = words;

  function hanForm(run: string, at: number): { form: string; entry: LexiconEntry } | null {
    const longest = forms.longestHan.get(run.charAt(at)) ?? 0;
    for (let length = Math.min(longest, run.length - at); length > 0; length--) {
      const form = run.slice(at, at + length);
      const entry = forms.han.get(form);
      if (entry) return { form, entry };
    }
    return null;
  }

  /** 三个|数据 and 五个|值: no 个数. */
  const measureAt = (run: string, at: number): ReturnType<typeof hanForm> =>
    hanForm(run.startsWith(NUMBER_OF, at) ? run.slice(0, at + 1) : run, at);

  return (run, { before, after }) => {
    let unknown = '';
    let at = 0;
    const flush = (): void => {
      if (unknown !== '') unknownHan(unknown);
      unknown = '';
    };
    // A foreign name: where it begins and ends cannot be told, but its middle can.
    for (let dot = run.indexOf('·'); dot !== -1; dot = run.indexOf('·', dot + 1))
      name(run.slice(Math.max(0, dot - 2), dot + 3));
    while (at < run.length) {
      const ordinal =
        run[at] === '第' && !hanForm(run, at) ? hanNumberAt(run.slice(at + 1) + after, '') : null;
      if (ordinal) {
        flush();
        words.clause.numbers.push({ ...ordinal.fact, unit: 'ordinal', weak: false });
        at += 1 + Math.min(ordinal.length, run.length - at - 1);
        continue;
      }
      const number = beginsHanNumber(run.charAt(at))
        ? hanNumberAt(run.slice(at) + after, run.slice(Math.max(0, at - 2), at))
        : null;
      const form = COUNTS.test(run[at - 1] ?? before) ? measureAt(run, at) : hanForm(run, at);
      // "First" has its own words; among 第七次 and its like it is a number as well.
      if (form && FIRST.test(form.form))
        words.clause.numbers.push({ values: ['1'], unit: 'ordinal', weak: true });
      if (
        number &&
        number.length <= run.length - at &&
        (!form || form.entry.generic || form.form.length <= number.length)
      ) {
        flush();
        words.clause.numbers.push({
          ...number.fact,
          bound: boundOf(run + after, at, at + number.length),
          definite: TOLD_BEFORE_HAN.test(run[at - 1] ?? before),
        });
        if (form && number.fact.weak) meet(form.entry, form.form);
        at += Math.max(number.length, form && number.fact.weak ? form.form.length : 0);
      } else if (form?.form === '不' && run[at - 1] === run[at + 1]) {
        at++; // 显不显示: asks, does not deny.
      } else if (form) {
        flush();
        meet(form.entry, form.form);
        at += form.form.length;
      } else {
        unknown += run[at];
        at++;
      }
    }
    flush();
  };
}
