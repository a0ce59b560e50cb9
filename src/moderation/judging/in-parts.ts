import { has, holdsTrade } from '../classifier/signals.ts';
import { type Finding, inOriginal } from '../rules/index.ts';
import { rangeMadeFrom } from '../text/mapped-text.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { type Part, partsOf } from '../text/parts.ts';
import type { Judgement } from './judge.ts';

/**
 * In Chinese characters, or thrice as many letters: what is shorter is read whole, and no talk in it drowns what else
 * it says.
 */
const LONG = 60;
const LETTERS_A_CHARACTER = 3;
/** Sentences that are read together: an insult takes one, an offer may take a few. */
const TOGETHER = [1, 3];
/**
 * So sure the words alone have to be. Over 2,999 clean public messages nothing more is named for a part than whole (at
 * .97 one more); of violations amid six lines of chat a half to two thirds are found, whole a fifth to a half.
 */
const SURE = 0.99;

interface Read {
  normalised: NormalisedText;
  judgement: Judgement;
}

/**
 * The judgement of the worst few sentences of a long message that is in order as a whole, or null. A sum over all
 * words does not see an insult or an offer any more that stands among eighty characters of calm talk. A part counts
 * only where a rule found evidence in it or its words leave no doubt, and always goes to a person: what it was said
 * for stands in the rest.
 */
export function worstPart(parts: {
  whole: Read;
  /** Reads and judges a text as if it were a message. */
  read: (text: string) => Read;
}): Judgement | null {
  const { whole, read } = parts;
  const { original } = whole.normalised;
  if (whole.judgement.category !== 'none' || !isLong(original)) return null;
  const sentences = partsOf(original);
  if (sentences.length < 2) return null;
  let worst: (Read & { part: Part }) | null = null;
  for (const together of TOGETHER) {
    if (together > 1 && !holdsTrade(whole.normalised)) break;
    for (let i = 0; i + together <= sentences.length; i++) {
      const part = { start: sentences[i]!.start, end: sentences[i + together - 1]!.end };
      const one = read(original.slice(part.start, part.end));
      if (!counts(one.judgement, together)) continue;
      if (!worst || one.judgement.confidence > worst.judgement.confidence) worst = { ...one, part };
    }
  }
  if (!worst) return null;
  const { judgement, normalised, part } = worst;
  const inWhole = (finding: Finding): Finding => {
    const { start, end } = inOriginal(normalised, finding);
    return { ...finding, ...rangeMadeFrom(whole.normalised.plain, part.start + start, part.start + end) };
  };
  return {
    ...judgement,
    evidence: judgement.evidence.map(inWhole),
    needsReview: true,
    hardEvidence: false,
    unsure: true,
    crisis: whole.judgement.crisis,
  };
}

function isLong(text: string): boolean {
  if (text.length < LONG) return false;
  if (text.length >= LONG * LETTERS_A_CHARACTER) return true;
  let weight = 0;
  for (let i = 0; i < text.length; i++) weight += text.charCodeAt(i) < 0x2e80 ? 1 : LETTERS_A_CHARACTER;
  return weight >= LONG * LETTERS_A_CHARACTER;
}

/** Whether what is found in a part of a message, so many sentences together, may be held against it. */
export function counts({ category, confidence, reading }: Judgement, together: number): boolean {
  if (reading === null) return false;
  const { trade, copies, insults, stance } = reading;
  switch (category) {
    case 'personal_attack':
      // Over several sentences who is spoken to in one and what is said in the next are not one thing.
      // A name of a group alone ("木头人", "棒子") is too often only a thing's.
      return (
        together === 1 &&
        (insults.toTheFace || confidence >= SURE || insults.findings.some(({ kind }) => kind !== 'slur'))
      );
    case 'advertising':
      // A quotation that is told of in another sentence stands alone here.
      if (stance.reporting) return false;
      return (
        confidence >= SURE ||
        has(
          trade,
          'contact_handle',
          'group_link',
          'link',
          'contact_invitation',
          'group_invitation',
          'follow_request',
          'income_promise',
        )
      );
    case 'piracy':
      return (
        !stance.reporting &&
        (confidence >= SURE ||
          has(copies, 'copied_material', 'licence_bypass', 'account_sharing', 'extraction_code'))
      );
    default:
      return false;
  }
}
