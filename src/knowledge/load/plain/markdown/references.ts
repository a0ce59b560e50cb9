import { changedOutside } from '../../../../domain/language/code-in-text.ts';
import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { FENCED } from './fenced.ts';

/** `[guide]: https://… "title"`: an address that is named once and pointed at from anywhere in the document. */
const DEFINITION =
  /^ {0,3}\[(?!\^)([^[\]\n]{1,200})\]:[ \t]+<?(\S{1,2000}?)>?(?:[ \t]+["'(][^\n]{0,300}["')])?[ \t]*$/gm;
/** `![what it shows][name]` */
const PICTURE = /!\[([^[\]]{0,300})\]\[([^[\]\n]{0,200})\]/g;
/** `[words][name]`, `[name][]` and `[name]`; the words may be a picture. What is code is no link. */
const LINK = eitherOf(
  /`[^`\n]+`/g,
  inTurn(
    /(?<!!)\[((?:!\[[^[\]]{0,300}\]\([^()\n]{0,2000}\)|`[^`\n]*`|[^[\]`]){1,300})/g,
    /\](?:\[([^[\]\n]{0,200})\]|(?!:))(?![([])/g,
  ),
);

/** As Markdown compares the names: whatever their case and their blanks. */
const named = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Markdown whose links say themselves where they lead. A passage is a part of its document, and what it points at by
 * name is mostly defined in another part: a learner would read `[the guide][guide]`. What is nowhere defined stays as
 * it is written.
 */
export function withoutReferences(markdown: string): string {
  const addresses = new Map<string, string>();
  for (const [, label = '', address = ''] of markdown.replace(FENCED, '').matchAll(DEFINITION))
    if (!addresses.has(named(label))) addresses.set(named(label), address);
  if (addresses.size === 0) return markdown;
  const leading = (words: string, label: string | undefined): string | undefined =>
    addresses.get(named(label === undefined || label === '' ? words : label));
  return changedOutside(markdown, FENCED, (prose) =>
    prose
      .replace(PICTURE, (all, words: string, label: string) => {
        const address = leading(words, label);
        return address === undefined ? all : `![${words}](${address})`;
      })
      .replace(LINK, (all, words: string | undefined, label: string | undefined) => {
        const address = words === undefined ? undefined : leading(words, label);
        return address === undefined ? all : `[${words}](${address})`;
      }),
  );
}
