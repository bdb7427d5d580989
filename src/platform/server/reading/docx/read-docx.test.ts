import * as lib from 'docx';
import { describe, expect, test } from 'vitest';
import { inList, para, wordFile } from '../test/word-file.ts';
import { readDocx } from './read-docx.ts';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const pattern = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`;
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

describe('automatic numbers are written out as Word shows them', () => {
  const outline = pattern(
    7,
    level(0, 'upperRoman', '%1.'),
    level(1, 'decimal', '%2.'),
    level(2, 'lowerLetter', '%3)'),
    level(3, 'decimal', '%1.%2.%4.', '<w:isLgl/>'),
    level(4, 'bullet', '\uf0b7'),
    level(5, 'bullet', '-'),
  );

  test('levels begin anew after a higher one', async () => {
    const asked: [number, string][] = [
      [0, 'I. A'],
      [1, '1. A'],
      [2, 'a) A'],
      [2, 'b) A'],
      [1, '2. A'],
      [2, 'a) A'],
      [0, 'II. A'],
      [1, '1. A'],
      [3, '2.1.1. A'],
      [4, '• A'],
      [5, '- A'],
      [1, '2. A'],
    ];
    const body = asked.map(([at]) => para('A', inList(1, at))).join('');
    const bytes = wordFile(body, { numbering: outline + list(1, 7) });
    expect(await readDocx(bytes)).toEqual(asked.map(([, shown]) => shown));
  });

  test('two lists of one pattern count on together, unless one has its own start', async () => {
    const own = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>';
    const body = [1, 2, 3, 3, 1].map((id) => para('A', inList(id))).join('');
    const bytes = wordFile(body, { numbering: outline + list(1, 7) + list(2, 7) + list(3, 7, own) });
    expect(await readDocx(bytes)).toEqual(['I. A', 'II. A', 'IV. A', 'V. A', 'VI. A']);
  });

  test('a style brings its list, its heirs too, and a paragraph may step out of it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>';
    const numbering =
      pattern(7, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2/', '<w:pStyle w:val="Muc"/>')) +
      list(1, 7);
    const style = (name: string): string => `<w:pStyle w:val="${name}"/>`;
    const body =
      para('A', style('Muc')) +
      para('B', style('Con')) +
      para('C', style('Con') + inList(0)) +
      para('D', style('Muc'));
    expect(await readDocx(wordFile(body, { numbering, styles }))).toEqual(['1/ A', '2/ B', 'C', '3/ D']);
  });

  test('27 is aa, and what no numeral can show stays a figure', async () => {
    const from = (start: number): string =>
      `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    const numbering =
      pattern(1, level(0, 'lowerLetter', '%1')) +
      pattern(2, level(0, 'lowerRoman', '%1')) +
      list(1, 1, from(27)) +
      list(2, 2, from(1994)) +
      list(3, 2, from(900_000));
    const body = [1, 2, 3].map((id) => para('', inList(id))).join('');
    expect(await readDocx(wordFile(body, { numbering }))).toEqual(['aa', 'mcmxciv', '900000']);
  });
});

describe('lines stay lines', () => {
  test('of a table line by line, side by side with tabs, a table in a cell included', async () => {
    const body = table(
      [
        cell(para('ỦY BAN NHÂN DÂN'), para('Số: 12/KH-UBND')),
        cell(para('CỘNG HÒA'), para('Độc lập'), para('Ngày')),
      ],
      [cell(para('1')), cell(para('Trên'), table([cell(para('a')), cell(para('b'))]), para(''))],
    );
    expect(await readDocx(wordFile(body + para('Sau')))).toEqual([
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA',
      'Số: 12/KH-UBND\tĐộc lập',
      '\tNgày',
      '1\tTrên',
      '\ta\tb',
      '',
      'Sau',
    ]);
  });

  test('breaks, tabs and hyphens of a run; tab stops are none', async () => {
    const tabs = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>';
    const body = `<w:p><w:pPr>${tabs}</w:pPr><w:r><w:t>Một</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t><w:noBreakHyphen/><w:br w:type="page"/><w:t>bốn</w:t></w:r></w:p>`;
    expect(await readDocx(wordFile(body))).toEqual(['Một\thai', 'ba-bốn']);
  });

  test('letters of two signs come back as one', async () => {
    expect(await readDocx(wordFile(para('Kế hoạch'.normalize('NFD'))))).toEqual(['Kế hoạch']);
  });
});

