import { describe, expect, test } from 'vitest';
import { fold, normaliseToneKey } from '../../../src/platform/shared/vietnamese.ts';
import { randomOf } from '../../demonstration/content/random.ts';
import { telex, vni } from './keyboards.ts';
import * as slips from './slips.ts';

describe('the keys of a keyboard that was off', () => {
  test.each([
    ['Nguyễn Thị Hoà', 'nguyeenx thij hoaf', 'nguye6n4 thi5 hoa2'],
    ['Đặng Quốc Được', 'ddawngj quoocs dduwowcj', 'd9a8ng5 quo6c1 d9u7o7c5'],
    ['Lê An', 'lee an', 'le6 an'],
    ['Vũ Hải Mỹ', 'vux hair myx', 'vu4 hai3 my4'],
  ])('%s', (name, byTelex, byVni) => {
    expect(telex(name)).toBe(byTelex);
    expect(vni(name)).toBe(byVni);
  });
});

describe('slips', () => {
  const random = () => randomOf('slips');
  const many = (make: (random: ReturnType<typeof randomOf>) => string | undefined) => {
    const one = random();
    return [...new Set(Array.from({ length: 40 }, () => make(one)))];
  };

  test.each([
    ['accents', slips.withoutAccents('Đỗ Thị Hoà'), 'Do Thi Hoa'],
    ['tones', slips.withoutTones('Đỗ Thị Hoà'), 'Đô Thi Hoa'],
    ['tones where there are none', slips.withoutTones('Lê An'), undefined],
    ['oa', slips.withMovedTone('Nguyễn Thị Hòa'), 'Nguyễn Thị Hoà'],
    ['oa back', slips.withMovedTone('Hoà'), 'Hòa'],
    ['uy', slips.withMovedTone('Lê Thúy'), 'Lê Thuý'],
    ['uy after q', slips.withMovedTone('Quý'), undefined],
    ['oa before another letter', slips.withMovedTone('Hoàng'), undefined],
    ['i for y', slips.withOtherI('Trần Mỹ Lý'), 'Trần Mĩ Lí'],
    ['y for i', slips.withOtherI('Vi'), 'Vy'],
    ['i for y elsewhere', slips.withOtherI('Thy Duy'), undefined],
    ['Ð', slips.withIcelandicD('Đỗ An'), 'Ðỗ An'],
    ['the fifth of March', slips.withDayAsMonth('2014-03-05'), '2014-05-03'],
    ['the fifth of May', slips.withDayAsMonth('2014-05-05'), undefined],
    ['the 25th', slips.withDayAsMonth('2014-03-25'), undefined],
  ])('%s', (_, made, expected) => expect(made).toBe(expected));

  test('a moved tone and another i are the same name to the comparing key', () => {
    for (const name of ['Nguyễn Thị Hòa', 'Khóe', 'Thùy Mỹ'])
      expect(normaliseToneKey(slips.withMovedTone(name) ?? slips.withOtherI(name) ?? '')).toBe(
        normaliseToneKey(name),
      );
  });

  test('another tone keeps the letters', () => {
    const made = many((one) => slips.withOtherTone(one, 'Lê Thị Hoà'));
    expect(made.length).toBeGreaterThan(3);
    for (const name of made) expect(fold(name ?? '')).toBe('le thi hoa');
    expect(made).not.toContain('Lê Thị Hoà');
  });

  test('a wrong letter is one letter', () => {
    const made = many((one) => slips.withWrongLetter(one, 'Trần Quang Khánh'));
    expect(made.length).toBeGreaterThan(8);
    for (const name of made) expect(Math.abs((name?.length ?? 0) - 16)).toBeLessThanOrEqual(1);
  });

  test('middle words go, words change places, accents stay on some words', () => {
    expect(many((one) => slips.withoutMiddle(one, 'Nguyễn Thị Ngọc Ánh'))).toEqual(
      expect.arrayContaining(['Nguyễn Ánh', 'Nguyễn Thị Ánh', 'Nguyễn Ngọc Ánh']),
    );
    expect(new Set(many((one) => slips.inOtherOrder(one, 'Lê Thị Hoa')))).toEqual(
      new Set(['Hoa Lê Thị', 'Thị Hoa Lê']),
    );
    expect(new Set(many((one) => slips.partlyAccented(one, 'Lê Thị Hà')))).toEqual(
      new Set([...['Le Thi Hà', 'Le Thị Ha', 'Lê Thi Ha']]),
    );
    expect(slips.withoutMiddle(random(), 'Lê Hoa')).toBeUndefined();
  });

  test('a wrong digit is one of the last six', () => {
    const made = many((one) => slips.withWrongDigit(one, '999214123456'));
    expect(made.length).toBeGreaterThan(10);
    for (const number of made) {
      expect(number?.slice(0, 6)).toBe('999214');
      expect([...(number ?? '')].filter((digit, at) => digit !== '999214123456'[at])).toHaveLength(1);
    }
  });
});
