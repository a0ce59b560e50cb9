import { wholeWords } from '../../../domain/language/whole-words.ts';

/** A short, complete Python program of the course, with what it prints kept apart from it. */
export interface Snippet {
  /** Without comments: nothing beside the code gives the answer away. */
  code: string;
  /** The lines it prints, in order; empty where it only fails. */
  output: string[];
  /** The last line of its traceback, where it is there to fail: `IndexError: list index out of range`. */
  error: string | null;
}

/** What fits a phone's screen without scrolling sideways or much up and down. */
const MAX_LINES = 11;
const MAX_WIDTH = 46;
const MAX_OUTPUT_LINES = 6;

const FENCE = /```(\w*)[^\n]*\n([\s\S]*?)```/g;
const OUTPUT_MARK = /^(?:输出|结果|Output|Prints)\s*[:：]?\s*/i;
const ERROR_MARK = /^(?:报错\s*[:：]\s*|Raises\s*:?\s*)?([A-Z]\w*(?:Error|Exception|Iteration)(?:: .*)?)$/;
/** Results that differ from run to run or from machine to machine, or that need somebody at the keyboard. */
const UNSTEADY = wholeWords(
  /input|open|random|time|datetime|now|today|id|hash|os|sys|pathlib|Path|requests|urllib/,
  /socket|threading|breakpoint|logging|exit|quit|help|set|frozenset|globals|locals/,
  /vars|dir|async|await|__file__|argparse|subprocess|tempfile|shutil|sqlite3|csv|json/,
);

