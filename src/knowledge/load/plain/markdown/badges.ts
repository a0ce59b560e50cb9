import { eitherOf } from '../../../../domain/language/either-of.ts';

/** Where the pictures are kept that say how a project fares: its version, its downloads, whether its tests pass. */
const KEPT_AT = eitherOf(
  /badg(?:e|en)\b|shields\.io|coveralls\.io|codecov\.io|snyk\.io/i,
  /travis-ci|circleci\.com|appveyor\.com|nodei\.co|packagephobia/i,
);

const PICTURE = /!\[[^[\]]{0,300}\]\(([^()\s]{1,2000})[^()\n]{0,300}\)/g;
/** A link of which nothing is left but its address. */
const EMPTIED = /(?<!!)\[\s*\]\([^()\n]{0,2000}\)/g;

export const isBadge = (address: string): boolean => KEPT_AT.test(address);

/** Markdown without the badges: "npm v4.1.0 build passing" is no sentence of a lesson. Every other picture stays. */
export function withoutBadges(markdown: string): string {
  if (!KEPT_AT.test(markdown)) return markdown;
  return markdown
    .replace(PICTURE, (all, address: string) => (isBadge(address) ? '' : all))
    .replace(EMPTIED, '');
}
