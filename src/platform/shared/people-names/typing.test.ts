import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactKeyOf } from './search-key.ts';
import { foldedSyllables, isSyllable } from './syllables.ts';
import { decodeTyped, decodeTypedWords } from './typing.ts';

const telexMarks: Readonly<Record<string, string>> = {
  ...{ â: 'aa', ă: 'aw', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' },
};
const vniMarks: Readonly<Record<string, string>> = {
  ...{ â: 'a6', ă: 'a8', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' },
};
const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** The keys that write a syllable, the tone's key last, as most people type. */
function keysOf(syllable: string, marks: Readonly<Record<string, string>>, toneKeys: string): string {
  const apart = syllable.normalize('NFD');
  const tone = tones.findIndex((mark) => apart.includes(mark));
  const letters = [...apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC')];
  return letters.map((letter) => marks[letter] ?? letter).join('') + (tone < 0 ? '' : toneKeys[tone]);
}

const syllables = `
  nguyễn trần lê phạm hoàng huỳnh vũ võ đặng bùi đỗ hồ ngô dương quách trịnh đoàn lương nghiêm khuất thị ngọc quỳnh khuê
  nguyệt uyển yến giếng gìn quốc quới thủy thúy hòa khỏe loạn xuân luật tuyết ưng oánh ánh nghĩa phượng kiều huệ thuần trường
  đức được ất hoặc thuở hươu giường mượn quằng lưu ngoằn
`
  .trim()
  .split(/\s+/);

describe('keys of a keyboard that was off', () => {
  test.each(syllables)(
    '%s is read from its Telex and VNI keys, unless they are a word as they stand',
    (syllable) => {
      for (const keys of [keysOf(syllable, telexMarks, 'sfrxj'), keysOf(syllable, vniMarks, '12345')]) {
        expect([keys, decodeTyped(keys) ?? '']).toEqual([keys, foldedSyllables.has(keys) ? '' : syllable]);
      }
    },
  );

  test.each([
    ['nguyenxe', 'nguyễn'],
    ['Nguyeenx', 'nguyễn'],
    ['NGUYEENX', 'nguyễn'],
    ['nguyênx', 'nguyễn'],
    ['nguye6n4', 'nguyễn'],
    ['nguyen64', 'nguyễn'],
    ['thij', 'thị'],
    ['ddoo', 'đô'],
    ['dduwcs', 'đức'],
    ['ducwsd', 'đức'],
    ['d9u71c', 'đức'],
    ['đưcs', 'đức'],
    ['dduwc', 'đưc'],
    ['duongw', 'dương'],
    ['dduongwf', 'đường'],
    ['thuowngr', 'thưởng'],
    ['muaw', 'mưa'],
    ['nhw', 'như'],
    ['tw', 'tư'],
    ['hoaf', 'hòa'],
    ['hoanf', 'hoàn'],
    ['thuyr', 'thủy'],
    ['quys', 'quý'],
    ['giaf', 'già'],
    ['coong', 'công'],
    ['toiws', 'tới'],
  ])('%s is %s', (keys, meant) => expect(decodeTyped(keys)).toBe(meant));

  test.each([
    ...['hoan', 'nguyen', 'thuy', 'duc', 'an', 'Đức', 'HOÀ', 'Nguyễn'.normalize('NFD'), 'dung', 'lan'],
    ...[
      'ksor',
      'kpuih',
      'hwing',
      'adrong',
      'jess',
      'phatf',
      'tss',
      'kp2',
      't2',
      '2014',
      '5a',
      'b1',
      's',
      'zz',
      '',
    ],
    ...[
      'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      'oooooooooooo',
      'aeoaeoaeow',
      'hoahoahoahoa',
      'uouououowww',
      'aaaeee666888',
    ],
  ])('%s stays as it is', (word) => expect(decodeTyped(word)).toBeUndefined());

  test('what stands between the words, and what needs no decoding, is kept', () => {
    expect(decodeTypedWords('Nguyeenx Thij Hoaf, 2014 – Ksor Đức')).toBe('nguyễn thị hòa, 2014 – Ksor Đức');
  });

  test('what comes out is a syllable, and never one that could have stayed', () => {
    const key = fc.constantFrom(...'abcdeghiklmnopqrstuvxyswjfrx123456789');
    fc.assert(
      fc.property(fc.array(key, { maxLength: 9 }), (keys) => {
        const word = keys.join('');
        const decoded = decodeTyped(word);
        if (decoded === undefined) return;
        expect(foldedSyllables.has(word)).toBe(false);
        expect(decodeTyped(decoded)).toBeUndefined();
        expect(isSyllable(decoded) || isSyllable(`${decoded}\u0301`)).toBe(true);
        expect(exactKeyOf(decoded)).toBe(exactKeyOf(exactKeyOf(decoded)));
      }),
      { numRuns: 1500 },
    );
  });
});
