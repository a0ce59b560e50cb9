/** A text on a page: `x` and `y` in points from the lower left corner of a sheet of A4. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  /** 12 points unless said. */
  size?: number;
  /** Quarter turns against the clock; none unless said. */
  turned?: 0 | 1 | 2 | 3;
}

const TURNS = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'];

/**
 * A PDF of one page with these texts, drawn in this order, and of `more` pages behind it; every character is as wide as
 * it is high.
 */
export function pdfFile(
  texts: readonly PlacedText[],
  { rotate = 0, more = [] }: { rotate?: number; more?: PlacedText[][] } = {},
): string {
  const pages = [texts, ...more];
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const coded = (text: string): string =>
    [...text].map((character) => character.codePointAt(0)?.toString(16).padStart(4, '0')).join('');
  const pairs = characters.map((character) => `<${coded(character)}> <${coded(character)}>`);
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, at) => {
    const some = pairs.slice(at * 100, (at + 1) * 100);
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`;
  });
  const table = `/CIDInit /ProcSet findresource begin begincmap /CMapName /T def 1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')} endcmap end`;
  const drawn = (page: readonly PlacedText[]): string =>
    page
      .map(
        ({ text, x, y, size = 12, turned = 0 }) =>
          `BT /F ${size} Tf ${TURNS[turned]} ${x} ${y} Tm <${coded(text)}> Tj ET`,
      )
      .join('\n');
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const FIRST_PAGE = 6;
  const kids = pages.map((_, at) => `${FIRST_PAGE + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
    stream(table),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [0 0 595 842] /Contents ${FIRST_PAGE + at * 2 + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(drawn(page)),
    ]),
  ];
  return `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer << /Root 1 0 R >>\n%%EOF`;
}
