import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNfc } from '../vietnamese.ts';
import { exactKeyOf, nameForms, nameKeyOf } from './search-key.ts';

describe('the stored key of a name', () => {
  test.each([
    ['Nguyễn Thị Hoà', 'nguyen thi hoa', 'nguyen', 'hoa'],
    ['NGUYỄN THỊ HÒA', 'nguyen thi hoa', 'nguyen', 'hoa'],
    ['Ðỗ Văn Ân', 'do van an', 'do', 'an'],
    ['Lý Thị Mỹ', 'li thi mi', 'li', 'mi'],
    ['Lí Thị Mĩ', 'li thi mi', 'li', 'mi'],
    ['Trần Quý Thy', 'tran qui thy', 'tran', 'thy'],
    ['Phan Thúy Huy', 'phan thuy huy', 'phan', 'huy'],
    ['Ng. Thị Hoa', 'nguyen thi hoa', 'nguyen', 'hoa'],
    ["H'Hen Niê", 'hhen nie', 'hhen', 'nie'],
    ['Y-Moan Ênuôl', 'ymoan enuol', 'ymoan', 'enuol'],
    ['Giàng A Páo', 'giang a pao', 'giang', 'pao'],
    ['Thạch', 'thach', '', 'thach'],
    ['Lê\u200e Văn\u00ad \ud83d\ude00 An.', 'le van an', 'le', 'an'],
    ['=HYPERLINK("x")', 'hyperlink x', 'hyperlink', 'x'],
    ['<script>', 'script', '', 'script'],
    ['', '', '', ''],
    [' – 😀', '', '', ''],
  ])('%s is %s', (name, text, family, given) => {
    expect(nameKeyOf(name)).toMatchObject({ text, family, given });
    expect(nameKeyOf(name.normalize('NFD'))).toEqual(nameKeyOf(name));
  });

  test.each([
    ["H'Hen Niê", ['h', 'hen', 'hhen', 'nie']],
    ['H’Hen Niê', ['h', 'hen', 'hhen', 'nie']],
    ['HHen Niê', ['h', 'hen', 'hhen', 'nie']],
    ['H Hen Niê', ['h', 'hen', 'nie']],
    ["K'Brôi", ['broi', 'k', 'kbroi']],
    ['Y-Moan', ['moan', 'y', 'ymoan']],
    ['Nguyễn Nguyên', ['nguyen']],
    ['Khang Yến Hân', ['han', 'khang', 'yen']],
  ])('%s is indexed by its words, highland names joined and divided: %o', (name, tokens) =>
    expect(nameKeyOf(name).tokens).toEqual(tokens),
  );

  test('five thousand marks on one letter are one letter', () => {
    expect(nameKeyOf(`Lê Văn A${'\u0301'.repeat(5000)}n`).text).toBe('le van an');
  });
});

describe('the key that keeps accents', () => {
  test.each([
    ['Nguyễn Thị Hoà', 'Nguyễn  thị HÒA'],
    ['Trần Thị Lý', 'Trần Thị Lí'],
    ['Thuý Quý', 'Thúy Quí'],
    ['Đỗ Văn An', 'Ðỗ Văn An'],
    ['Hoà', 'Hòa'.normalize('NFD')],
    ["H'Hen Niê", 'H’Hen Niê'],
    ["H'Hen Niê", 'HHen Niê'],
    ['Ng Thị Hoa', 'Nguyễn Thị Hoa'],
  ])('%s and %s are equal', (a, b) => expect(exactKeyOf(a)).toBe(exactKeyOf(b)));

  test.each([
    ['Ân', 'An'],
    ['Hoà', 'Hoá'],
    ['Đan', 'Dan'],
    ['Thy', 'Thi'],
    ['Hoàng', 'Huỳnh'],
    ['Anh Ba', 'An Hba'],
  ])('%s and %s are not', (a, b) => expect(exactKeyOf(a)).not.toBe(exactKeyOf(b)));
});

test('keys of keys are the keys; they are composed, lower case and of single spaces', () => {
  const name = fc.array(
    fc.oneof(fc.constantFrom(..."aàằỗđĐÐươy hHk'’- "), fc.string({ unit: 'binary', maxLength: 2 })),
  );
  fc.assert(
    fc.property(name, (pieces) => {
      const { text, exact, tokens, forms } = nameKeyOf(pieces.join(''));
      expect(exactKeyOf(exact)).toBe(exact);
      expect(isNfc(exact)).toBe(true);
      expect(text).not.toMatch(/^ | {2}| $/);
      expect(nameKeyOf(exact).text).toBe(text);
      for (const form of nameForms(pieces.join('')))
        expect(tokens).toEqual(expect.arrayContaining([...form.keys]));
      for (const form of forms) expect(form.exact).toHaveLength(form.keys.length);
    }),
    { numRuns: 1000 },
  );
});
