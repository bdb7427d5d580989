import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownHamlets, readQuery } from './query.ts';

const hamlets = knownHamlets([
  { id: 'thon-1', name: 'Thôn 1' },
  { id: 'thon-3', name: 'Thôn 03' },
  { id: 'thon-3-xa-khac', name: 'Thôn 3' },
  { id: 'kp-2', name: 'Khu phố 2' },
  { id: 'tdp-4', name: 'Tổ dân phố số 4' },
  { id: 'trung-hoa', name: 'Thôn Trung Hòa' },
  { id: 'binh-minh', name: 'Ấp Bình Minh' },
  { id: 'a1', name: 'Bản A1' },
  { id: 'ea-sin', name: 'Ea Sin' },
]);

/** What was understood, in one flat line: names as texts, absent parts left out. */
function understood(text: string): Record<string, unknown> {
  const { name, birth, number, hamlet, mother, father, parent, unread } = readQuery(text, hamlets);
  const all = {
    name: name?.text,
    birth,
    ids: number?.personalIds,
    phones: number?.phones,
    hamlet: hamlet?.ids,
    mother: mother?.text,
    father: father?.text,
    parent: parent?.text,
    unread: unread.length > 0 ? unread : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, part]) => part !== undefined));
}

const born = (year?: number, month?: number, day?: number): Record<string, number | undefined> =>
  Object.fromEntries(Object.entries({ year, month, day }).filter(([, part]) => part !== undefined));

describe('names', () => {
  test.each([
    ['nguyen thi hoa', 'nguyen thi hoa'],
    ['Nguyễn Thị HOÀ', 'nguyễn thị hoà'],
    ['nguyeenx thij hoaf', 'nguyễn thị hòa'],
    ['nguye6n4 thi5 hoa2', 'nguyễn thị hòa'],
    ['dduwcs', 'đức'],
    ['d9u71c', 'đức'],
    ['Ðỗ Văn An', 'đỗ văn an'],
    ['H’Hen nie', 'h’hen nie'],
    ['tran thi me', 'tran thi me'],
    ['bo bo thi yen', 'bo bo thi yen'],
    ['tô thị hoa', 'tô thị hoa'],
    ['lê văn bản', 'lê văn bản'],
    ['to thi doi', 'to thi doi'],
    ['lê hoàng nam', 'lê hoàng nam'],
    ['lê văn sinh', 'lê văn sinh'],
  ])('%s is the name %s and nothing else', (typed, name) => expect(understood(typed)).toEqual({ name }));

  test('a highland name is read joined and divided', () => {
    expect(readQuery("h'hen niê", hamlets).name?.readings.map((form) => form.keys)).toEqual([
      ['hhen', 'nie'],
      ['h', 'hen', 'nie'],
    ]);
  });

  test('what was typed is still looked for when it could be decoded', () => {
    expect(readQuery('max', hamlets).name?.readings.map((form) => form.keys)).toEqual([['ma'], ['max']]);
  });

  test.each([
    ['nguyen thi ho', true],
    ['nguyen thi hoa ', false],
    ['hoa 2014', false],
    ['2014 hoa', true],
    ['hoa, mẹ: lan', false],
  ])('%s: unfinished is %s', (typed, unfinished) =>
    expect(readQuery(typed, hamlets).name?.unfinished).toBe(unfinished),
  );
});

describe('birth', () => {
  test.each([
    ['hoa 2014', born(2014)],
    ['hoa sinh 2014', born(2014)],
    ['sinh năm 2014 hoa', born(2014)],
    ['hoa sn 2014', born(2014)],
    ['hoa ns: 2014', born(2014)],
    ['hoa 05/03/2014', born(2014, 3, 5)],
    ['hoa 5.3.2014', born(2014, 3, 5)],
    ['hoa 5-3-14', born(2014, 3, 5)],
    ['hoa sinh ngày 5 / 3 / 2014', born(2014, 3, 5)],
    ['05032014 hoa', born(2014, 3, 5)],
    ['2014-03-05 hoa', born(2014, 3, 5)],
    ['hoa ngày 5 tháng 3 năm 2014', born(2014, 3, 5)],
    ['hoa tháng 3 năm 2014', born(2014, 3)],
    ['hoa 03/2014', born(2014, 3)],
    ['hoa 5/3', born(undefined, 3, 5)],
    ['hoa 29/2', born(undefined, 2, 29)],
  ])('%s', (typed, birth) => expect(understood(typed)).toEqual({ name: 'hoa', birth }));

  test.each([
    ['Lê Văn Sinh 2014', { name: 'lê văn sinh', birth: born(2014) }],
    ['lê thị sinh 5/3/2014', { name: 'lê thị sinh', birth: born(2014, 3, 5) }],
    ['hoàng nam sinh 2014', { name: 'hoàng nam', birth: born(2014) }],
    ['hoa 31/02/2014', { name: 'hoa', unread: ['31/02/2014'] }],
    ['hoa 13/2014', { name: 'hoa', unread: ['13/2014'] }],
    ['hoa 12', { name: 'hoa', unread: ['12'] }],
    ['2014', { birth: born(2014) }],
  ])('%s', (typed, all) => expect(understood(typed)).toEqual(all));
});

