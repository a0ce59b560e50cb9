import { recordOf } from '../../domain/record-of.ts';
import {
  type Finding,
  type FindingKind,
  findCopies,
  findInsults,
  findNoise,
  findTrade,
  type InsultFindings,
  type Stance,
  stanceOf,
} from '../rules/index.ts';
import { wordClassId } from '../rules/word-classes.ts';
import { wordHitsOf } from '../rules/word-hits.ts';
import { LINK_KINDS } from '../text/links.ts';
import type { NormalisedText } from '../text/normalise.ts';

/** Everything the rules say of a message. */
export interface Reading {
  trade: Finding[];
  copies: Finding[];
  insults: InsultFindings;
  noise: Finding[];
  stance: Stance;
  /** What was read: some signs are looked for only where they decide. */
  message: NormalisedText;
}

/** Without a word or sign of these, the patterns of trade and of copies find nothing worth their time. */
const TRADE_CLASSES = (
  ['contact', 'urge', 'price', 'goods', 'prize', 'corporate', 'rival', 'copying', 'chain'] as const
).map((name) => wordClassId(name));
const TRADE_FORMS = (
  ['money', 'short_number', 'account_number', 'phone_number', 'identifier', ...LINK_KINDS] as const
).map((name) => wordClassId(name));

export function holdsTrade(message: NormalisedText): boolean {
  const { counts } = wordHitsOf(message);
  return TRADE_CLASSES.some((id) => counts[id] !== 0) || TRADE_FORMS.some((id) => counts[id] !== 0);
}

export function readMessage(message: NormalisedText): Reading {
  const trades = holdsTrade(message);
  return {
    trade: trades ? findTrade(message) : [],
    copies: trades ? findCopies(message) : [],
    insults: findInsults(message),
    noise: findNoise(message),
    stance: stanceOf(message),
    message,
  };
}

/**
 * The reading as numbers: what the second stage of the classifier weighs against the first. The order is that
 * of the fitted weights in `model.json`.
 */
export const SIGNALS = [
  'handle',
  'contactInvitation',
  'groupInvitation',
  'groupLink',
  'link',
  'netdisk',
  'download',
  'extractionCode',
  'price',
  'offer',
  'income',
  'prize',
  'follow',
  'copied',
  'licence',
  'sharing',
  'reachableOffer',
  'invitedOffer',
  'netdiskWithCode',
  'copiedAndPassedOn',
  'insult',
  'insults',
  'aimedInsult',
  'toTheFace',
  'slur',
  'threat',
  'weakInsult',
  'quotedInsult',
  'group',
  'people',
  'groupWithSlight',
  'noSlight',
  'noTrade',
  'asking',
  'askingOnly',
  'complaint',
  'reporting',
  'reportedInsult',
  'reportedTrade',
  'ownWork',
  'notice',
  'selfDirected',
  'noise',
] as const;
export type Signal = (typeof SIGNALS)[number];

const OFFERS: readonly FindingKind[] = ['price', 'offer', 'income_promise', 'prize'];

/** An offer and a way to contact or pay: the hard evidence that the handbook asks for. */
export function isReachableOffer(trade: readonly Finding[]): boolean {
  return (
    has(trade, 'contact_handle', 'group_link', 'link') &&
    trade.some((finding) => OFFERS.includes(finding.kind) || finding.kind === 'group_invitation')
  );
}

export function has(findings: readonly Finding[], ...kinds: FindingKind[]): boolean {
  return findings.some((finding) => kinds.includes(finding.kind));
}

const INDEX = recordOf(SIGNALS, (_, index) => index);

const OF_FINDING: Partial<Record<FindingKind, Signal>> = {
  contact_handle: 'handle',
  contact_invitation: 'contactInvitation',
  group_invitation: 'groupInvitation',
  group_link: 'groupLink',
  link: 'link',
  netdisk_link: 'netdisk',
  download_link: 'download',
  extraction_code: 'extractionCode',
  price: 'price',
  offer: 'offer',
  income_promise: 'income',
  prize: 'prize',
  follow_request: 'follow',
  copied_material: 'copied',
  licence_bypass: 'licence',
  account_sharing: 'sharing',
  slur: 'slur',
  threat: 'threat',
};

/** One number a signal, 0 or 1. */
export function signalsOf({ trade, copies, insults, noise, stance }: Reading): Float64Array {
  const on = new Float64Array(SIGNALS.length);
  const set = (signal: Signal, holds: boolean): void => {
    if (holds) on[INDEX[signal]] = 1;
  };
  const isOn = (signal: Signal): boolean => on[INDEX[signal]] === 1;
  for (const findings of [trade, copies, insults.findings]) {
    for (const { kind } of findings) {
      const signal = OF_FINDING[kind];
      if (signal) on[INDEX[signal]] = 1;
    }
  }
  const reach = isOn('handle') || isOn('groupLink') || isOn('link') || isOn('netdisk') || isOn('download');
  const offered = isOn('price') || isOn('offer') || isOn('income') || isOn('prize');
  const invited = isOn('contactInvitation') || isOn('groupInvitation');
  const copied = isOn('copied') || isOn('licence') || isOn('sharing');
  const traded = reach || offered || invited || copied;
  const { strong, weak, quoted } = insults;
  set('reachableOffer', isReachableOffer(trade));
  set('invitedOffer', invited && offered);
  set('netdiskWithCode', isOn('netdisk') && isOn('extractionCode'));
  set('copiedAndPassedOn', copied && (reach || offered || invited || isOn('extractionCode')));
  set('insult', strong > 0);
  set('insults', strong > 1);
  set('aimedInsult', insults.aimed);
  set('toTheFace', insults.toTheFace);
  set('weakInsult', weak > 0);
  set('quotedInsult', quoted > 0);
  set('group', insults.aboutGroup);
  set('people', insults.aboutPeople);
  set('groupWithSlight', (insults.aboutGroup || insults.aboutPeople) && strong + weak > 0);
  set('noSlight', strong + weak + quoted === 0);
  set('noTrade', !traded && !isOn('follow'));
  set('asking', stance.asking);
  set('askingOnly', stance.asking && !reach);
  set('complaint', stance.complaint);
  set('reporting', stance.reporting);
  set('reportedInsult', stance.reporting && strong + quoted > 0);
  set('reportedTrade', stance.reporting && traded);
  set('ownWork', stance.ownWork);
  set('notice', stance.notice);
  set('selfDirected', stance.selfDirected);
  set('noise', noise.length > 0);
  return on;
}
