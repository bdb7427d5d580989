import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusableInitials, foldNoisy, noisyDistance, noisySimilarity } from './noisy-text.ts';

describe('folding', () => {
  it.each([
    ['Phòng Lao động', 'phong lao dong'],
    ['ĐƯỜNG', 'duong'],
    ["THU'C HIEN", 'thuc hien'],
    ['v¢', 've'],
    ['hi€u', 'hieu'],
    ['x&', 'xa'],
  ])('%s becomes %s', (written, folded) => expect(foldNoisy(written)).toBe(folded));

  it('is the same however the marks are composed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(foldNoisy(text.normalize('NFC'))).toBe(foldNoisy(text.normalize('NFD')));
      }),
    );
  });
});

describe('likeness', () => {
  it.each([
    ['Phong Lao dgng - Thwong binh va Xa hoi', 'Phòng Lao động - Thương binh và Xã hội'],
    ['Hoi Lién hi¢p phu nit', 'Hội Liên hiệp Phụ nữ'],
    ['Phong Gigo duc - Pao tao', 'Phòng Giáo dục - Đào tạo'],
    ['H¢i bao tr¢g ngwoi khuyet tat', 'Hội bảo trợ người khuyết tật'],
    ['NOI DUNG HOAT PONG', 'NỘI DUNG HOẠT ĐỘNG'],
    ["TO CHUC THU'C HIEN", 'TỔ CHỨC THỰC HIỆN'],
  ])('%s is read as %s', (noisy, clean) => expect(noisySimilarity(noisy, clean)).toBeGreaterThan(0.9));

  it.each([
    ['Phòng Y tế', 'Phòng Tư pháp'],
    ['Hội Khuyến học', 'Hội Cựu chiến binh'],
    ['Công an huyện', 'Hội Nông dân'],
    ['chủ trì', 'báo cáo'],
  ])('%s is not %s', (one, other) => expect(noisySimilarity(one, other)).toBeLessThan(0.75));

  it('forgives a look-alike more than another letter', () => {
    expect(noisyDistance('dong', 'pong')).toBeLessThan(noisyDistance('dong', 'kong'));
    expect(noisyDistance('nu', 'nit')).toBeLessThan(noisyDistance('nu', 'nks'));
    expect(noisyDistance('com', 'corn')).toBeLessThan(noisyDistance('com', 'cozx'));
  });

  const word = fc.stringMatching(/^[a-z0-9]{0,12}$/);
  it('is 1 for the same, between 0 and 1 always, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const score = noisySimilarity(a, b);
        expect(noisySimilarity(a, a)).toBe(1);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(noisyDistance(a, b)).toBeCloseTo(noisyDistance(b, a), 5);
      }),
    );
  });
});

it('knows which first letters a first letter may stand for', () => {
  expect(confusableInitials('p')).toContain('d');
  expect(confusableInitials('1')).toContain('l');
  expect(confusableInitials('?')).toBe('?');
});
