import { parse } from 'yaml';
import { z } from 'zod';
import { ZhujiaoError } from '../../domain/faults/errors.ts';

/** A prompt as people write it: text with `{{placeholders}}`, under a front matter that declares them. */
export interface PromptFile {
  inputs: ReadonlySet<string>;
  /** Inputs that come from learners, material or tools: fenced wherever they stand. */
  data: ReadonlySet<string>;
  /** Text and placeholders in turn, beginning and ending with text. */
  parts: string[];
}

/** Other keys (a description, for instance) are for people. */
const frontMatterSchema = z.looseObject({
  inputs: z.array(z.string()),
  data: z.array(z.string()).default([]),
});

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/;
/** Splits at placeholders; what is captured takes every second place. */
const PLACEHOLDER = /\{\{\s*([^{}\s]*)\s*\}\}/;
const NAME = /^[A-Za-z][\w]*$/;

/** Throws with every fault of the file in one message. `where` is the file's path. */
export function parsePromptFile(source: string, where: string): PromptFile {
  const matter = FRONT_MATTER.exec(source);
  if (!matter) throw badPrompt(where, ['it has no front matter between two lines of ---']);
  const read = frontMatterSchema.safeParse(parseYaml(matter[1] ?? '', where));
  if (!read.success) {
    throw badPrompt(
      where,
      read.error.issues.map((issue) => `${issue.path.join('.') || 'front matter'}: ${issue.message}`),
    );
  }
  const data = new Set(read.data.data);
  const inputs = new Set([...read.data.inputs, ...data]);
  const body = source.slice(matter[0].length).replaceAll('\r\n', '\n').trim();
  const parts = body.split(PLACEHOLDER);
  const used = new Set(parts.filter((_, position) => position % 2 === 1));

  const faults = [
    ...[...inputs].filter((name) => !NAME.test(name)).map((name) => `"${name}" is no name for an input`),
    ...[...used]
      .filter((name) => !inputs.has(name))
      .map((name) => `{{${name}}} is not declared under inputs`),
    ...[...inputs]
      .filter((name) => !used.has(name))
      .map((name) => `the input "${name}" is declared and not used`),
    ...(body === '' ? ['it has no text'] : []),
  ];
  if (faults.length > 0) throw badPrompt(where, faults);
  return { inputs, data, parts };
}

function parseYaml(text: string, where: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw badPrompt(where, [
      `its front matter is not YAML: ${error instanceof Error ? error.message : error}`,
    ]);
  }
}

export function badPrompt(where: string, faults: string[]): ZhujiaoError {
  return new ZhujiaoError('bad_prompt', `The prompt ${where}: ${faults.join('; ')}.`, {
    fix: 'Mend the file; CONTRIBUTING.md says how prompts are written.',
  });
}