describe('personal and telephone numbers', () => {
  test.each([
    ['079214123456', ['079214123456'], []],
    ['079 214 123456', ['079214123456'], []],
    ['79214123456', ['079214123456'], []],
    ['1214012345', ['001214012345'], []],
    ['0912345678', [], ['0912345678']],
    ['0912 345 678', [], ['0912345678']],
    ['0912.345.678', [], ['0912345678']],
    ['+84 912 345 678', [], ['0912345678']],
    ['84912345678', [], ['0912345678']],
    ['912345678', ['912345678'], ['0912345678']],
    ['212345678', ['212345678'], []],
    ['02838123456', [], ['02838123456']],
  ])('%s', (typed, ids, phones) => expect(understood(`hoa ${typed}`)).toEqual({ name: 'hoa', ids, phones }));

  test('a number next to a year or a hamlet is not joined with it', () => {
    expect(understood('2014 0912345678 hoa thôn 1')).toEqual({
      name: 'hoa',
      birth: born(2014),
      ids: [],
      phones: ['0912345678'],
      hamlet: ['thon-1'],
    });
    expect(understood('thôn 1 0912345678')).toEqual({ ids: [], phones: ['0912345678'], hamlet: ['thon-1'] });
  });

  test.each(['000999123456', '99999999999999'])('%s is neither', (typed) =>
    expect(understood(typed)).toEqual({ unread: [typed] }),
  );
});

describe('hamlets', () => {
  test.each([
    ['thôn 3', ['thon-3', 'thon-3-xa-khac']],
    ['thon 03', ['thon-3', 'thon-3-xa-khac']],
    ['thoon 1', ['thon-1']],
    ['kp 2', ['kp-2']],
    ['KP2', ['kp-2']],
    ['khu phố số 2', ['kp-2']],
    ['tdp 4', ['tdp-4']],
    ['to dan pho 04', ['tdp-4']],
    ['thôn 2', ['kp-2']],
    ['thôn 9', []],
    ['thon trung hoa', ['trung-hoa']],
    ['bản a1', ['a1']],
    ['buôn Ea Sin', ['ea-sin']],
  ])('%s', (typed, ids) => {
    expect(understood(`hoa ${typed}`)).toEqual({ name: 'hoa', hamlet: ids });
    expect(understood(`${typed} hoa`)).toEqual({ name: 'hoa', hamlet: ids });
  });

  test('without its kind a hamlet counts only by itself between commas', () => {
    expect(understood('hoa, trung hoà, 2014')).toEqual({
      name: 'hoa',
      hamlet: ['trung-hoa'],
      birth: born(2014),
    });
    expect(understood('lê trung hòa')).toEqual({ name: 'lê trung hòa' });
    expect(understood('ấp trung hòa')).toEqual({ name: 'ấp trung hòa' });
  });
});

describe('parents', () => {
  const mother = 'trần thị b';
  const father = 'lê văn c';
  test.each([
    ['Nguyễn Văn A, mẹ: Trần Thị B', { name: 'nguyễn văn a', mother }],
    ['mẹ Trần Thị B, Nguyễn Văn A', { name: 'nguyễn văn a', mother }],
    ['Nguyễn Văn A mẹ Trần Thị B cha Lê Văn C', { name: 'nguyễn văn a', mother, father }],
    ['Nguyễn Văn A con bà Trần Thị B và ông Lê Văn C', { name: 'nguyễn văn a', mother, father }],
    ['bố: Lê Văn C; mẹ: Trần Thị B', { mother, father }],
    ['ba: Lê Văn C, má: Trần Thị B', { mother, father }],
    ['con của ông Lê Văn C', { father }],
    ['con của Trần Thị B', { parent: mother }],
    ['phụ huynh: Trần Thị B', { parent: mother }],
    ['nguyen van a me tran thi b', { name: 'nguyen van a', mother: 'tran thi b' }],
    ['nguyen van a con ba tran thi b', { name: 'nguyen van a', mother: 'tran thi b' }],
    ['mej: Lan', { mother: 'lan' }],
    ['mẹ lan', { mother: 'lan' }],
    ['me lan', { name: 'me lan' }],
    ['Lê Văn Bộ', { name: 'lê văn bộ' }],
  ])('%s', (typed, all) => expect(understood(typed)).toEqual(all));
});

test('everything at once, in another order', () => {
  expect(understood('thôn 1, mẹ: Trần Thị B, nguyeenx vawn an 5/3/2014 0912345678')).toEqual({
    name: 'nguyễn văn an',
    birth: born(2014, 3, 5),
    hamlet: ['thon-1'],
    mother: 'trần thị b',
    ids: [],
    phones: ['0912345678'],
  });
});

test.each(['', '   ', ',;', 'ʼ', '😀', '\u0301', 'mẹ:', '\u200e'])('%j asks for nothing', (text) =>
  expect(understood(text)).toEqual({}),
);

test('any text is understood in some way, and soon', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'mẹ ',
      'con bà ',
      'thôn ',
      'sinh ',
      '5/3/',
      '2014',
      ' ',
      ',',
      ':',
      'hoa',
      '0912',
      'kp',
      '+84',
      '\u0301',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const query = readQuery(pieces.join(''), hamlets);
      for (const form of query.name?.readings ?? []) expect(form.keys.length).toBeGreaterThan(0);
      expect(query.birth === undefined || Object.keys(query.birth).length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(readQuery('a'.repeat(1_000_000), hamlets).name?.text).toHaveLength(200);
});
