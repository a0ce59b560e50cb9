import type { Attachment } from '../../domain/conversation/message.ts';
import { type Finding, isInsultingName } from '../rules/index.ts';
import { rangeMadeFrom } from '../text/mapped-text.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { counts } from './in-parts.ts';
import type { Judgement } from './judge.ts';

/** Names that are read by themselves. A folder that is sent as it is has hundreds. */
const MOST = 10;
/** Confidence in a name that says outright of somebody what they are. */
const SAID_OUTRIGHT = 0.9;
const EXTENSION = /\.[a-z\d]{1,5}$/i;

/** A file's name as words: "tom_is_an_idiot(2).docx" says something of Tom. */
const asWords = (name: string): string => name.replace(EXTENSION, '').replaceAll(/[_-]+/g, ' ').trim();

/**
 * The judgement of a message that is in order but for what the name of one of its files calls somebody, or null.
 * Among words, dots and endings the name says nothing to a sum over words. Always for a person.
 */
export function insultInFileName(
  attachments: readonly Attachment[],
  {
    whole,
    message,
    read,
  }: {
    whole: Judgement;
    /** The message with its attachments' names. */
    message: NormalisedText;
    read: (text: string) => { normalised: NormalisedText; judgement: Judgement };
  },
): Judgement | null {
  if (whole.category !== 'none') return null;
  for (const { name } of attachments.slice(0, MOST)) {
    if (name === undefined || name === '') continue;
    const { normalised, judgement } = read(asWords(name));
    const isAttack = judgement.category === 'personal_attack' && counts(judgement, 1);
    if (!isAttack && !isInsultingName(normalised)) continue;
    const at = message.original.lastIndexOf(name);
    const insult: Finding = { kind: 'insult', ...rangeMadeFrom(message.plain, at, at + name.length) };
    return {
      ...judgement,
      ...(isAttack ? {} : { category: 'personal_attack', confidence: SAID_OUTRIGHT, severity: 'medium' }),
      evidence: [insult],
      needsReview: true,
      hardEvidence: false,
      unsure: true,
      crisis: whole.crisis,
    };
  }
  return null;
}
