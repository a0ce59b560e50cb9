/** 96 random bits in hex. Not `crypto.randomUUID`: that is missing on plain http outside loopback. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
