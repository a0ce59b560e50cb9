import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { createFences, dedented, INDENT } from './indentation.ts';

/** ":::tip 提示", `{note}` of MyST between colons, `{.callout-tip}` of Quarto, and what closes any of them. */
const CONTAINER = /^ {0,3}:{3,}\s*(?:\{[^{}\n]{0,300}\}|[\w-]+)?(.*)$/;
const ATTRIBUTES = /\{[^{}\n]{0,300}\}/g;
/** "!!! note "标题"" of MkDocs, "???" where it is folded: what is indented below belongs to it. */
const MKDOCS = /^(\s*)(?:!!!|\?\?\?\+?)\s+[\w-]+(?:\s+[\w-]+)*(?:\s+"([^"\n]*)")?\s*$/;
/** `=== "Windows"`, a tab of several. */
const TAB = /^(\s*)===[!+]?\s+"([^"\n]{1,120})"\s*$/;
/** "> [!WARNING]", of GitHub and Obsidian, with what it is titled. */
const CALLOUT = /^(\s*>\s*)\[![\w-]{1,20}\][+-]?\s*(.*)$/;
/**
 * `{: .lead}` of kramdown on a line of its own, `[TOC]`, a label before a heading, "(sec-x)=", and another file that
 * belongs here, `--8<-- "file.md"`.
 */
const NOTHING = /^\s*(?:\{:[^}\n]*\}|@?\[toc\]|\[\[toc\]\]|\([\w-]{1,60}\)=|-{1,8}8<-[^\n]{0,300})\s*$/i;
/** `*[HTML]: Hyper Text Markup Language` */
const ABBREVIATION = /^\*\[([^\][\n]{1,60})\]:[ \t]*(?=\S)/;
/** `{#install}` and `{.unnumbered}` behind a heading. */
const HEADING_ATTRIBUTES = /^(#{1,6}\s.*?)\s*\{[#.:][^}\n]*\}\s*$/;

/** These name the frame, and say nothing of what is in it. */
const GENERIC = inTurn(
  /^/i,
  eitherOf(
    /提示|注意|警告|说明|信息|备注|小贴士|危险|重要/i,
    /tip|note|info|warning|danger|caution|important|details|example/i,
    /示例/i,
  ),
  /[：:!！]?$/i,
);

/**
 * Markdown without the frames that generators of sites draw around a paragraph: what is framed stays, with its title
 * where that says something. Code is left alone.
 */
export function withoutFrames(markdown: string): string {
  const written: string[] = [];
  const inFence = createFences();
  /** Columns by which the content of the frame at hand is indented; 0 outside one. */
  let indented = 0;
  for (const given of markdown.split('\n')) {
    const line = indented > 0 ? dedented(given, indented) : given;
    if (line === null) indented = 0;
    const text = line ?? given;
    if (inFence(text)) {
      written.push(text);
      continue;
    }
    const opened = text.length > LONGEST_MARK ? null : (MKDOCS.exec(text) ?? TAB.exec(text));
    if (opened) {
      indented += (opened[1] ?? '').length + INDENT;
      written.push(...titled(opened[2] ?? ''));
      continue;
    }
    written.push(...linesOf(text));
  }
  return written.join('\n');
}

/** A longer line is a paragraph, and reading its marks would take time with the square of its length. */
const LONGEST_MARK = 1_000;

function linesOf(line: string): string[] {
  if (line.length > LONGEST_MARK) return [line];
  if (NOTHING.test(line)) return [''];
  const container = CONTAINER.exec(line);
  if (container) return titled((container[1] ?? '').replace(ATTRIBUTES, ''));
  if (ABBREVIATION.test(line)) return ['', line.replace(ABBREVIATION, '$1: '), ''];
  const [, quote, title] = CALLOUT.exec(line) ?? [];
  if (quote !== undefined)
    return titled(title ?? '').map((one) => (one === '' ? quote.trimEnd() : quote + one));
  return [line.replace(HEADING_ATTRIBUTES, '$1')];
}

/** A frame's title as a label; nothing where it only names the frame. */
export function titled(title: string): string[] {
  const said = title.trim();
  return said === '' || GENERIC.test(said) ? [''] : ['', `**${said.replaceAll('*', '')}**`, ''];
}
