import type { NormalisedText } from './normalise.ts';
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
} from './rules/index.ts';

/** Everything the rules say of a message. */
export interface Reading {
  trade: Finding[];
  copies: Finding[];
  insults: InsultFindings;
  noise: Finding[];
  stance: Stance;
}

export function readMessage(message: NormalisedText): Reading {
  return {
    trade: findTrade(message),
    copies: findCopies(message),
    insults: findInsults(message),
    noise: findNoise(message),
    stance: stanceOf(message),
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

export function signalsOf(reading: Reading): Float64Array {
  const { trade, copies, insults, noise, stance } = reading;
  const reach = has(trade, 'contact_handle', 'group_link', 'link', 'netdisk_link', 'download_link');
  const offered = trade.some((finding) => OFFERS.includes(finding.kind));
  const invited = has(trade, 'contact_invitation', 'group_invitation');
  const copied = has(copies, 'copied_material', 'licence_bypass', 'account_sharing');
  const on: Record<Signal, boolean> = {
    handle: has(trade, 'contact_handle'),
    contactInvitation: has(trade, 'contact_invitation'),
    groupInvitation: has(trade, 'group_invitation'),
    groupLink: has(trade, 'group_link'),
    link: has(trade, 'link'),
    netdisk: has(trade, 'netdisk_link'),
    download: has(trade, 'download_link'),
    extractionCode: has(copies, 'extraction_code'),
    price: has(trade, 'price'),
    offer: has(trade, 'offer'),
    income: has(trade, 'income_promise'),
    prize: has(trade, 'prize'),
    follow: has(trade, 'follow_request'),
    copied: has(copies, 'copied_material'),
    licence: has(copies, 'licence_bypass'),
    sharing: has(copies, 'account_sharing'),
    reachableOffer: isReachableOffer(trade),
    invitedOffer: invited && offered,
    netdiskWithCode: has(trade, 'netdisk_link') && has(copies, 'extraction_code'),
    copiedAndPassedOn: copied && (reach || offered || invited || has(copies, 'extraction_code')),
    insult: insults.strong > 0,
    insults: insults.strong > 1,
    aimedInsult: insults.aimed,
    slur: has(insults.findings, 'slur'),
    threat: has(insults.findings, 'threat'),
    weakInsult: insults.weak > 0,
    quotedInsult: insults.quoted > 0,
    group: insults.aboutGroup,
    people: insults.aboutPeople,
    groupWithSlight: (insults.aboutGroup || insults.aboutPeople) && insults.strong + insults.weak > 0,
    noSlight: insults.strong + insults.weak + insults.quoted === 0,
    noTrade: !(reach || offered || invited || copied) && !has(trade, 'follow_request'),
    asking: stance.asking,
    askingOnly: stance.asking && !reach,
    complaint: stance.complaint,
    reporting: stance.reporting,
    reportedInsult: stance.reporting && insults.strong + insults.quoted > 0,
    reportedTrade: stance.reporting && (reach || offered || invited || copied),
    ownWork: stance.ownWork,
    notice: stance.notice,
    selfDirected: stance.selfDirected,
    noise: noise.length > 0,
  };
  return Float64Array.from(SIGNALS, (signal) => (on[signal] ? 1 : 0));
}
