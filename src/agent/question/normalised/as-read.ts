import { simplified } from '../../../domain/language/simplified.ts';
import { withoutFaces } from './faces.ts';
import { spelledOut } from './spelled-out.ts';

/** Full-width letters and digits, as Chinese keyboards write them; marks of both widths are known everywhere. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** "don’t", as phones write it. */
const TYPED_APOSTROPHE = /(?<=[A-Za-z])[’ʼ](?=[A-Za-z])/g;

/**
 * What a learner wrote as it is read: in simplified characters, plain letters and apostrophes, without the faces
 * around it (「闭包是啥😭」, 「求助[捂脸]」), and in whole words of English ("wats a closure"). A message of nothing
 * but faces stays as it is.
 */
export function asRead(written: string): string {
  const text = simplified(written)
    .trim()
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(TYPED_APOSTROPHE, "'");
  return spelledOut(withoutFaces(text));
}
