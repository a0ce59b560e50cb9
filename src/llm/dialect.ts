import { ModelError } from './model-error.ts';
import { STRUCTURED_OUTPUTS, type StructuredOutput } from './structured-output.ts';

/** What this endpoint turned out not to understand. Learnt from its refusals, once for all calls. */
export interface Dialect {
  readonly streamUsage: boolean;
  readonly structuredOutput: StructuredOutput;
  /** True where the refusal taught something new, so that the same request may be sent again in other words. */
  learnsFrom(error: unknown): boolean;
}

const BAD_REQUEST = new Set([400, 422]);

export function createDialect(structuredOutput: StructuredOutput): Dialect {
  let streamUsage = true;
  let way = structuredOutput;
  return {
    get streamUsage() {
      return streamUsage;
    },
    get structuredOutput() {
      return way;
    },
    learnsFrom(error) {
      if (!(error instanceof ModelError) || !BAD_REQUEST.has(error.status ?? 0)) return false;
      if (streamUsage && /stream_options|include_usage/.test(error.detail)) {
        streamUsage = false;
        return true;
      }
      const simpler = STRUCTURED_OUTPUTS[STRUCTURED_OUTPUTS.indexOf(way) + 1];
      if (simpler && /response_format|json_schema|json_object/.test(error.detail)) {
        way = simpler;
        return true;
      }
      return false;
    },
  };
}
