import { plainTextOf } from '../plain-text.ts';
import { contactIn } from './contacts.ts';
import { strangeLink } from './links.ts';

/** Fewer digits are a school year, hours of a day, a room. */
const DIGITS_OF_A_PHONE = 9;
const MASKED = '…';

/**
 * A text without what leads somewhere: links, addresses of mail, numbers to call. What a tool gives may have been
 * written by anybody (a forum behind an MCP server, a learner's own entry), and an answer may say of it what is so,
 * but sends nobody anywhere. A line that leads out in a way that cannot be taken out of it goes as a whole.
 */
export const withoutWaysOut = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => maskedLine(line) ?? [])
    .join('\n');

function maskedLine(line: string): string | null {
  let masked = line;
  for (const part of waysOutOf(line)) masked = replacedIn(masked, part);
  return waysOutOf(masked).length === 0 ? masked : null;
}

function waysOutOf(line: string): string[] {
  const read = plainTextOf(line);
  const found: string[] = [];
  const noted =
    (leadsOut: (part: string) => boolean) =>
    (part: string): true => {
      if (leadsOut(part)) found.push(part);
      return true; // Further ones are asked about only after what is allowed.
    };
  strangeLink(
    read,
    noted((part) => part !== MASKED),
  );
  contactIn(
    read,
    noted((part) => part.replace(/\D/g, '').length >= DIGITS_OF_A_PHONE),
  );
  return found;
}

/** Filters read in lower case; how it was written is nothing to them. */
function replacedIn(line: string, part: string): string {
  const at = line.toLowerCase().indexOf(part.toLowerCase());
  return at === -1 ? line : replacedIn(line.slice(0, at) + MASKED + line.slice(at + part.length), part);
}
