/** One of a to z. `unit`: a UTF-16 unit. */
export const isSmallLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** One of 0 to 9. */
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
