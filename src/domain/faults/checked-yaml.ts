import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { checked, type Fault } from './faults-in-words.ts';

interface Written {
  written: unknown;
  lineOf: (path: readonly (string | number)[]) => number;
}

/**
 * What a YAML file says, read by the schema and as it is `written`, or everything that is wrong in it: `line 5: mode is
 * "loud"; wanted: one of …`, by line. `beyond` says what a schema of single values cannot see; it is asked of a faulty
 * file as well, so that all is told in one round. What is `written` is told then too, where it is YAML, and `lineOf` a
 * path in it (from 1), for what else is to be said of it; a file that is no UTF-8 would otherwise be taken in with its
 * Chinese words destroyed.
 */
export function checkedYaml<T>(
  file: Uint8Array | string,
  schema: z.ZodType<T>,
  beyond: (written: unknown) => Fault[] = () => [],
): (Written & { data: T }) | (Partial<Written> & { faults: string[] }) {
  const text = typeof file === 'string' ? file : utf8Of(file);
  if (typeof text !== 'string')
    return { faults: [`line ${text.brokenLine}: not UTF-8 text; save the file as UTF-8`] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return {
      faults: document.errors.map(
        ({ pos, message }) => `line ${lines.linePos(pos[0]).line}: not valid YAML: ${message}`,
      ),
    };
  let said: unknown;
  try {
    said = document.toJS();
  } catch (error) {
    return { faults: [`not valid YAML: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const lineOf: Written['lineOf'] = (path) => lines.linePos(offsetOf(document, path)).line;
  const read = checked(schema, said);
  const faults = [...('data' in read ? [] : read.faults), ...beyond(said)];
  if ('data' in read && faults.length === 0) return { data: read.data, written: said, lineOf };
  const listed = faults.map(({ path, says }) => ({ line: lineOf(path), says }));
  return {
    faults: listed.sort((a, b) => a.line - b.line).map(({ line, says }) => `line ${line}: ${says}`),
    written: said,
    lineOf,
  };
}

/** The text, or the first line (from 1) that is none. */
function utf8Of(bytes: Uint8Array): string | { brokenLine: number } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Undecodable bytes become U+FFFD, which nobody writes.
    const read = new TextDecoder().decode(bytes);
    return { brokenLine: read.slice(0, read.indexOf('\ufffd')).split('\n').length };
  }
}

/** Where the value at a path stands; where it is missing, what should hold it. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  const holder = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true);
  if (isMap(holder)) {
    const pair = holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
