import { z } from 'zod';
import type { Loader, SourceFile } from '../document.ts';
import { damaged, empty, notText } from '../faults.ts';
import { decodeText } from '../files/decode-text.ts';
import { fileTitle } from '../files/file-title.ts';
import { fencedCode } from '../sections/markdown-block.ts';
import { createSectionBuilder, type SectionBuilder } from '../sections/section-builder.ts';
import { readMarkdown } from './markdown.ts';

/** What is kept of a cell's output: enough to recognise it by. */
const OUTPUT_LINES = 12;
const OUTPUT_CHARACTERS = 800;

/** The format writes long strings as lists of lines. */
const lines = z.union([z.string(), z.array(z.string()).transform((list) => list.join(''))]);

const output = z.looseObject({
  output_type: z.string().optional(),
  text: lines.optional(),
  data: z.looseObject({ 'text/plain': lines.optional() }).optional(),
  ename: z.string().optional(),
  evalue: z.string().optional(),
});

const cell = z.looseObject({
  cell_type: z.string(),
  source: lines.optional(),
  /** The same in format 3, which also has heading cells with a level. */
  input: lines.optional(),
  level: z.number().optional(),
  outputs: z.array(output.catch({})).optional(),
});

const notebook = z.looseObject({
  cells: z.array(cell).optional(),
  worksheets: z.array(z.looseObject({ cells: z.array(cell).default([]) })).optional(),
  metadata: z
    .looseObject({
      title: z.string().optional(),
      kernelspec: z.looseObject({ language: z.string().optional() }).optional(),
      language_info: z.looseObject({ name: z.string().optional() }).optional(),
    })
    .optional(),
});
type Notebook = z.infer<typeof notebook>;
type Cell = z.infer<typeof cell>;

/** A Jupyter notebook, formats 3 and 4. A place is the nearest heading, or `cell 5` before the first one. */
export const notebookLoader: Loader = {
  async load(file) {
    const text = decodeText(file.bytes);
    if (text === null) return [notText(file)];
    const parsed = parse(text, file);
    if (typeof parsed === 'string') return [damaged(file, parsed)];
    const givenTitle = parsed.metadata?.title;
    const builder = createSectionBuilder(givenTitle ?? fileTitle(file));
    const language = parsed.metadata?.language_info?.name ?? parsed.metadata?.kernelspec?.language ?? '';
    const cells = parsed.cells ?? parsed.worksheets?.flatMap((sheet) => sheet.cells) ?? [];
    for (const [index, one] of cells.entries()) {
      if (builder.firstHeading() === null) builder.place(`cell ${index + 1}`);
      readCell(one, builder, language);
    }
    const sections = builder.sections();
    if (sections.length === 0) return [empty(file)];
    const title = givenTitle ?? builder.firstHeading() ?? fileTitle(file);
    return [{ ok: true, document: { source: file.source, title, sections } }];
  },
};

function parse(text: string, file: SourceFile): Notebook | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return text.trim() === '' ? `${file.source} is empty` : 'it is not whole JSON';
  }
  const parsed = notebook.safeParse(data);
  return parsed.success ? parsed.data : 'it has no cells as a notebook has them';
}

function readCell(one: Cell, builder: SectionBuilder, language: string): void {
  const source = one.source ?? one.input ?? '';
  switch (one.cell_type) {
    case 'markdown':
      readMarkdown(source, builder);
      return;
    case 'heading':
      builder.heading(one.level ?? 1, source.trim());
      return;
    case 'code': {
      if (source.trim() !== '') builder.block('code', fencedCode(source, language));
      const shown = (one.outputs ?? []).map(outputText).filter((text) => text !== '');
      if (shown.length > 0) builder.block('code', fencedCode(bounded(shown.join('\n'))));
      return;
    }
    default:
      builder.block('prose', source);
  }
}

/** Marks of colour that terminals understand. */
const ESCAPES = new RegExp(String.raw`${String.fromCharCode(27)}\[[\d;]*[A-Za-z]`, 'g');
/** What a picture or a widget prints of itself. */
const OBJECT_NAME = /^<[\w.]+[^>]*>$/;

function outputText({ text, data, ename, evalue }: z.infer<typeof output>): string {
  const shown = text ?? data?.['text/plain'] ?? (ename === undefined ? '' : `${ename}: ${evalue ?? ''}`);
  const plain = shown.replace(ESCAPES, '').trim();
  return OBJECT_NAME.test(plain) ? '' : plain;
}

function bounded(text: string): string {
  const kept = text.split('\n').slice(0, OUTPUT_LINES).join('\n').slice(0, OUTPUT_CHARACTERS);
  return kept.length < text.length ? `${kept}\n…` : kept;
}