describe('what the reader of the paper does not see is left out', () => {
  test.each([
    [
      'deleted text',
      `<w:p>${run('Giữ ')}<w:del><w:r><w:delText>bỏ</w:delText><w:t>bỏ</w:t></w:r></w:del><w:ins>${run('thêm')}</w:ins></w:p>`,
      ['Giữ thêm'],
    ],
    [
      'text at the place it was moved from',
      `<w:p><w:moveFrom>${run('cũ')}</w:moveFrom><w:moveTo>${run('mới')}</w:moveTo></w:p>`,
      ['mới'],
    ],
    [
      'the end of a paragraph that was deleted',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Trước ')}</w:p>${para('sau')}`,
      ['Trước sau'],
    ],
    [
      'hidden text',
      `<w:p>${run('Thấy')}${run('ẩn', '<w:vanish/>')}${run(' rõ', '<w:vanish w:val="0"/>')}</w:p>`,
      ['Thấy rõ'],
    ],
    ['instructions of fields', '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>', ['']],
    [
      'a number the paragraph once had',
      para('A', `<w:pPrChange><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`),
      ['A'],
    ],
    [
      'the second copy of a text box',
      `<w:p>${run('Quanh')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${para('Trong khung')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${para('Trong khung')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>!</w:t></w:r></w:p>`,
      ['Trong khung', 'Quanh!'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(
      await readDocx(wordFile(body, { numbering: pattern(7, level(0, 'decimal', '%1.')) + list(1, 7) })),
    ).toEqual(lines);
  });
});

test('a file of a Word library is read with its lists and without its headers', async () => {
  const numbered = (text: string, at: number) =>
    new lib.Paragraph({ text, numbering: { reference: 'muc', level: at } });
  const document = new lib.Document({
    numbering: {
      config: [
        {
          reference: 'muc',
          levels: [
            { level: 0, format: lib.LevelFormat.UPPER_ROMAN, text: '%1.' },
            { level: 1, format: lib.LevelFormat.LOWER_LETTER, text: '%2)' },
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: new lib.Header({ children: [new lib.Paragraph('Đầu trang')] }) },
        children: [
          numbered('MỤC ĐÍCH', 0),
          numbered('Rà soát', 1),
          numbered('Vận động', 1),
          numbered('TỔ CHỨC', 0),
        ],
      },
    ],
  });
  expect(await readDocx(await lib.Packer.toBuffer(document))).toEqual([
    'I. MỤC ĐÍCH',
    'a) Rà soát',
    'b) Vận động',
    'II. TỔ CHỨC',
  ]);
});

describe('XML that does more than hold text is refused', () => {
  test.each([
    ['an entity from outside', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', para('&x;')],
    ['entities of entities', '<!DOCTYPE a [<!ENTITY x "aa"><!ENTITY y "&x;&x;">]>', para('&y;')],
    ['a DTD alone', '<!DOCTYPE a SYSTEM "http://a.example/a.dtd">', para('a')],
    ['an unknown entity', '', para('&x;')],
    ['tags that do not close', '', '<w:p>'],
    ['ten thousand levels', '', '<w:p>'.repeat(10_000) + '</w:p>'.repeat(10_000)],
  ])('%s', async (_, before, body) => {
    await expect(readDocx(wordFile(body, { before }))).rejects.toThrow();
  });
});
