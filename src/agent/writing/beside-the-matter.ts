import { knownLately, UNITS_OF_SENTENCES } from '../../domain/caches/known-lately.ts';
import type { Passage } from '../../domain/school/course.ts';
import { plainTextOf } from '../bounds/plain-text.ts';
import { type HangingTogether, surelyTogether } from '../grounding/hanging-together.ts';
import { rememberedOf } from '../grounding/reading/passage-memory.ts';
import { refusalBeside } from '../refusals/refusal-beside.ts';
import { needsPage, refusal } from '../refusals/refusals.ts';

/** What stands in a passage beside its matter. */
export interface BesideTheMatter {
  /** Whether that holds a sentence of the passage. */
  has(passage: Passage, sentence: string): boolean;
  /** The passage's text up to it, as far as it may be quoted. */
  before(passage: Passage): string;
}

/**
 * A sentence stands beside the matter that hangs on nothing of its passage, and that an answer could not say from the
 * rest of it, since it promises, sells, tells on somebody or the like. It is not quoted; and where a paragraph of its
 * own speaks of the school's affairs, of somebody by name or of a way to reach them, it is not read out along with
 * what was asked for.
 */
export function besideTheMatter(hanging: HangingTogether): BesideTheMatter {
  return {
    has(passage, sentence) {
      // The heading stands above the first paragraph; most others speak of nothing of the kind, and a page is dear to
      // read.
      const at = passage.text.indexOf(sentence.trim());
      if (at >= 0 && !passage.text.slice(0, at).trimStart().includes('\n')) return false;
      if (hanging.foreign(passage).some((part) => REMARKED.test(part) && flat(part).includes(flat(sentence))))
        return true;
      if (!AFFAIRS.test(withoutPage(sentence) ?? '')) return false;
      const said = flat(sentence);
      const { alone, coherent } = hanging.of(passage);
      return alone
        .filter((part) => flat(part).includes(said) || said.includes(flat(part)))
        .some((part) => isBeside(part, coherent));
    },
    before(passage) {
      const { text } = passage;
      const foreign = hanging.foreign(passage);
      if (foreign.length === 0 && !mayQuoteBeside(passage)) return text;
      const { apart, coherent } = hanging.of(passage);
      const first = apart.find((part) => foreign.includes(part) || isBeside(part, coherent));
      return first === undefined ? text : text.slice(0, text.indexOf(first));
    },
  };
}

/** More than is ever quoted of a passage, blanks included. */
const MOST_QUOTED = 320;
const SENTENCE_END = /[。！？!?\n]\s*\S|\.\s+\S/;

/**
 * Whether on any occasion something may be left out of a quote: where that takes in more than the first sentence,
 * which is what the heading stands above, where more could not stand alone, and where some of it stands beside the
 * matter if nothing was asked.
 */
const mayQuoteBeside = rememberedOf((passage): boolean => {
  const { text } = passage;
  const second = text.slice(0, MOST_QUOTED).search(SENTENCE_END);
  if (second === -1 || !needsPage(plainTextOf(text.slice(second + 1, MOST_QUOTED)))) return false;
  const { apart, coherent } = surelyTogether(passage);
  return apart.some((part) => isBeside(part, coherent));
});

const isBeside = (part: string, coherent: Passage): boolean =>
  refusalBeside(plainTextOf(part), [coherent]) !== null;

/**
 * What a lesson may well say in passing is none: that something costs money, that one should see a doctor, that
 * others do it so.
 */
const AFFAIRS =
  /^(?:the link|a way to reach|addresses|calls the group|the word|the school|the person|speaks)/;

/** Of whom it is, or what: "Comment by guest_81: …", 学员留言：…. */
const REMARKED =
  /^\s*[>*(（【[-]{0,3}\s*(?:[\p{Script=Han}A-Za-z\d]{2,14}|[A-Za-z.]+(?: [\w.'’]+){1,4})[:：]/u;

/** Why a text could not be said without a page that has the like; null where it needs none. */
const withoutPage = knownLately((text): string | null => refusal(plainTextOf(text), []), UNITS_OF_SENTENCES);

const flat = (text: string): string => text.replace(/\s+/g, '');
