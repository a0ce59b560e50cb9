import { ModelError } from './model-error.ts';
import type { RefusedPart } from './refused-parts.ts';
import { STRUCTURED_OUTPUTS, type StructuredOutput } from './structured-output.ts';

/** How a model is asked at its endpoint. */
export interface Manner {
  readonly streamUsage: boolean;
  readonly structuredOutput: StructuredOutput;
  /** The bound of a reply has two names: the one that the library takes for right by the model's name, or the other. */
  readonly boundName: 'usual' | 'other';
  readonly temperature: boolean;
  readonly tools: boolean;
  /** Whose message the instructions are: as the library writes it (`system` or `developer`), or one of these. */
  readonly instructionsBy: 'usual' | 'system' | 'user';
}

/** What a model at this endpoint turned out not to understand. Learnt from its refusals, once for all calls. */
export interface Dialect {
  readonly manner: Manner;
  /** True where the refusal taught something new, so that the same request may be sent again in other words. */
  learnsFrom(error: unknown): boolean;
  /** What was learnt since did not help. */
  unlearn(manner: Manner): void;
}

/** 404: no provider of the model at a gateway takes such a request. */
const BAD_REQUEST = new Set([400, 404, 422]);

export const isRefused = (error: unknown): error is ModelError =>
  error instanceof ModelError && error.kind === 'rejected' && BAD_REQUEST.has(error.status ?? 0);

export function createDialect(structuredOutput: StructuredOutput): Dialect {
  let manner: Manner = {
    streamUsage: true,
    structuredOutput,
    boundName: 'usual',
    temperature: true,
    tools: true,
    instructionsBy: 'usual',
  };
  return {
    get manner() {
      return manner;
    },
    learnsFrom(error) {
      if (!isRefused(error)) return false;
      for (const part of error.refused) {
        const next = without(part, manner);
        if (!next) continue;
        manner = next;
        return true;
      }
      return false;
    },
    unlearn(before) {
      manner = before;
    },
  };
}

/** Null where the part is done without already. */
function without(part: RefusedPart, manner: Manner): Manner | null {
  switch (part) {
    case 'usage':
      return manner.streamUsage ? { ...manner, streamUsage: false } : null;
    case 'bound':
      return manner.boundName === 'usual' ? { ...manner, boundName: 'other' } : null;
    case 'temperature':
      return manner.temperature ? { ...manner, temperature: false } : null;
    case 'developer':
      return manner.instructionsBy === 'usual' ? { ...manner, instructionsBy: 'system' } : null;
    case 'instructions':
      return manner.instructionsBy === 'user' ? null : { ...manner, instructionsBy: 'user' };
    case 'tools':
      return manner.tools ? { ...manner, tools: false } : null;
    case 'structure': {
      const simpler = STRUCTURED_OUTPUTS[STRUCTURED_OUTPUTS.indexOf(manner.structuredOutput) + 1];
      return simpler ? { ...manner, structuredOutput: simpler } : null;
    }
  }
}
