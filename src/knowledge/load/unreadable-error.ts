/** What a part of a loader says of a file that it cannot read. */
export type UnreadableCode = 'damaged' | 'encrypted' | 'zip_bomb' | 'wrong_format';

/**
 * Thrown deep inside a loader, where a value would have to pass through many hands; `readMaterial` turns it into
 * the fault of that name. `message` completes "… cannot be read: ".
 */
export class UnreadableError extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'UnreadableError';
    this.code = code;
  }
}
