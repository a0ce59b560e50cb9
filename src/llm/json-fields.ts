/** An object as it came in JSON: of its fields nothing is known. */
export type Fields = Record<string, unknown>;

/** The fields of what came; none where it is no object. */
export const fieldsOf = (value: unknown): Fields =>
  // Any object that came as JSON has unknown values under its names.
  typeof value === 'object' && value !== null ? (value as Fields) : {};
