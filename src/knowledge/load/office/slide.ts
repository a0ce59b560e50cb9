import type { Block } from '../document.ts';
import {
  childrenNamed,
  descendants,
  firstNamed,
  isElement,
  type MarkupElement,
  textOf,
} from '../markup/markup-tree.ts';
import { fencedCode, markdownTable } from '../sections/markdown-block.ts';
import { formulaOf } from './office-math.ts';

/** What stands on a slide and in its notes. */
export interface Slide {
  title: string;
  blocks: Block[];
  notes: Block[];
  pictures: number;
}

/** Date, footer, number and the small picture of the slide on its notes page. */
const FURNITURE = new Set(['dt', 'ftr', 'hdr', 'sldNum', 'sldImg']);
const MONOSPACED = /courier|consolas|menlo|monaco|mono\b|lucida console/i;

/** Reads a slide's shapes in their order; `diagrams` are the parts that hold the texts of its SmartArt. */
export function readSlide(slide: MarkupElement, diagrams: MarkupElement[]): Omit<Slide, 'notes'> {
  let title = '';
  const blocks: Block[] = [];
  for (const shape of shapesOf(slide)) {
    const kind = placeholderOf(shape);
    if (kind !== null && FURNITURE.has(kind)) continue;
    if (title === '' && (kind === 'title' || kind === 'ctrTitle')) {
      title = paragraphsOf(shape)
        .map((paragraph) => paragraph.text.replaceAll('\n', ' '))
        .join(' ')
        .trim();
    } else blocks.push(...blocksOf(shape, kind !== null));
  }
  for (const diagram of diagrams) {
    const lines = descendants(diagram, ['a:p'])
      .map(paragraphText)
      .filter((text) => text !== '');
    blocks.push({ kind: 'prose', text: lines.map((line) => `- ${line}`).join('\n') });
  }
  return { title, blocks, pictures: descendants(slide, ['p:pic', 'a:blip']).length };
}

/** Speaker notes, without the number and the picture of the slide. */
export function readNotes(notes: MarkupElement): Block[] {
  return shapesOf(notes)
    .filter((shape) => placeholderOf(shape) === 'body')
    .flatMap((shape) => paragraphsOf(shape))
    .map((paragraph) => ({ kind: 'prose', text: paragraph.text }));
}

/** Shapes with text and frames with tables, groups opened; of alternatives, the one for current programs. */
function shapesOf(element: MarkupElement): MarkupElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === 'mc:Fallback' || isHidden(child)) return [];
    return child.name === 'p:sp' || child.name === 'p:graphicFrame' ? [child] : shapesOf(child);
  });
}

const SHAPE = /^p:(?:sp|graphicFrame|grpSp)$/;

/** Taken off the slide in the selection pane; of a group, its own name comes first. */
const isHidden = (shape: MarkupElement): boolean =>
  SHAPE.test(shape.name) && isOn(firstNamed(shape, 'p:cNvPr')?.attributes['hidden']);

const isOn = (written: string | undefined): boolean => /^(?:1|true)$/.test(written ?? '');

/** The role of a shape on its layout; null for one that the author drew. */
function placeholderOf(shape: MarkupElement): string | null {
  const placeholder = firstNamed(shape, 'p:ph');
  return placeholder ? (placeholder.attributes['type'] ?? 'obj') : null;
}

function blocksOf(shape: MarkupElement, isPlaceholder: boolean): Block[] {
  const tables = descendants(shape, ['a:tbl'], false);
  if (tables.length > 0) {
    return tables.map((table) => {
      const rows: string[][] = [];
      for (const row of descendants(table, ['a:tr'], false)) {
        const above = rows.at(-1);
        const cells = childrenNamed(row, 'a:tc').map((cell, at) =>
          // A cell over several rows is repeated in each, so that a row reads by itself.
          isOn(cell.attributes['vMerge'])
            ? (above?.[at] ?? '')
            : descendants(cell, ['a:p']).map(paragraphText).join(' '),
        );
        rows.push(cells);
      }
      return { kind: 'table', text: markdownTable(rows) };
    });
  }
  const paragraphs = paragraphsOf(shape);
  const blocks: Block[] = [];
  for (const { text, level, bullet, monospaced } of paragraphs) {
    const listed = isPlaceholder && bullet && paragraphs.length > 1;
    const line = listed ? `${'    '.repeat(level)}- ${text.replaceAll('\n', ' ')}` : text;
    const kind = monospaced ? 'code' : 'prose';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.text += `\n${monospaced ? text : line}`;
    else blocks.push({ kind, text: monospaced ? text : line });
  }
  return blocks.map((block) => (block.kind === 'code' ? { ...block, text: fencedCode(block.text) } : block));
}

interface SlideParagraph {
  text: string;
  level: number;
  bullet: boolean;
  monospaced: boolean;
}

function paragraphsOf(shape: MarkupElement): SlideParagraph[] {
  return descendants(shape, ['a:p'])
    .map((paragraph) => {
      const [properties] = childrenNamed(paragraph, 'a:pPr');
      const fonts = childrenNamed(paragraph, 'a:r').map(
        (run) => firstNamed(run, 'a:latin')?.attributes['typeface'],
      );
      return {
        text: paragraphText(paragraph),
        level: levelOf(properties?.attributes['lvl']),
        bullet: !properties || childrenNamed(properties, 'a:buNone').length === 0,
        monospaced: fonts.length > 0 && fonts.every((font) => font !== undefined && MONOSPACED.test(font)),
      };
    })
    .filter((paragraph) => paragraph.text !== '');
}

/** Its author has taken it back. */
const isStruck = (run: MarkupElement): boolean =>
  /^(?:sng|dbl)Strike$/.test(childrenNamed(run, 'a:rPr')[0]?.attributes['strike'] ?? '');

/** PowerPoint has nine levels, from 0; a file may say anything. */
function levelOf(written: string | undefined): number {
  const level = Number.parseInt(written ?? '', 10);
  return Number.isNaN(level) ? 0 : Math.min(8, Math.max(0, level));
}

function paragraphText(paragraph: MarkupElement): string {
  const read = (element: MarkupElement): string =>
    element.children
      .filter(isElement)
      .map((child) => {
        if (child.name === 'a:t') return textOf(child);
        if (child.name === 'a:r' && isStruck(child)) return '';
        if (child.name === 'a:br') return '\n';
        if (child.name === 'm:oMath') return formulaOf(child);
        return read(child);
      })
      .join('');
  return read(paragraph).trim();
}
