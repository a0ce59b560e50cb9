import { findMention } from '../../domain/conversation/mention.ts';
import {
  asksWhatItIs,
  goesOnAboutOneself,
  goesOnAboutOwnBooks,
  isOfItsTalk,
  splitInsult,
  splitOffer,
} from '../across/index.ts';
import type { ModerationMessage, SaidBefore } from '../moderation-message.ts';
import { isWordList } from '../rules/index.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { insultInFileName } from './in-file-names.ts';
import { worstPart } from './in-parts.ts';
import type { Judgement } from './judge.ts';
import { PASSED, passed } from './passed.ts';

/** What the words of a message are read with. */
interface Context {
  read: (text: string) => { normalised: NormalisedText; judgement: Judgement };
  /** The judgement of all its words, by themselves. */
  whole: Judgement;
  /** What the same sender said just before, oldest first. */
  pieces: readonly string[];
  /** What the group said before it, oldest first. */
  said: readonly SaidBefore[];
  assistantNames: readonly string[];
}

/**
 * The judgement of a message by the whole of its words, by a part of them, and with what its sender said just before.
 */
export function wordsInContext(
  { text, senderId, attachments = [] }: Pick<ModerationMessage, 'text' | 'senderId' | 'attachments'>,
  message: NormalisedText,
  { read, whole, pieces, said, assistantNames }: Context,
): Judgement {
  const judgeText = (said: string): Judgement => read(said).judgement;
  const called = (isOpinionOfAttack(whole) && judgeUnaddressed(text, assistantNames, judgeText)) || whole;
  const inPart = worstPart({ whole: { normalised: message, judgement: called }, read });
  // An entry of a list says nothing without its heading.
  const isEntry = inPart?.category === 'personal_attack' && isWordList(message);
  const last = isEntry ? called : (inPart ?? called);
  const isThreat = last.reading?.insults.harm != null;
  if (last.category === 'personal_attack' && !isThreat && goesOnAboutOneself(text, pieces))
    return passed(last);
  if (goesOnAboutOwnBooks({ last, message, pieces, read })) return passed(last);
  if (isOfItsTalk({ last, message, senderId, said, read })) return passed(last);
  const parts = { last, message, pieces, judgeText };
  return (
    splitOffer(parts) ??
    splitInsult(parts) ??
    insultInFileName(attachments, { whole: last, message, read }) ??
    last
  );
}

/** An attack by the wording as a whole: no word in it is one. */
const isOpinionOfAttack = ({ category, evidence }: Judgement): boolean =>
  category === 'personal_attack' && evidence.length === 0;

/**
 * 「@助教 你会什么」 is wording like an attack on whoever is called, and it is the assistant. Calm without its name, it
 * is calm, and so is whoever asks the assistant what it is. Null where nobody called the assistant, or where the words
 * read so by themselves.
 */
function judgeUnaddressed(
  text: string,
  names: readonly string[],
  judgeText: (text: string) => Judgement,
): Judgement | null {
  if (names.length === 0) return null;
  const { mentioned, body } = findMention(text, names);
  if (!mentioned) return null;
  if (asksWhatItIs(body)) return PASSED;
  const unaddressed = judgeText(body);
  return unaddressed.category === 'none' ? unaddressed : null;
}
