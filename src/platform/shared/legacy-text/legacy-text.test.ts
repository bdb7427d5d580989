import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideColumnEncoding, decideSheetEncodings, decodeCell, DOUBTFUL } from './column.ts';
import { decodeText } from './decode.ts';
import { encodingOfFont, showsCapitals } from './fonts.ts';
import { isSyllable } from './syllables.ts';
import { decodeTcvn3, tcvn3Letters } from './tcvn3.ts';
import { toTcvn3, toVni } from './test/encode.ts';
import { namesFrom, randomFrom } from './test/names.ts';
import { decodeVni } from './vni.ts';

const small = [...'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'];
const capital = small.map((letter) => letter.toUpperCase());

describe('the known vectors', () => {
  test.each([
    ['Nguyễn Văn Đức', 'NguyÔn V¨n §øc', 'Nguyeãn Vaên Ñöùc'],
    ['Trương Thị Mười', 'Tr\u00ad¬ng ThÞ M\u00adêi', 'Tröông Thò Möôøi'],
    ['Họ và tên', 'Hä vµ tªn', 'Hoï vaø teân'],
    ['Nguyễn Thị Hoà', 'NguyÔn ThÞ Hoµ', 'Nguyeãn Thò Hoaø'],
    ['Huỳnh Ngọc Ẩn', 'Huúnh Ngäc Èn', 'Huyønh Ngoïc AÅn'],
  ])('%s', (text, tcvn3, vni) => {
    expect(decodeTcvn3(tcvn3)).toBe(text);
    expect(decodeVni(vni)).toBe(text);
    expect(toVni(text)).toBe(vni);
  });

  test.each([
    ['NGUYÔN v¨n §øc', 'NGUYỄN VĂN ĐỨC'],
    ['Tr\u00ad¬ng thÞ hµ', 'TRƯƠNG THỊ HÀ'],
  ])('in a font of capitals %s is all capitals', (stored, text) => {
    expect(decodeText({ text: stored, font: '.VnTimeH' }, 'tcvn3')).toBe(text);
  });
});

describe('every letter', () => {
  test('of TCVN3 has its own number and comes back', () => {
    expect(new Set(tcvn3Letters.values()).size).toBe(74);
    for (const letter of small) {
      expect(decodeTcvn3(toTcvn3(letter))).toBe(letter);
      expect(decodeTcvn3(toTcvn3(letter), { capitals: true })).toBe(letter.toUpperCase());
    }
    for (const letter of 'ĂÂÊÔƠƯĐ') expect(decodeTcvn3(toTcvn3(letter))).toBe(letter);
  });

  test('of VNI comes back in both cases', () => {
    for (const letter of [...small, ...capital]) {
      expect(decodeVni(toVni(letter))).toBe(letter);
      expect(decodeVni(`x${toVni(letter)}n`)).toBe(`x${letter}n`);
    }
  });
});

describe('capitals that TCVN3 cannot write', () => {
  test.each([
    ['TRÇN THÞ Hµ', 'TRẦN THỊ HÀ'],
    ['NguyÔn ThÞ ¸nh', 'Nguyễn Thị Ánh'],
    ['TrÇn ý Nhi', 'Trần Ý Nhi'],
    ['Lª Hµ', 'Lê Hà'],
    ['Hµ', 'Hà'],
    ['häc sinh ë §øc Hµ', 'học sinh ở Đức Hà'],
    ['trÎ ë x·', 'trẻ ở xã'],
  ])('%s is %s', (stored, text) => {
    expect(decodeTcvn3(stored)).toBe(text);
  });
});

test('15,000 generated names come back from both encodings without an error', () => {
  const random = randomFrom(5);
  for (const name of namesFrom(random, 15_000)) {
    expect(decodeTcvn3(toTcvn3(name), { titles: true })).toBe(name);
    expect(decodeTcvn3(toTcvn3(name.toUpperCase()), { capitals: true })).toBe(name.toUpperCase());
    expect(decodeVni(toVni(name))).toBe(name);
    expect(decodeVni(toVni(name.toUpperCase()))).toBe(name.toUpperCase());
  }
});

test('any text of Vietnamese letters comes back from VNI, letter after letter', () => {
  const text = fc.string({ unit: fc.constantFrom(...small, ...capital, ...'bcdghklmnpqrstvx ') });
  fc.assert(
    fc.property(text, (original) => {
      expect(decodeVni(toVni(original))).toBe(original);
    }),
    { numRuns: 2000 },
  );
});

describe('syllables', () => {
  test.each([
    ...[
      'Nguyễn',
      'nghiêng',
      'Quỳnh',
      'giếng',
      'Gìn',
      'khuya',
      'Uyên',
      'Y',
      'ĐẶNG',
      'hoà',
      'hòa',
      'thuỷ',
      'Quốc',
    ],
    ...['Huỳnh', 'xoong', 'Khuê', 'Kiều', 'gì', 'Yến', 'oanh', 'ướt'],
  ])('%s is one', (word) => expect(isSyllable(word)).toBe(true));
  test.each([
    ...[
      'NguyÔn',
      'V¨n',
      '§øc',
      'ThÞ',
      'Nguyeãn',
      'Ñöùc',
      'Kan',
      'ngi',
      'ghà',
      'hoc',
      'hòc',
      'bãt',
      'Niê',
      'zô',
      'a1',
    ],
    ...['', 'hóà'],
  ])('%s is none', (word) => expect(isSyllable(word)).toBe(false));
});

