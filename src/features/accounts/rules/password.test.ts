import { expect, test } from 'vitest';
import { type PasswordProblem, passwordProblem } from './password.ts';

const context = {
  loginName: 'lan.nguyen',
  displayName: 'Nguyễn Thị Ngọc Lan',
  placeNames: ['Huyện Tân Lâm', 'Tân Lâm', 'Xã Phú Lâm', 'Phú Lâm', 'Xã Hòa Lạc', 'Hòa Lạc'],
};

const short: PasswordProblem = 'accounts.password-too-short';
const simple: PasswordProblem = 'accounts.password-too-simple';
const common: PasswordProblem = 'accounts.password-too-common';

/** What a person types → what is wrong with it, or null. */
const cases: [typed: string, problem: PasswordProblem | null][] = [
  ['', short],
  ['gà gáy sáng', short],
  ['gà gáy sáng!', null],
  ['Tr0ub4dor&3x', null],
  ['mưa phùn rơi trên mái ngói nâu', null],
  ['MƯA PHÙN RƠI TRÊN MÁI NGÓI NÂU', null],
  ['mua phun roi tren mai ngoi nau', null],
  ['  hai đầu có dấu cách  ', null],
  ['zK8#vQ2!mP5x', null],
  ['kjhweuioxcmnb', null],
  ['9081726354817', null],
  ['🐃🌾🛶🏡🎋🪁🥁🪷🍚🐓🌙⭐', null],
  ['🐃🌾🛶🏡🎋🪁', short],
  ['🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃', simple],
  ['đồng lúa chín vàng ươm bên sông quê ngoại nơi tôi lớn lên ngày xưa', null],
  ['a'.repeat(64), simple],
  ['ba con mèo ngủ '.repeat(8).trim(), null],
  ['một hai ba bốn năm sáu '.repeat(6), 'accounts.password-too-long'],
  ['aaaaaaaaaaaa', simple],
  ['            ', simple],
  ['abababababab', simple],
  ['111111111111', simple],
  ['123456789012', common],
  ['987654321098', common],
  ['abcdefghijklm', common],
  ['qwertyuiop123', common],
  ['password1234', common],
  ['P@ssw0rd2021', common],
  ['matkhau123456', common],
  ['Mật khẩu 2021', common],
  ['M@tkh4u@2021!', common],
  ['treem111treem111', common],
  ['Trẻ em Việt Nam 2021', common],
  ['baovetreem2021', common],
  ['Tổng đài 111 tổng đài', common],
  ['Phú Lâm Phú Lâm', common],
  ['tanlam@2021@ubnd', common],
  ['Hòa Lạc Tân Lâm 2021', common],
  ['lan.nguyen2021', common],
  ['Nguyễn Thị Ngọc Lan', common],
  ['ngoclan111111', common],
  ['adminadmin123', common],
  ['trẻ em chơi ô ăn quan dưới gốc đa', null],
  ['không tên lạ \u0000 trong này', 'accounts.password-unreadable'],
  ['nửa chữ \ud83d bị cắt đôi', 'accounts.password-unreadable'],
];

test.each(cases)('%j: %s', (typed, problem) => {
  expect(passwordProblem(typed, context) ?? null).toBe(problem);
});

test('composed and decomposed letters are judged alike, also in length', () => {
  for (const [typed, problem] of cases)
    expect(passwordProblem(typed.normalize('NFD'), context) ?? null, typed).toBe(problem);
});

test('the table has forty cases at least', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
});
