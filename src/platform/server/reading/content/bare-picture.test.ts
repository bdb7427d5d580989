import { expect, test } from 'vitest';
import { photograph, pngWithTexts, smallPicture, telltale } from '../test/telling-pictures.ts';
import { barePicture } from './bare-picture.ts';

const segment = (marker: number, content: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), Buffer.from(content, 'latin1')]);

test('a picture that was stripped is stripped: nothing more is taken from it', () => {
  for (const turned of [1, 3, 6, 8]) {
    const bare = barePicture('jpeg', photograph(turned)) as Buffer;
    expect(bare.includes(telltale)).toBe(false);
    expect(barePicture('jpeg', bare)).toEqual(bare);
  }
  expect(barePicture('png', pngWithTexts)).toEqual(smallPicture);
  expect(barePicture('png', smallPicture)).toEqual(smallPicture);
});

test('what says how the pixels are to be read stays: the profile of colours, Adobe’s transform', () => {
  const picture = photograph(1);
  const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01màu');
  const adobe = segment(0xee, 'Adobe\0\x64\0\0\0\0\x01');
  const others = [
    segment(0xe2, `MPF\0${telltale}`),
    segment(0xee, telltale),
    segment(0xe0, `JFXX\0${telltale}`),
  ];
  const full = Buffer.concat([picture.subarray(0, 2), ...others, profile, adobe, picture.subarray(2)]);
  const bare = barePicture('jpeg', full) as Buffer;
  expect([bare.includes(profile), bare.includes(adobe), bare.includes(telltale)]).toEqual([
    true,
    true,
    false,
  ]);
});

test('cut off or bent anywhere, a picture is damaged or bare, and never an error', () => {
  for (const [kind, whole] of [
    ['jpeg', photograph()],
    ['png', pngWithTexts],
  ] as const)
    for (let at = 8; at < whole.length; at++) {
      expect([at, barePicture(kind, whole.subarray(0, at))]).toEqual([at, undefined]);
      for (const value of [0, 0xff]) {
        const bent = Buffer.from(whole);
        bent[at] = value;
        const bare = barePicture(kind, bent);
        expect(bare === undefined || bare.length <= whole.length).toBe(true);
      }
    }
});
