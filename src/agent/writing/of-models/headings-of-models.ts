import { withoutMarks } from '../../grounding/pieces/citation-marks.ts';
import { headingOf } from '../../grounding/pieces/headings.ts';
import { onlyNames } from '../announcements.ts';
import { listMarkOf } from '../joined-pieces.ts';

const OPENS = /^#{1,6}[ \t]+/;
const BOLD = /\*\*/g;
/** Behind these a line in bold print is a sentence. */
const ENDS = /(?<![。.！!？?；;，,\s])[。.！!？?；;，,\s]+$/u;
const COLON = /(?<!\s)\s*([：:])$/u;

/**
 * A line of a model's that heads what comes below it, in the one form that the answers of a group have: `## 绿茶`
 * shows its signs in a chat, and `- **绿茶**：` above a list of its own would be an item with a citation mark and
 * nothing said. Both become **绿茶：**, or
 * **绿茶**; any other line, and a heading on a page, stays as it is.
 */
export function headedAsHere(piece: string, isInAGroup: boolean): string {
  if (piece.includes('\n')) return piece;
  const bare = withoutMarks(piece).trim();
  if (OPENS.test(bare) && headingOf(bare) !== null)
    return isInAGroup ? inBold(bare.replace(OPENS, ''), piece) : piece;
  const mark = listMarkOf(bare);
  if (mark === '') return piece;
  const body = bare.slice(mark.length).replace(BOLD, '');
  const name = body.replace(COLON, '');
  if (name === body || !onlyNames(name)) return piece;
  // Whoever counts the steps above or below means these.
  return inBold(/\d/.test(mark) ? `${mark.trim()} ${body}` : body, piece);
}

function inBold(line: string, piece: string): string {
  const said = line.replace(BOLD, '').replace(ENDS, '');
  return said === '' || said.includes('*') ? piece : `**${said.replace(COLON, '$1')}**`;
}
