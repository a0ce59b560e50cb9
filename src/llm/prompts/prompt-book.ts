import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotFoundError } from '../../domain/faults/errors.ts';
import type { Language } from '../../domain/language/language.ts';
import { createFence } from './data-fence.ts';
import { badPrompt, type PromptFile, parsePromptFile } from './prompt-file.ts';

/** The prompts of an installation: `<name>.<language>.md` in one folder. */
export interface PromptBook {
  /**
   * The prompt's text with its inputs in place; data inputs are fenced. Exactly the declared inputs must be
   * given; an empty string is a value. What stands in a value is never read as a placeholder.
   */
  render(name: string, language: Language, inputs: Record<string, string>): string;
  /** Reads every prompt, and throws where one is faulty or its languages differ in their inputs. */
  check(): void;
}

const FILE = /^([a-z0-9-]+)\.(zh|en)\.md$/;

/** Files are read when first needed, and once. `salt`: see `createFence`. */
export function createPromptBook(directory: string, options: { salt?: string | undefined } = {}): PromptBook {
  const files = new Map<string, PromptFile>();

  function load(fileName: string): PromptFile {
    const known = files.get(fileName);
    if (known) return known;
    const path = join(directory, fileName);
    const file = parsePromptFile(readPrompt(path, fileName), path);
    files.set(fileName, file);
    return file;
  }

  return {
    render(name, language, inputs) {
      const fileName = `${name}.${language}.md`;
      if (!FILE.test(fileName)) throw noPrompt(fileName);
      const file = load(fileName);
      refuseWrongInputs(file, inputs, fileName);

      const texts = [...file.data].map((input) => inputs[input] ?? '');
      const fence = createFence(texts, options.salt ?? '');
      return file.parts
        .map((part, position) => {
          if (position % 2 === 0) return part;
          const value = inputs[part] ?? '';
          return file.data.has(part) ? fence(part, value) : value;
        })
        .join('');
    },

    check() {
      const inputsOf = new Map<string, string>();
      for (const fileName of readdirSync(directory).sort()) {
        const [, name] = FILE.exec(fileName) ?? [];
        if (name === undefined) continue;
        const file = load(fileName);
        const declared = [...file.inputs].sort().join(', ');
        const other = inputsOf.get(name);
        if (other !== undefined && other !== declared) {
          throw badPrompt(join(directory, fileName), [
            `its inputs (${declared}) differ from the other language's (${other})`,
          ]);
        }
        inputsOf.set(name, declared);
      }
    },
  };
}

function refuseWrongInputs(file: PromptFile, inputs: Record<string, string>, fileName: string): void {
  const missing = [...file.inputs].filter((input) => inputs[input] === undefined);
  const unused = Object.keys(inputs).filter((input) => !file.inputs.has(input));
  const faults = [
    ...missing.map((input) => `the input "${input}" is missing`),
    ...unused.map((input) => `it has no input "${input}"`),
  ];
  if (faults.length > 0) throw badPrompt(fileName, faults);
}

function readPrompt(path: string, fileName: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw noPrompt(fileName);
  }
}

function noPrompt(fileName: string): NotFoundError {
  return new NotFoundError('unknown_prompt', `There is no prompt "${fileName}".`, {
    fix: 'Prompts are files of the folder prompts/, named <name>.zh.md and <name>.en.md.',
  });
}
