import Papa from 'papaparse';
import { fault, type Loader, type LoadResult, type Section, type SourceFile } from '../document.ts';
import { damaged, empty, notText } from '../faults.ts';
import { decodeText } from '../files/decode-text.ts';
import { fileTitle } from '../files/file-title.ts';
import { markdownTable, tableRow } from '../sections/markdown-block.ts';
import { readingUnits } from '../sections/reading-units.ts';

/** Rows of a plain table that make one passage: about as much as one holds. */
const TABLE_UNITS = 400;
/** What the head of a table may take in each of its passages: twice as much as they hold. */
const HEAD_UNITS = 800;
/** Characters that are left of a column's name. */
const SHORTEST_NAME = 4;
/** Fields after this many are not a table that anybody reads. */
const MAX_COLUMNS = 200;

const COLUMNS = {
  id: ['id'],
  question: ['question', 'q', 'query', '问题', '提问', '问', '常见问题', '标准问题', '标准问'],
  answer: ['answer', 'a', 'reply', 'response', '答案', '回答', '答复', '解答', '答', '回复', '标准答案'],
  title: ['title', 'heading', 'name', 'topic', 'subject', '标题', '名称', '题目', '主题', '名词', '术语'],
  text: ['text', 'content', 'body', 'description', '内容', '正文', '文本', '描述', '说明', '详情', '解释'],
  section: ['section', 'category', 'chapter', '分类', '类别', '章节', '栏目', '目录'],
} as const;
type ColumnName = keyof typeof COLUMNS;
/** Columns that say whose question or which answer: 「学员问题」, 「标准回复」, "Suggested answer". */
const NAMED_AT_LENGTH: Partial<Record<ColumnName, RegExp>> = {
  question: /^.{0,12}(?:问题|提问|疑问|question)$|^问题(?:描述|内容|标题)$/,
  answer:
    /^.{0,12}(?:答案|回答|答复|解答|回复|解决方案|(?:解决|处理)(?:办法|方法|方式)|answer|reply|solution)$/,
};
type Row = { number: number; cells: string[] };

/**
 * A spreadsheet as text, with commas, tabs or semicolons. Columns of questions and answers make a FAQ, of titles
 * and texts make documents; anything else is read as a table. A column `id` names each row's document; without
 * one, a row is found at `row 12` as a spreadsheet counts it, the head being row 1.
 */
export const csvLoader: Loader = {
  async load(file) {
    const text = decodeText(file.bytes);
    if (text === null) return [notText(file)];
    const parsed = Papa.parse<string[]>(text, { delimiter: file.source.endsWith('.tsv') ? '\t' : '' });
    const quotes = parsed.errors.find((error) => error.code === 'MissingQuotes');
    if (quotes) {
      return [damaged(file, `a quotation mark in row ${(quotes.row ?? 0) + 1} is never closed`)];
    }
    const rows = parsed.data
      .map((cells, index) => ({
        number: index + 1,
        cells: cells.slice(0, MAX_COLUMNS).map((cell) => cell.trim()),
      }))
      .filter((row) => row.cells.some((cell) => cell !== ''));
    const captions = captionsOf(rows);
    const [head, ...body] = rows.slice(captions.length);
    if (!head || (body.length === 0 && head.cells.length < 2)) return [empty(file)];
    const columns = columnsOf(head.cells);
    if (columns.has('question') && columns.has('answer')) {
      return documents(file, body, columns, 'question', 'answer');
    }
    if (columns.has('title') && columns.has('text')) return documents(file, body, columns, 'title', 'text');
    if (asksInFirstColumn(rows)) {
      const bare = new Map<ColumnName, number>([
        ['question', 0],
        ['answer', 1],
      ]);
      return documents(file, rows, bare, 'question', 'answer');
    }
    return [table(file, head, body, captions)];
  },
};

function columnsOf(head: string[]): Map<ColumnName, number> {
  const named = new Map<ColumnName, number>();
  for (const [index, cell] of head.entries()) {
    const name = cell.toLowerCase().replace(/[\s_*：:]/g, '');
    for (const [column, names] of Object.entries(COLUMNS) as [ColumnName, readonly string[]][]) {
      // its own keys
      if (names.includes(name) && !named.has(column)) named.set(column, index);
    }
  }
  for (const [index, cell] of head.entries()) {
    const name = cell.toLowerCase().replace(/[\s_*：:]/g, '');
    for (const [column, pattern] of Object.entries(NAMED_AT_LENGTH) as [ColumnName, RegExp][])
      if (!named.has(column) && pattern.test(name)) named.set(column, index);
  }
  return named;
}

