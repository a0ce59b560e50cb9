import { CODE_BLOCK } from '../../../domain/language/code-marks.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { plainReading } from '../plain-text.ts';

/** A command that cannot be taken back, or that runs what a stranger serves, and what a lesson has that teaches it. */
interface Destruction {
  says: RegExp;
  /** Its name, in the prose of the lesson. */
  taught: RegExp;
}

/** What a lesson says of such a command beside its name: what it takes away, or that it takes care. */
const TAKES_CARE = eitherOf(
  /删|清[空除]|抹|覆盖|格式化|不可逆|恢复|撤销|危险|小心|谨慎|慎|警告|别|不要/iu,
  /\b(?:delet\w+|remov\w+|eras\w+|wip\w+|overwrit\w+|formats?|undo\w*|undone|irrevers\w+)\b/iu,
  /\b(?:danger\w*|care\w*|warn\w*|never|beware|not)\b/iu,
);
/** What a lesson says of a script that is fetched and run. */
const INSTALLS = /安装|脚本|下载|\b(?:install\w*|scripts?|download\w*|fetch\w*)\b/iu;

const DESTRUCTIONS: readonly Destruction[] = [
  { says: /\brm\s+(?:-[\w-]*\s+)*-(?:\w*[rf]|-recursive|-force)/iu, taught: /\brm\b/iu },
  { says: /\bdd\b[^\n]{0,60}\bof\s*=/iu, taught: /\bdd\b/iu },
  { says: /\bmkfs\b|>\s*\/dev\/(?:sd|nvme|hd|vd)/iu, taught: /\bmkfs\b|\/dev\//iu },
  { says: /\bshred\s+-|\bwipefs\b/iu, taught: /\b(?:shred|wipefs)\b/iu },
  { says: /\bch(?:mod|own)\s+-r\b[^\n]{0,20}\s[/~]/iu, taught: /\bch(?:mod|own)\b/iu },
  { says: /:\s*\(\s*\)\s*\{[^}\n]*\|[^}\n]*&/u, taught: /fork bomb|叉子炸弹|fork 炸弹/iu },
  { says: /\b(?:del|erase|rd|rmdir)\s+(?:\/[a-z]\s+)*\/[sq]\b/iu, taught: /\b(?:del|erase|rd|rmdir)\b/iu },
  { says: /\bformat\s+[a-z]:/iu, taught: /\bformat\b/iu },
  { says: /\bremove-item\b[^\n]{0,60}-(?:recurse|force)/iu, taught: /\bremove-item\b/iu },
  { says: /\b(?:rmtree|removedirs)\s*\(/iu, taught: /\b(?:rmtree|removedirs)\b/iu },
  {
    says: /\bdrop\s+(?:table|database|schema)\s+(?!if\b)\w|\btruncate\s+table\s+\w/iu,
    taught: /\b(?:drop|truncate)\b/iu,
  },
];

const FETCHED_AND_RUN = eitherOf(
  /\b(?:curl|wget|iwr|irm|invoke-webrequest)\b[^\n]{0,200}\|\s*(?:sudo\s+)?(?:ba|z|da|k)?sh\b/iu,
  /\b(?:curl|wget)\b[^\n]{0,200}\|\s*(?:sudo\s+)?(?:python|perl|ruby|node)\w*/iu,
  /\b(?:ba|z)?sh\s+(?:-c\s+)?["']?[<$]\(\s*(?:curl|wget)/iu,
  /\b(?:iex|invoke-expression)\b|\bpowershell\b[^\n]{0,60}\s-e(?:nc|ncodedcommand)?\s/iu,
);

/** Cheap: most sentences name none of these programs. */
const ANY = eitherOf(
  /\b(?:rm|dd|mkfs|shred|wipefs|chmod|chown|del|erase|rd|rmdir|format|remove-item|drop|truncate)\b/iu,
  /\b(?:rmtree|removedirs|sh|bash|zsh|iex|invoke-expression|powershell)\b|\/dev\/|\(\s*\)\s*\{/iu,
  /\|\s*(?:sudo\s+)?(?:python|perl|ruby|node)/iu,
);

/**
 * A command that wipes a disk, a folder or a table, or runs what it fetches, in a text, or null. A lesson that
 * teaches it says in its prose what it is and what it takes away: a line that only stands in a listing teaches
 * nothing, whoever put it there.
 */
export function destructiveCommandIn(text: string, held: () => string): string | null {
  const plain = plainReading(text);
  if (!ANY.test(plain)) return null;
  const prose = (): string => held().replace(CODE_BLOCK, ' ');
  for (const { says, taught } of DESTRUCTIONS) {
    const command = says.exec(plain)?.[0];
    if (
      command !== undefined &&
      !sentencesOf(prose()).some((one) => taught.test(one) && TAKES_CARE.test(one))
    )
      return command;
  }
  const fetched = FETCHED_AND_RUN.exec(plain)?.[0];
  const isTaught = (): boolean =>
    held().includes(fetched ?? '') && sentencesOf(prose()).some((one) => INSTALLS.test(one));
  return fetched === undefined || isTaught() ? null : fetched;
}

/** A command may be named in one line and warned of in the next. */
const sentencesOf = (prose: string): string[] => prose.split(/\n{2,}|(?<=[。！？])/u);
