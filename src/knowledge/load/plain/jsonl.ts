import { z } from 'zod';
import { fault, type LoadedDocument, type Loader, type LoadResult, type Section } from '../document.ts';
import { notText } from '../faults.ts';
import { decodeText } from '../files/decode-text.ts';

const line = z.looseObject({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  title: z.string().nullish(),
  section: z.string().nullish(),
  question: z.string().nullish(),
  answer: z.string().nullish(),
  text: z.string().nullish(),
});

/** JSON Lines: one document a line, with either `text` or `question` and `answer`. */
export const jsonlLoader: Loader = {
  async load(file) {
    const text = decodeText(file.bytes);
    if (text === null) return [notText(file)];
    const results: LoadResult[] = [];
    const seen = new Map<string, number>();
    for (const [index, raw] of text.split('\n').entries()) {
      if (raw.trim() === '') continue;
      const place = `${file.source} line ${index + 1}`;
      const parsed = parseLine(raw);
      if (typeof parsed === 'string') {
        results.push(fault(`${file.source}:${index + 1}`, 'malformed_line', `${place}: ${parsed}`));
        continue;
      }
      const before = seen.get(parsed.source);
      if (before !== undefined) {
        const message = `${place}: the id "${parsed.source}" stands on line ${before} already; ids must differ.`;
        results.push(fault(`${file.source}:${index + 1}`, 'duplicate_id', message));
        continue;
      }
      seen.set(parsed.source, index + 1);
      results.push({ ok: true, document: parsed });
    }
    if (results.length === 0) results.push(fault(file.source, 'empty', `${file.source} holds no lines.`));
    return results;
  },
};

/** The document of a line, or what is wrong with it. */
function parseLine(raw: string): LoadedDocument | string {
  let data: unknown;
  try {
    data = JSON.parse(raw);
  } catch {
    return 'not a JSON object.';
  }
  const parsed = line.safeParse(data);
  if (!parsed.success) return whatIsWrong(parsed.error, data);
  const { id, title, section, question, answer, text } = parsed.data;
  if (question && answer) {
    const headings = section ? [section] : [];
    const entry: Section = { headings, locator: '', question, blocks: [{ kind: 'prose', text: answer }] };
    return { source: id, title: title ?? question, sections: [entry] };
  }
  if (text) {
    const blocks = text.split(/\n{2,}/).map((paragraph) => ({ kind: 'prose', text: paragraph }) as const);
    const name = title ?? section ?? id;
    return {
      source: id,
      title: name,
      sections: [{ headings: title || section ? [name] : [], locator: '', blocks }],
    };
  }
  return 'needs "text", or "question" and "answer".';
}

/** In the words of whoever writes the file. */
function whatIsWrong(error: z.ZodError, data: unknown): string {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'not a JSON object.';
  const fields = [...new Set(error.issues.map((issue) => String(issue.path[0])))];
  const wanted = fields.map((field) =>
    field === 'id' ? '"id" as a text or a number' : `"${field}" as a text`,
  );
  return `needs ${wanted.join(' and ')}.`;
}
