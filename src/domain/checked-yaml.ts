import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { checked } from './faults-in-words.ts';

/**
 * What a YAML file says, read by the schema and as it is `written`, or everything that is wrong in it:
 * `line 5: mode is "loud"; wanted: one of …`.
 */
export function checkedYaml<T>(
  text: string,
  schema: z.ZodType<T>,
): { data: T; written: unknown } | { faults: string[] } {
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
  const read = checked(schema, said);
  if ('data' in read) return { data: read.data, written: said };
  return {
    faults: read.faults.map(
      ({ path, says }) => `line ${lines.linePos(offsetOf(document, path)).line}: ${says}`,
    ),
  };
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
