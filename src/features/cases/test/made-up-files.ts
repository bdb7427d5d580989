/** Files that somebody might attach, beside pictures (`telling-pictures.ts`). */

/** A PDF of one page with these lines as text. */
export function pdfOf(...lines: string[]): Buffer {
  const drawing = lines
    .map(
      (line, at) =>
        `BT /F 12 Tf 40 ${500 - at * 20} Td <${Buffer.from(line, 'latin1').toString('hex')}> Tj ET`,
    )
    .join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>',
    mapped,
  ];
  return assembled(objects);
}

/** Letters that Helvetica's own coding lacks stand for those of the stamp: # is Ậ. */
const mapping = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def
1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfrange <20> <22> <0020> <24> <7e> <0024> endbfrange 1 beginbfchar <23> <1EAC> endbfchar
endcmap end end`;
const mapped = `<</Length ${mapping.length}>>stream\n${mapping}\nendstream`;

function assembled(objects: readonly string[], trailer = ''): Buffer {
  let pdf = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${pdf}${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${pdf.length}\n%%EOF`,
    'latin1',
  );
}
