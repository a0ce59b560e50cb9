/** Counts what each key holds open, and refuses more. */
export interface StreamLimit {
  /** Returns the function that gives the place back, to be called once; null where the key holds as many as it may. */
  take(key: string): (() => void) | null;
}

export function createStreamLimit(most: number): StreamLimit {
  const held = new Map<string, number>();
  return {
    take(key) {
      const open = held.get(key) ?? 0;
      if (open >= most) return null;
      held.set(key, open + 1);
      return () => {
        const left = (held.get(key) ?? 1) - 1;
        if (left > 0) held.set(key, left);
        else held.delete(key);
      };
    },
  };
}
