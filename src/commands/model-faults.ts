import type { ModelError } from '../llm/index.ts';
import type { Console } from './command.ts';

/**
 * Says once why a model failed, each reason on a line of its own: what is found and answered without it looks like any
 * other result. The fault carries no key.
 */
export function tellModelFaults({ err }: Console): (fault: ModelError) => void {
  const told = new Set<string>();
  return ({ message, fix }) => {
    const line = `A model failed, so it goes without: ${[message, fix].filter(Boolean).join('. ')}`.replace(
      /\s+/g,
      ' ',
    );
    if (told.has(line)) return;
    told.add(line);
    err(line);
  };
}
