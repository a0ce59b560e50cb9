import { createHash } from 'node:crypto';

/** SHA-256 of a message's text, in hex: shows that the text in a record is the one that was judged. */
export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');