/** The snippets of a passage's Markdown that can stand alone. */
export function snippetsOf(markdown: string): Snippet[] {
  const blocks = [...markdown.matchAll(FENCE)].map((match) => ({
    language: match[1] ?? '',
    text: match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return blocks.flatMap((block, position) => {
    if (!/^py(thon)?$/.test(block.language)) return [];
    const next = blocks[position + 1];
    // A block of plain text right below a program shows what it prints.
    const shown =
      next && /^(text|)$/.test(next.language) && markdown.slice(block.end, next.start).trim() === ''
        ? next.text.trimEnd().split('\n')
        : null;
    const snippet = readSnippet(block.text, shown);
    return snippet && standsAlone(snippet) ? [snippet] : [];
  });
}

interface CodeLine {
  code: string;
  comment: string | null;
}

function readSnippet(text: string, shown: string[] | null): Snippet | null {
  if (text.includes('"""') || text.includes("'''") || text.includes('>>>')) return null;
  const lines = text.trimEnd().split('\n').map(splitComment);
  const kept: string[] = [];
  const inline: string[] = [];
  const listed: string[] = [];
  let error: string | null = null;
  let listing = false;
  let unanswered = 0;
  for (const { code, comment } of lines) {
    const said = comment?.trim() ?? null;
    if (code.trim() === '') {
      const failure = said === null ? null : (ERROR_MARK.exec(said)?.[1] ?? null);
      if (failure !== null) error = failure;
      else if (said !== null && OUTPUT_MARK.test(said)) {
        listing = true;
        const rest = said.replace(OUTPUT_MARK, '');
        if (rest !== '') listed.push(rest);
      } else if (said !== null && listing) listed.push(said);
      else if (said === null) kept.push('');
      continue;
    }
    // Code below a listing: which lines printed what can no longer be told.
    if (listing || error !== null) return null;
    kept.push(code.trimEnd());
    const failure = said === null ? null : (ERROR_MARK.exec(said)?.[1] ?? null);
    if (failure !== null) error = failure;
    else if (said !== null && (code.startsWith('print(') || OUTPUT_MARK.test(said)))
      inline.push(said.replace(OUTPUT_MARK, ''));
    else if (/\bprint\(/.test(code)) unanswered++;
  }
  const code = kept
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
  if (shown !== null) {
    const failed = ERROR_MARK.exec(shown.at(-1) ?? '')?.[1] ?? null;
    if (shown.some((line) => line.startsWith('Traceback'))) return null;
    return { code, output: failed === null ? shown : shown.slice(0, -1), error: failed };
  }
  if (listed.length > 0) return inline.length === 0 ? { code, output: listed, error: null } : null;
  if (error !== null)
    return inline.length + unanswered === 0 || unanswered <= 1 ? { code, output: inline, error } : null;
  return unanswered === 0 && inline.length > 0 ? { code, output: inline, error: null } : null;
}

/** The code of a line and the comment behind it; a `#` within quotes is neither. */
function splitComment(line: string): CodeLine {
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const character = line[i] ?? '';
    if (quote !== '') {
      if (character === '\\') i++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '#') return { code: line.slice(0, i), comment: line.slice(i + 1) };
  }
  return { code: line, comment: null };
}

function standsAlone({ code, output, error }: Snippet): boolean {
  const lines = code.split('\n');
  if (code === '' || lines.length < 2 || lines.length > MAX_LINES) return false;
  if (lines.some((line) => line.length > MAX_WIDTH)) return false;
  if (output.length > MAX_OUTPUT_LINES || output.some((line) => line.trim() === '' || line.length > 60))
    return false;
  if (/^\s+/.test(lines[0] ?? '') || code.includes('...') || /`{3}/.test(code)) return false;
  const bare = withoutStrings(code);
  if (
    /\bimport\b/.test(bare) &&
    !/^(?:from|import) (?:math|collections|itertools|functools|copy|dataclasses)\b/m.test(bare)
  )
    return false;
  if (UNSTEADY.test(bare) || /[{][^:{}]*[}]/.test(bare)) return false;
  if (error === null && !output.every((line) => couldBePrinted(line, code))) return false;
  // A program about a missing name is there to miss it.
  return (
    error?.startsWith('NameError') || error?.startsWith('SyntaxError') || missingNames(code).length === 0
  );
}

/**
 * An answer in a comment is what is printed only if its words come from the program: "结果是新的列表" is a remark.
 * Case apart, every word of a line that Python prints from such short programs stands in its code.
 */
function couldBePrinted(line: string, code: string): boolean {
  const known = code.toLowerCase();
  const words = line.toLowerCase().match(/[a-z_]{2,}|\p{Script=Han}/gu) ?? [];
  const always = new Set(['true', 'false', 'none', 'nan', 'inf']);
  return words.every((word) => always.has(word) || known.includes(word)) && !/[，。；！（]/.test(line);
}

const STRINGS = /(?:[rbuRBU]|[fF])?("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/g;
const withoutStrings = (code: string): string => code.replace(STRINGS, '""');

/** What stands in the braces of f-strings is code. */
function codeInStrings(code: string): string {
  return [...code.matchAll(/[fF]("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/g)]
    .flatMap((match) => [...(match[1] ?? '').matchAll(/{([^{}:!=]+)/g)].map((brace) => brace[1] ?? ''))
    .join('\n');
}

const KEYWORDS = new Set(
  `False None True and as assert break class continue def del elif else except finally for from global
    if import in is lambda nonlocal not or pass raise return try while with yield match case _`.split(/\s+/),
);
const BUILT_IN = new Set(
  `abs all any ascii bin bool bytes callable chr classmethod complex dict divmod enumerate filter float
    format getattr hasattr hex int isinstance issubclass iter len list map max min next object oct ord
    pow print property range repr reversed round setattr slice sorted staticmethod str sum super tuple
    type zip ArithmeticError AssertionError AttributeError Exception IndexError KeyError LookupError
    NameError NotImplementedError RecursionError RuntimeError StopIteration TypeError ValueError
    ZeroDivisionError __name__`.split(/\s+/),
);

/** Names that a program uses and nowhere makes: it rests on lines that stand elsewhere. */
function missingNames(code: string): string[] {
  const bare = withoutStrings(code);
  const made = new Set<string>();
  const make = (text: string | undefined) => {
    for (const name of text?.match(/[A-Za-z_]\w*/g) ?? []) made.add(name);
  };
  for (const match of bare.matchAll(/\bfor\s+([\w\s,()]+?)\s+in\b/g)) make(match[1]);
  for (const match of bare.matchAll(/\bdef\s+(\w+)\s*\(([^)]*)\)/g)) make(`${match[1]} ${match[2]}`);
  for (const match of bare.matchAll(/\bclass\s+(\w+)/g)) make(match[1]);
  for (const match of bare.matchAll(/\blambda\s+([^:]*):/g)) make(match[1]);
  for (const match of bare.matchAll(/\bas\s+(\w+)/g)) make(match[1]);
  for (const match of bare.matchAll(/\bimport\s+([\w., ]+)/g)) make(match[1]);
  for (const match of bare.matchAll(/(\w+)\s*:=/g)) make(match[1]);
  for (const match of bare.matchAll(/^\s*([\w\s,*()]+?)\s*=(?!=)/gm)) make(match[1]);
  // Keyword arguments are the called function's names, attributes those of their objects.
  const used = `${bare.replace(/\.\s*[A-Za-z_]\w*/g, '').replace(/[(,]\s*\w+\s*=(?!=)/g, '(')}\n${codeInStrings(code).replace(/\.\s*[A-Za-z_]\w*/g, '')}`;
  return [...new Set(used.match(/(?<![\w.])[A-Za-z_]\w*/g) ?? [])].filter(
    (name) => !made.has(name) && !KEYWORDS.has(name) && !BUILT_IN.has(name),
  );
}