/** Lines over a table, each in a cell of its own, as a sheet has its title and its teacher. */
const MOST_CAPTIONS = 5;

/** The rows before the head of a table of several columns. */
function captionsOf(rows: Row[]): Row[] {
  const filled = ({ cells }: Row) => cells.filter((cell) => cell !== '').length;
  const first = rows.findIndex((row) => filled(row) > 1);
  return first > 0 && first <= MOST_CAPTIONS && first < rows.length - 1 ? rows.slice(0, first) : [];
}

/** Two columns without a head, the first of questions. */
function asksInFirstColumn(rows: Row[]): boolean {
  const asking = rows.filter((row) => row.cells.length === 2 && /[?？]$/.test(row.cells[0] ?? ''));
  return asking.length > rows.length / 2;
}

/** A document for each row with an id of its own; the others are places of one document. */
function documents(
  file: SourceFile,
  rows: Row[],
  columns: Map<ColumnName, number>,
  head: 'question' | 'title',
  body: 'answer' | 'text',
): LoadResult[] {
  const results: LoadResult[] = [];
  const sections: Section[] = [];
  const firstRow = new Map<string, number>();
  for (const { number, cells } of rows) {
    const cell = (name: ColumnName) => cells[columns.get(name) ?? -1] ?? '';
    const place = `${file.source}:${number}`;
    if (cell(head) === '' || cell(body) === '') {
      const missing = cell(head) === '' ? head : body;
      results.push(fault(place, 'malformed_line', `${file.source} row ${number}: the ${missing} is empty.`));
      continue;
    }
    const id = cell('id');
    if (id !== '') {
      const before = firstRow.get(id);
      if (before !== undefined) {
        const message = `${file.source} row ${number}: the id "${id}" stands in row ${before} already; ids must differ.`;
        results.push(fault(place, 'duplicate_id', message));
        continue;
      }
      firstRow.set(id, number);
    }
    const category = cell('section');
    const section: Section = {
      headings: [category, head === 'title' ? cell(head) : ''].filter((heading) => heading !== ''),
      locator: id === '' ? `row ${number}` : '',
      blocks: cell(body)
        .split(/\n{2,}/)
        .map((text) => ({ kind: 'prose', text })),
      ...(head === 'question' ? { question: cell(head) } : {}),
    };
    if (id === '') sections.push(section);
    else {
      results.push({
        ok: true,
        document: { source: id, title: cell(head), sections: [section] },
      });
    }
  }
  if (sections.length > 0) {
    results.unshift({ ok: true, document: { source: file.source, title: fileTitle(file), sections } });
  }
  return results.length > 0 ? results : [empty(file)];
}

/** A table in pieces of about a passage, each with the table's head, under what stands over it. */
function table(file: SourceFile, { number, cells }: Row, body: Row[], captions: Row[]): LoadResult {
  const title = fileTitle(file);
  const over = captions.map((row) => row.cells.find((cell) => cell !== '') ?? '');
  const headings = [title, ...over.slice(0, 1)];
  const sections: Section[] = captions.slice(0, 1).map((row) => ({
    headings,
    locator: `row ${row.number}`,
    blocks: over.map((text) => ({ kind: 'prose', text })),
  }));
  const head = shortened(cells);
  const sizeOf = (row: string[]) => readingUnits(tableRow(row, head.length));
  // What the head takes, but never so much that each row would stand alone below it.
  const atFirst = Math.min(sizeOf(head), TABLE_UNITS / 2);
  let group: Row[] = [];
  let units = atFirst;
  const close = () => {
    const [first] = group;
    if (!first) return;
    const text = markdownTable([head, ...group.map((row) => row.cells)]);
    sections.push({ headings, locator: `row ${first.number}`, blocks: [{ kind: 'table', text }] });
    group = [];
    units = atFirst;
  };
  for (const row of body.length > 0 ? body : [{ number, cells }]) {
    const size = sizeOf(row.cells);
    if (units + size > TABLE_UNITS) close();
    group.push(row);
    units += size;
  }
  close();
  return { ok: true, document: { source: file.source, title, sections } };
}

/**
 * A head that is written with every piece of the table: names of columns, not the texts that may stand in their place.
 */
function shortened(head: string[]): string[] {
  if (readingUnits(tableRow(head)) <= HEAD_UNITS) return head;
  const room = Math.max(SHORTEST_NAME, Math.floor(HEAD_UNITS / head.length));
  return head.map((name) => [...name].slice(0, room).join(''));
}
