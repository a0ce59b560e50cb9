import { MINUTE_MS } from '../../domain/time/durations.ts';
import { has } from '../classifier/signals.ts';
import type { Judgement } from '../judge.ts';
import type { SaidBefore } from '../moderation-message.ts';
import { findTrade, looksForCompany, onlySaysWhereToFind } from '../rules/index.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { speaksPart } from './role-play.ts';

/** Milliseconds that a message is read with what its group said before it: a role play, once called, goes on for so long. */
export const TALK_MS = 30 * MINUTE_MS;
/** So many of the last messages may hold what it answers. */
const LOOKED_AT = 15;

/**
 * What only the talk before it tells to be in order: "店员：办卡打八折哦" is the part of a role play that the teacher has called,
 * and "加我微信吧，头像是鹿" answers somebody who looks for people to practise with.
 */
export function isOfItsTalk({
  last,
  message,
  senderId,
  said,
  read,
}: {
  last: Judgement;
  message: NormalisedText;
  senderId: string | undefined;
  said: readonly SaidBefore[];
  read: (text: string) => { normalised: NormalisedText };
}): boolean {
  const { category, reading } = last;
  if (said.length === 0 || reading === null) return false;
  if (category !== 'advertising' && category !== 'personal_attack') return false;
  const { trade, insults } = reading;
  if (
    insults.harm === null &&
    !has(trade, 'contact_handle', 'group_link', 'link', 'netdisk_link', 'download_link') &&
    speaksPart(message.original, senderId, said)
  )
    return true;
  if (category !== 'advertising' || !onlySaysWhereToFind(message, trade)) return false;
  return said.slice(-LOOKED_AT).some(({ text }) => {
    const { normalised } = read(text);
    return looksForCompany(normalised, findTrade(normalised));
  });
}
