import { UnavailableError } from '../../domain/faults/errors.ts';

/** Whether a file was found damaged anywhere. That does not heal, and most of such a file looks sound. */
export interface Soundness {
  /** The answer of one who reads or writes the file; sees where it fails. */
  watch<T>(answer: Promise<T>): Promise<T>;
  /** Throws what was found. */
  mustBeSound(): void;
}

export function createSoundness(): Soundness {
  let damage: UnavailableError | null = null;
  return {
    watch: (answer) =>
      answer.catch((error: unknown) => {
        if (error instanceof UnavailableError && error.code === 'store_damaged') damage ??= error;
        throw error;
      }),
    mustBeSound() {
      if (damage) throw damage;
    },
  };
}
