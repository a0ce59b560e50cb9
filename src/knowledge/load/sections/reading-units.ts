/**
 * Size of a text in "reading units": a Han character counts one, any other character one third, so that a Chinese
 * and an English passage hold about as much.
 */
export function readingUnits(text: string): number {
  let han = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3000 && code <= 0xffef) han++;
  }
  return han + (text.length - han) / 3;
}
