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

/** A PDF of one page with these texts, drawn in this order; every character is as wide as it is high. */
export function pdfFile(texts: readonly PlacedText[], page: { rotate?: number } = {}): string {
  const characters = [...new Set(texts.flatMap(({ text }) => [...text]))];
  const coded = (text: string): string =>
    [...text].map((character) => character.codePointAt(0)?.toString(16).padStart(4, '0')).join('');
  const pairs = characters.map((character) => `<${coded(character)}> <${coded(character)}>`);
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, at) => {
    const some = pairs.slice(at * 100, (at + 1) * 100);
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`;
  });
  const table = `/CIDInit /ProcSet findresource begin begincmap /CMapName /T def 1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')} endcmap end`;
  const drawn = texts
    .map(
      ({ text, x, y, size = 12, turned = 0 }) =>
        `BT /F ${size} Tf ${TURNS[turned]} ${x} ${y} Tm <${coded(text)}> Tj ET`,
    )
    .join('\n');
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /Rotate ${page.rotate ?? 0} /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    stream(drawn),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
    stream(table),
  ];
  return `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer << /Root 1 0 R >>\n%%EOF`;
}
