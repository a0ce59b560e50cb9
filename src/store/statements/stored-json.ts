/** JSON that this store wrote itself, read back: trusted, hence the cast to what was written. */
export function stored<T>(text: string): T {
  return JSON.parse(text) as T;
}

export function storedOrNull<T>(text: string | null): T | null {
  return text === null ? null : stored<T>(text);
}
