import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { has, type Reading } from '../classifier/signals.ts';
import type { Judgement } from '../judging/judge.ts';
import type { SaidBefore } from '../moderation-message.ts';
import { findTrade, looksForCompany, onlySaysWhereToFind } from '../rules/index.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { speaksPart } from './role-play.ts';

/**
 * Milliseconds that a message is read with what its group said before it: a role play, once called, goes on for so
 * long.
 */
export const TALK_MS = 30 * MINUTE_MS;
/** So many of the last messages may hold what it answers. */
const LOOKED_AT = 15;

/** Whoever sells is to leave, or not to be believed: "骗子滚", "mods, ban this clown". */
const DRIVES_OFF = eitherOf(
  /骗|广告|滚|踢|举报|拉黑|管理|没完|出去/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /spam\w*|scam\w*|ban|kick|mods?|admins?|report|get (?:lost|out)/,
      /nobody (?:wants|asked|cares|needs)|your (?:essays?|ads?|links?|signals?|courses?|stuff)/,
    ),
    /(?![a-z])/,
  ),
);
/** In UTF-16 units: more is said of something else as well. */
const LONGEST_WORD = 40;
/** An advert that many messages ago is no longer what a short word means. */
const ADVERT_WITHIN = 6;

/** What a message is read with. */
interface InTalk {
  last: Judgement;
  message: NormalisedText;
  senderId: string | undefined;
  /** What the group said before it, oldest first. */
  said: readonly SaidBefore[];
  read: (text: string) => { normalised: NormalisedText; judgement: Judgement };
}

/**
 * What only the talk before it tells to be in order: "店员：办卡打八折哦" is the part of a role play that the teacher
 * has called, "加我微信吧，头像是鹿" answers somebody who looks for people to practise with, "骗子滚" is for whoever
 * has just sent an advert.
 */
export function isOfItsTalk(talk: InTalk): boolean {
  const { category, reading } = talk.last;
  if (talk.said.length === 0 || reading === null) return false;
  if (category === 'advertising') return playsPart(talk, reading) || answersCompany(talk, reading);
  return category === 'personal_attack' && (playsPart(talk, reading) || drivesOffSeller(talk, reading));
}

const playsPart = ({ message, senderId, said }: InTalk, { trade, insults }: Reading): boolean =>
  insults.harm === null &&
  !has(trade, 'contact_handle', 'group_link', 'link', 'netdisk_link', 'download_link') &&
  speaksPart(message.original, senderId, said);

const answersCompany = ({ message, said, read }: InTalk, { trade }: Reading): boolean =>
  onlySaysWhereToFind(message, trade) &&
  said.slice(-LOOKED_AT).some(({ text }) => {
    const { normalised } = read(text);
    return looksForCompany(normalised, findTrade(normalised));
  });

function drivesOffSeller({ message, senderId, said, read }: InTalk, { insults }: Reading): boolean {
  const { text } = message.plain;
  const isMild = insults.curses === 0 && !insults.aboutGroup && !insults.aboutPeople && insults.harm === null;
  if (!isMild || text.length > LONGEST_WORD || text.includes('@') || !DRIVES_OFF.test(text)) return false;
  return said.slice(-ADVERT_WITHIN).some((other) => {
    if (other.senderId === senderId) return false;
    const { category } = read(other.text).judgement;
    return category === 'advertising' || category === 'piracy';
  });
}
