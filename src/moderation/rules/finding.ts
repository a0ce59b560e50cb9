import { sourceRange } from '../text/mapped-text.ts';
import { mayMatch } from '../text/needed-signs.ts';
import type { NormalisedText } from '../text/normalise.ts';

/** What a rule can find. The names are the `reason` of evidence; the console words them for people. */
export const FINDING_KINDS = [
  'contact_handle',
  'contact_invitation',
  'group_invitation',
  'group_link',
  'link',
  'netdisk_link',
  'download_link',
  'extraction_code',
  'price',
  'offer',
  'income_promise',
  'prize',
  'follow_request',
  'copied_material',
  'licence_bypass',
  'account_sharing',
  'insult',
  'slur',
  'threat',
  'repetition',
  'sign_wall',
  'keyboard_mash',
  'staff_pretence',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Findings that call somebody away from the group. */
export const CALLS_AWAY: readonly FindingKind[] = [
  'contact_handle',
  'contact_invitation',
  'group_invitation',
  'group_link',
  'link',
  'netdisk_link',
  'download_link',
  'follow_request',
];

/** A place in the plain text that a rule found. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
}

/** Finds every match of some patterns with the `g` flag, each where the text holds what it needs. */
export function findEach(patterns: readonly (readonly [FindingKind, RegExp])[]): (text: string) => Finding[] {
  const rare = patterns.map(([kind, pattern]) => ({ kind, pattern, mayHold: mayMatch(pattern) }));
  return (text) => {
    const findings: Finding[] = [];
    for (const { kind, pattern, mayHold } of rare) if (mayHold(text)) findAll(text, pattern, kind, findings);
    return findings;
  };
}

function findAll(text: string, pattern: RegExp, kind: FindingKind, into: Finding[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    into.push({ kind, start: match.index, end: match.index + match[0].length });
    if (match[0] === '') pattern.lastIndex++;
  }
}

/** Where it stands in the text as sent, and how it reads there. */
export function inOriginal(
  message: NormalisedText,
  finding: { start: number; end: number },
): { start: number; end: number; text: string } {
  // `plain` keeps the offsets of the text as sent through both steps of normalising.
  const { start, end } = sourceRange(message.plain, finding.start, finding.end);
  return { start, end, text: message.original.slice(start, end) };
}
