import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asBadlyRead } from '../../../../../test/real-cases/noise.ts';
import { linesFrom, planCase, summaryOf, type Truth } from '../../../../../test/real-cases/plan-summary.ts';
import { type Doubt, type Finding, PlanProposal } from './proposal.ts';
import { readPlan } from './read-plan.ts';

const district = planCase('tan-lam-2021');
const commune = planCase('minh-son-2026');
const read = (text: string, directory = district.directory) => readPlan(linesFrom(text), directory);

interface NastyCase {
  name: string;
  lines: string[];
  truth: Truth;
  doubts: { deadlines?: Doubt[][] };
}
const nasty = JSON.parse(
  readFileSync(new URL('../../../../../test/real-cases/plans/nasty.json', import.meta.url), 'utf8'),
) as NastyCase[];

describe('a clean plan', () => {
  it('of a district in 2021 is read exactly', () =>
    expect(summaryOf(read(district.text))).toEqual(district.truth));

  it('of a two-tier commune in 2026, with articles and letters, is read exactly', () =>
    expect(summaryOf(read(commune.text, commune.directory))).toEqual(commune.truth));

  it('gets no words that it does not hold', () => {
    const draft = read(district.text);
    const whole = district.text.replace(/\s+/g, ' ');
    const said = (one: Finding) =>
      whole.includes(one.asWritten.replace(/[.;]+$/, '')) || one.asWritten.includes('/ ');
    for (const one of [...draft.duties, ...draft.targets, ...draft.parties, ...draft.recipients]) {
      expect(said(one), one.asWritten).toBe(true);
    }
  });

  it.each([...nasty.map((one) => [one.name, one] as const)])('that is nasty: %s', (_, one) => {
    const draft = read(one.lines.join('\n'));
    expect(summaryOf(draft)).toEqual(one.truth);
    if (one.doubts.deadlines)
      expect(draft.deadlines.map((deadline) => deadline.doubt)).toEqual(one.doubts.deadlines);
  });
});

describe('a badly read plan', () => {
  const seeds = Array.from({ length: 40 }, (_, i) => i + 1);
  /** words of the title and place are the source's own, broken as they are. */
  const found = ({ title: _title, place: _place, ...rest }: Truth) => rest;

  it.each(seeds)('gives the same findings, none missed and none invented (seed %i)', (seed) => {
    expect(found(summaryOf(read(asBadlyRead(district.text, seed))))).toEqual(found(district.truth));
  });

  it('keeps the broken words and offers whole ones only where it is certain', () => {
    const draft = read(
      'KE HOACH\nCong tac bao v¢, cham soc tré em nim 2021\n\nI. MUC PIiCH, YEU CAU\n1. Cham sdc tré em ving cao.',
    );
    expect(draft.title).toMatchObject({
      asWritten: 'Cong tac bao v¢, cham soc tré em nim 2021',
      restored: 'Công tác bảo vệ, chăm sóc trẻ em năm 2021',
    });
    expect(draft.sections[0]).toMatchObject({
      asWritten: 'MUC PIiCH, YEU CAU',
      restored: 'MỤC ĐÍCH, YÊU CẦU',
    });
    expect(draft.sections[0]?.children[0]?.restored).toBeUndefined();
  });

  it('says that a number was put right', () => {
    const draft = read(
      'KE HOACH\nCong tac tré em nam 2021\nI. CHI TIEU\n1. Ty 1é A dat 100% val00% tré em bi xam hai dugc can thi€p.',
    );
    expect(draft.targets.map((one) => [one.value, one.doubt])).toEqual([
      [100, []],
      [100, ['number-garbled']],
    ]);
    expect(draft.targets[1]?.restored).toBe('100% trẻ em bị xâm hại được can thiệp');
  });
});

describe('pages', () => {
  it('lose their running headers, footers and numbers', () => {
    const lines = linesFrom(district.text).map((line) => ({
      ...line,
      page: Math.floor((line.no - 1) / 25) + 1,
    }));
    const pages = [1, 2, 3, 4].flatMap((page) => [
      { no: 0, text: 'Kế hoạch trẻ em huyện Tân Lâm', page },
      ...lines.filter((line) => line.page === page),
      { no: 0, text: `Trang ${page}/4`, page },
    ]);
    const draft = readPlan(
      pages.map((line, i) => ({ ...line, no: i + 1 })),
      district.directory,
    );
    expect(summaryOf(draft)).toEqual(district.truth);
  });
});

it('2,000 lines are read while a person waits', () => {
  const body = district.text.replace(/Nơi nhận[\s\S]*/u, '');
  const lines = linesFrom(Array.from({ length: 24 }, (_, i) => asBadlyRead(body, i + 1)).join('\n')).slice(
    0,
    2000,
  );
  expect(lines).toHaveLength(2000);
  const began = performance.now();
  readPlan(lines, district.directory);
  /** five times what it takes, for machines that do other work meanwhile. */
  expect(performance.now() - began).toBeLessThan(1500);
});

describe('every draft', () => {
  it('is what the schema says and survives JSON', () => {
    const draft = read(asBadlyRead(district.text, 7));
    expect(PlanProposal.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('is sure exactly when nothing is doubted', () => {
    const draft = read(asBadlyRead(district.text, 9));
    for (const one of [
      ...draft.targets,
      ...draft.parties,
      ...draft.duties,
      ...draft.deadlines,
      ...draft.legalBases,
    ]) {
      expect(one.certainty === 'sure').toBe(one.doubt.length === 0);
      expect(one.lines.from).toBeLessThanOrEqual(one.lines.to);
    }
  });

  it('comes of any text whatever, without an error', () => {
    const word = fc.constantFrom(
      'I.',
      '1.',
      '-',
      '31/02',
      '15/4/2021',
      'trước ngày',
      '100%',
      'Phòng Y tế:',
      'Nơi nhận:',
      '28/KH-UBND',
      'các xã,',
      'báo cáo',
      'X&',
      '%',
      '',
    );
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (texts) => {
        expect(PlanProposal.safeParse(read(texts.join('\n'))).success).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
