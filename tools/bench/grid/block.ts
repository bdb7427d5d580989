export const pastedRows = 500;
export const pastedColumns = 12;

/** Twelve columns as a commune's workbook holds them, from the name to the telephone; one date in twenty cannot be read. */
const cellsOf = (row: number): string[] => [
  `Nguyễn Văn Dán ${row}`,
  row % 20 === 0 ? '31/02/2014' : `${(row % 28) + 1}/${(row % 12) + 1}/${2008 + (row % 10)}`,
  row % 2 === 0 ? 'Nam' : 'nữ',
  row % 3 === 0 ? 'Kinh' : 'tay',
  `999${String(row).padStart(9, '0')}`,
  `Thôn ${(row % 12) + 1}`,
  row % 5 === 0 ? 'Hộ nghèo' : 'Không thuộc diện',
  row % 4 === 0 ? 'x' : '',
  String((row % 12) + 1),
  `Trần Thị Mẹ ${row}`,
  `Lê Văn Cha ${row}`,
  `0999${String(row).padStart(6, '0')}`,
];

/** The block as the clipboard holds it. */
export const blockText = (): string =>
  Array.from({ length: pastedRows }, (_, row) => cellsOf(row + 1).join('\t')).join('\n');