describe('a column is decided as a whole', () => {
  const encoders = { unicode: (text: string) => text, tcvn3: toTcvn3, vni: toVni };

  test('3,000 columns of 20 generated names in each encoding: none wrong', () => {
    const random = randomFrom(20);
    const wrong: string[][] = [];
    for (let trial = 0; trial < 3_000; trial += 1) {
      const names = namesFrom(random, 20);
      for (const [encoding, encode] of Object.entries(encoders)) {
        const cells = names.map((name) => ({ text: encode(name) }));
        const decided = decideColumnEncoding(cells);
        const right =
          decided.encoding === encoding && cells.every((cell, at) => decodeCell(cell, decided) === names[at]);
        if (!right) wrong.push([encoding, ...names]);
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  }, 60_000);

  test('ties go to Unicode, and so do columns that hold nothing Vietnamese', () => {
    for (const texts of [['Dòng', 'Mai', 'Lan'], [], ['', ' '], ['1', 'x'], ['Smith', 'John']]) {
      const decided = decideColumnEncoding(texts.map((text) => ({ text })));
      expect(decided).toMatchObject({ encoding: 'unicode', examples: [] });
      expect(decided.byFontRuns).toBeUndefined();
    }
  });

  test('a font of an old encoding decides where the words cannot', () => {
    const decided = decideColumnEncoding([{ text: 'Dòng', font: '.VnTime' }]);
    expect(decided).toMatchObject({
      encoding: 'tcvn3',
      certainty: 1,
      examples: [{ before: 'Dòng', after: 'Dũng' }],
    });
    expect(decideColumnEncoding([{ text: 'Loäc', font: 'VNI-Times' }]).encoding).toBe('vni');
  });

  test('Unicode pasted into cells of an old font stays Unicode', () => {
    const names = ['Hoà', 'Hà Thị Lý', 'Võ Tài', 'Lê Thị Mỹ Quý', 'Đặng Thu'];
    const cells = names.map((text) => ({ text, font: '.VnTime' }));
    const decided = decideColumnEncoding(cells);
    expect(cells.map((cell) => decodeCell(cell, decided))).toEqual(names);
  });

  test('old rows in TCVN3, new rows in Unicode: each by its font, and the runs are told', () => {
    const random = randomFrom(3);
    const names = namesFrom(random, 30);
    const cells = names.map((name, at) =>
      at < 12 ? { text: toTcvn3(name), font: '.VnTime' } : { text: name, font: 'Times New Roman' },
    );
    const decided = decideColumnEncoding(cells);
    expect(decided.encoding).toBe('tcvn3');
    expect(decided.byFont).toEqual({ tcvn3: 'tcvn3', other: 'unicode' });
    expect(decided.byFontRuns).toEqual([
      { from: 0, to: 11, font: '.VnTime', encoding: 'tcvn3' },
      { from: 12, to: 29, font: 'Times New Roman', encoding: 'unicode' },
    ]);
    expect(cells.map((cell) => decodeCell(cell, decided))).toEqual(names);
    expect(decided.examples).toHaveLength(5);
    expect(decided.examples[0]?.after).toBe(names.find((name) => toTcvn3(name) !== name));
  });

  test('mixed without fonts: what can only be Unicode stays, the rest is decoded', () => {
    const names = [
      'Trần Thị Đào',
      'Đặng Văn Hiếu',
      'Lê Thị Hường',
      'Nguyễn Văn Hải',
      'Phạm Thị Mận',
      'Vũ Thị Gấm',
    ];
    const cells = names.map((name, at) => ({ text: at < 2 ? name : toTcvn3(name) }));
    const decided = decideColumnEncoding(cells);
    expect(decided.byFontRuns?.map(({ encoding }) => encoding)).toEqual(['unicode', 'tcvn3']);
    expect(cells.map((cell) => decodeCell(cell, decided))).toEqual(names);
  });

  test('an odd word does not make a list of Unicode an old one', () => {
    const names = [...namesFrom(randomFrom(9), 20), "H'Hen Niê", 'Noël', 'Zoë Müller', "Rơ Châm H'Blač"];
    const decided = decideColumnEncoding(names.map((text) => ({ text })));
    expect(decided.encoding).toBe('unicode');
  });

  test('runs of fonts inside one cell are each decoded in their own', () => {
    const runs = [
      { text: '¸', font: '.VnTimeH' },
      { text: 'nh', font: '.VnTime' },
    ];
    expect(decodeCell({ text: '¸nh', font: '.VnTime', runs }, { encoding: 'tcvn3' })).toBe('Ánh');
  });
});

test('columns whose words decide nothing are sure where their sheet is', () => {
  const hamlets = ['Thôn 1', 'Thôn 2', 'Thôn 3'].map((text) => ({ text }));
  const names = namesFrom(randomFrom(4), 20);
  expect(decideColumnEncoding(hamlets).certainty).toBeLessThan(DOUBTFUL);
  const [alone] = decideSheetEncodings([hamlets, names.map((text) => ({ text }))]);
  expect(alone).toMatchObject({ encoding: 'unicode', certainty: 1 });
  const [doubtful] = decideSheetEncodings([hamlets, names.map((name) => ({ text: toTcvn3(name) }))]);
  expect(doubtful?.certainty).toBeLessThan(DOUBTFUL);
});

test.each([
  ['.VnTime', 'tcvn3', false],
  ['.VnTimeH', 'tcvn3', true],
  ['.VnArial NarrowH', 'tcvn3', true],
  ['VNI-Times', 'vni', false],
  ['VNI Times', 'vni', false],
  ['Times New Roman', undefined, false],
  [undefined, undefined, false],
])('the font %s', (font, encoding, capitals) => {
  expect(encodingOfFont(font)).toBe(encoding);
  expect(showsCapitals(font)).toBe(capitals);
});
