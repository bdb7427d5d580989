import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { childrenContract, type NewChild } from '../../src/features/children/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { findChromium } from '../harness/browser.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', function: 'commune-officer', unitKey: 'phu-lam' },
] as const;
const now = '2021-11-29T01:00:00.000Z';
const { registerChild, listPlaces } = childrenContract.endpoints;

const mother = (fullName: string) => ({
  ...{ kind: 'mother' as const, fullName, birthYear: null, occupation: '', ethnicity: null },
  ...{ state: null, relation: '', phone: '' },
});
const born = { sex: 'male' as const, birthDate: '2015-05-02', birthPrecision: 'day' as const };

/** One child written twice, and twins. */
const children: readonly NewChild[] = [
  { ...born, fullName: 'Trần Văn Thử', relatives: [mother('Lê Thị Mẫu')], school: 'Tiểu học Phú Lâm' },
  { ...born, fullName: 'Tran Van Thu', relatives: [mother('Lê Thị Mẫu')], note: 'Ghi lần hai' },
  { ...born, fullName: 'Ngô Gia Bảo', relatives: [mother('Đỗ Thị Sinh')] },
  { ...born, fullName: 'Ngô Gia Bách', relatives: [mother('Đỗ Thị Sinh')] },
];

async function fill({ clone, place, wire }: ServedWeb): Promise<void> {
  const { localityId, unitIds } = place;
  const unitId = unitIds.get('phu-lam') as string;
  const account = await insertPerson(clone.admin, { localityId, unitId, name: 'commune-officer', now });
  const person = new Person(wire, account.accountId, account.token);
  const { communes } = await person.done(listPlaces, {});
  const home = communes[0]?.hamlets[0]?.unitId as string;
  for (const child of children)
    await person.done(registerChild, { id: newId(), unitId: home, since: '2021-01-01', child });
}

describe.skipIf(!findChromium())('two records that may be one child', () => {
  let served: ServedWeb;
  let officer: Seat;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
    await fill(served);
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  it('are found from the list, with the reasons in words', async () => {
    officer = await served.seat('duc.lv');
    await officer.open('/tre-em', 'Trẻ em');
    await officer.follow(/^Nghi trùng \(\d+\)$/);
    await officer.heading('Hồ sơ nghi trùng');
    await officer.reads(/không dấu.*cùng ngày sinh.*cùng mẹ/);
    await officer.look('duplicates-01-pairs');
  });

  it('are merged field by field, and counted once', async () => {
    await officer.follow(/Thử|Thu /);
    await officer.reads('khác nhau');
    await officer.look('duplicates-02-compare');
    await officer.press('Gộp hai hồ sơ');
    await officer.press('Gộp hai hồ sơ', officer.dialog('Gộp hai hồ sơ thành một?'));
    await officer.reads('Đã gộp hai hồ sơ.');
    await officer.named('button', 'Tách lại hai hồ sơ').waitFor();
    await officer.look('duplicates-03-merged');
    const pair = new URL(officer.page.url()).pathname;
    await officer.open('/tre-em', 'Trẻ em');
    await officer.reads('3 trẻ em');
    await officer.reads('Trần Văn Thử');
    await officer.page.goto(pair);
  });

  it('are parted again as they were', async () => {
    await officer.press('Tách lại hai hồ sơ');
    await officer.press('Tách lại hai hồ sơ', officer.dialog('Tách lại hai hồ sơ?'));
    await officer.reads('Đã tách lại hai hồ sơ.');
    await officer.open('/tre-em', 'Trẻ em');
    await officer.reads('4 trẻ em');
    await officer.reads('Tran Van Thu');
  });

  it('are said to be two children, and leave the pairs that wait; twins were never among them', async () => {
    await officer.open('/trung-lap', 'Hồ sơ nghi trùng');
    await officer.reads(/Thử/);
    expect(await officer.page.getByText(/Ngô Gia/).count()).toBe(0);
    await officer.follow(/Thử|Thu /);
    await officer.press('Hai trẻ em khác nhau');
    const dialog = officer.dialog('Hai trẻ em khác nhau');
    await officer.fill(/Ghi chú/, 'Hai anh em họ', dialog);
    await officer.press('Hai trẻ em khác nhau', dialog);
    await officer.reads('Đã ghi quyết định.');
    await officer.reads(/Lê Văn Đức quyết định lúc/);
    await officer.open('/trung-lap', 'Hồ sơ nghi trùng');
    await officer.reads('Không có cặp hồ sơ nào ở trạng thái này.');
    await officer.open('/trung-lap?trangThai=not-same', 'Hồ sơ nghi trùng');
    await officer.reads(/Thử/);
    expect(officer.faults).toEqual([]);
  });
});
