import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../vietnamese.ts';
import { foldedSyllables, isSyllable, isTypedSyllable, mayBecomeSyllable } from './syllables.ts';

const names = `
  Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Quách Trịnh Đoàn Lương Quyền Giang Nghiêm Khuất
  Thị Văn Ngọc Quỳnh Khuê Nguyệt Uyên Yến Giềng Giếng Gìn Quốc Quới Quý Thuỷ Thúy Hoà Hòa Khoẻ Loan Xuân Luật Tuyết Khuya
  Ưng Oanh Ánh Yêu Ỷ Thy Vy Mỹ Mĩ Nghĩa Ghềnh Khanh Phượng Rượu Hươu Kiều Khoái Huệ Duệ Thuần Trường Chương Đức Được Ất Út
`
  .trim()
  .split(/\s+/);

describe('what is a syllable', () => {
  test.each(names)('%s is one, with or without accents, in any case and composition', (name) => {
    expect(isSyllable(name)).toBe(true);
    expect(isSyllable(name.toUpperCase().normalize('NFD'))).toBe(true);
    expect(isTypedSyllable(fold(name))).toBe(true);
  });

  test.each([
    ...['kan', 'cên', 'ghan', 'ngê', 'nghan', 'qan', 'iên', 'xyên', 'hoanx', 'dduc', 'zan', 'fan', 'wa'],
    ...[
      'đuc',
      'đưc',
      'tỏc',
      'mãt',
      'lìch',
      'hòaa',
      'án1',
      '1',
      '',
      ' ',
      'ksor',
      'hmông',
      'hồng hà',
      'o\u0323\u0301',
    ],
  ])('%s is none', (text) => expect(isSyllable(text)).toBe(false));

  test('a tone may still be missing before c, ch, p and t, but not be another one', () => {
    expect(mayBecomeSyllable('đưc')).toBe(true);
    expect(mayBecomeSyllable('đức')).toBe(true);
    expect(mayBecomeSyllable('đửc')).toBe(false);
    expect(isTypedSyllable('duc')).toBe(true);
    expect(isTypedSyllable('duk')).toBe(false);
  });
});

test('the folded vocabulary holds the words of name keys: plain letters, y as i after h, k, l, m, s, t, v, qu', () => {
  for (const word of foldedSyllables) expect(word).toMatch(/^[a-z]{1,7}$/);
  for (const word of ['nguyen', 'hoa', 'li', 'mi', 'qui', 'thuy', 'duong', 'gieng'])
    expect(foldedSyllables.has(word)).toBe(true);
  for (const word of ['ly', 'my', 'quy', 'nguyenn', 'hao1']) expect(foldedSyllables.has(word)).toBe(false);
});

test('a syllable may also become one', () => {
  const letters = fc.array(
    fc.oneof(fc.constantFrom(...'nguyênhoàthíđức'.normalize('NFD')), fc.string({ maxLength: 1 })),
  );
  fc.assert(
    fc.property(letters, (some) => {
      const text = some.join('');
      expect(mayBecomeSyllable(text) || !isSyllable(text)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
