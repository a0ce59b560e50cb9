/** By which name a system, a database or a network gives a fault (`ENOENT`); what it says where it gives none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
