import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { childrenContract } from '../../src/features/children/contract.ts';
import { concernsContract } from '../../src/features/concerns/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { findChromium, phoneScreen } from '../harness/browser.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { type ServedWeb, serveWeb } from '../harness/served-web.ts';

const staff = [
  { loginName: 'duc.lv', displayName: 'Lê Văn Đức', function: 'commune-officer', unitKey: 'phu-lam' },
  {
    ...{ loginName: 'lan.nt', displayName: 'Ngô Thị Lan', function: 'collaborator' as const },
    unitKey: 'phu-lam/thon-dong-son',
  },
  {
    loginName: 'oanh.bt',
    displayName: 'Bùi Thị Oanh',
    function: 'sector-officer',
    unitKey: 'phong-giao-duc',
  },
  {
    ...{ loginName: 'hoa.dt', displayName: 'Đỗ Thị Hòa', function: 'consolidating-officer' as const },
    unitKey: 'phong-lao-dong',
  },
] as const;
/** 22:40 on a Sunday evening. */
const now = '2021-11-28T15:40:00.000Z';

/** A child of the register, and somebody to call. */
async function fill({ clone, place, wire }: ServedWeb): Promise<void> {
  const { localityId, unitIds } = place;
  const unitId = unitIds.get('phu-lam') as string;
  const account = await insertPerson(clone.admin, { localityId, unitId, name: 'commune-officer', now });
  const person = new Person(wire, account.accountId, account.token);
  const hamlet = unitIds.get('phu-lam/thon-dong-son') as string;
  const born = { sex: 'female' as const, birthDate: '2012-05-02', birthPrecision: 'day' as const };
  await person.done(childrenContract.endpoints.registerChild, {
    ...{ id: newId(), unitId: hamlet, since: '2021-01-01', child: { ...born, fullName: 'Nguyễn Thị Thử' } },
  });
  const onDuty = { fullName: 'Đặng Văn Trực', phone: '0203 999 111', fromDate: '2021-11-01', toDate: null };
  await person.done(concernsContract.endpoints.addDuty, { id: newId(), communeId: unitId, ...onDuty });
}

describe.skipIf(!findChromium())('a neighbour’s word at night', () => {
  let served: ServedWeb;
  let phone: Seat;
  let officer: Seat;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
    await fill(served);
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  const lookOnPhone = async (picture: string) => {
    await phone.look(picture);
    await phone.page.setViewportSize(phoneScreen);
  };

  it('is written by a collaborator on a phone, with whom to call on top', async () => {
    phone = await served.seat('lan.nt');
    await phone.page.setViewportSize(phoneScreen);
    await phone.open('/bao-tin', 'Báo tin');
    await lookOnPhone('concerns-01-report');
    await phone.follow('Báo ngay');
    await phone.heading('Ghi tin');
    await phone.page.getByRole('radio', { name: 'Có', exact: true }).check();
    await phone.named('link', /111/).first().waitFor();
    await phone.named('link', /113/).waitFor();
    await phone.reads(/Trực xã Phú Lâm: Đặng Văn Trực/);
    await lookOnPhone('concerns-02-danger');
    await phone.page.getByRole('radio', { name: 'Trẻ em bị xâm hại' }).check();
    await phone.fill('Họ và tên', 'Nguyễn Thị Thử');
    await phone.fill('Hoặc ước lượng tuổi', '9');
    await phone.fill('Chuyện gì đã xảy ra', 'KQ-P4 nghe tiếng khóc');
    await lookOnPhone('concerns-02-form');
    await phone.press('Gửi cho xã');
    await phone.heading('Báo tin');
    await phone.reads('Đang chờ xã');
    expect(await phone.page.getByText('KQ-P4').count()).toBe(0);
    expect(await phone.page.evaluate('JSON.stringify([localStorage, sessionStorage])')).not.toMatch(
      /KQ-P4|Thử/,
    );
    await lookOnPhone('concerns-03-sent');
  });

  it('waits in the commune’s queue with its clocks and no name, and is taken up with one press', async () => {
    officer = await served.seat('duc.lv');
    // The first page of the day says that something waits, and opens it.
    await officer.heading('Việc của đơn vị');
    await officer.named('link', '1 Chờ xã nhận').click();
    await officer.heading('Tiếp nhận thông tin');
    await officer.reads('N.T.T.');
    await officer.open('/tiep-nhan', 'Tiếp nhận thông tin');
    expect(await officer.page.getByText('Nguyễn Thị Thử').count()).toBe(0);
    await officer.look('concerns-04-queue');
    await officer.follow(/Chờ xã nhận/);
    await officer.follow('N.T.T.');
    await officer.heading('Tin về N.T.T.');
    await officer.reads(/Biện pháp khẩn cấp, 12 giờ/);
    await officer.press('Xã nhận tin');
    await officer.reads('Xã đã nhận tin.');
    await phone.page.reload();
    await phone.reads(/Xã đã nhận \d\d:\d\d/);
    expect(await phone.page.getByText(/N\.T\.T|KQ-P4/).count()).toBe(0);
    await lookOnPhone('concerns-05-taken');
  });

  it('is opened, linked to a child of the register, decided and answered', async () => {
    await officer.look('concerns-06-closed');
    expect(await officer.page.getByText('KQ-P4').count()).toBe(0);
    await officer.press('Mở nội dung');
    await officer.reads('KQ-P4 nghe tiếng khóc');
    await officer.press('Tìm trong sổ của xã');
    await officer.look('concerns-07-opened');
    await officer.press('Là trẻ em này: Nguyễn Thị Thử');
    await officer.named('link', 'Nguyễn Thị Thử').waitFor();
    await officer.press('Quyết định…');
    await officer.page.getByRole('radio', { name: 'Đã tư vấn, hướng dẫn' }).check();
    await officer.fill('Lý do, điều đã làm', 'Đã đến nhà, tư vấn cho mẹ', officer.dialog());
    await officer.look('concerns-08-deciding');
    await officer.press('Quyết định', officer.dialog());
    await officer.reads('Đã ghi quyết định.');
    await officer.press('Ghi trả lời người báo…');
    await officer.fill('Đã trả lời điều gì', 'Xã đã đến nhà', officer.dialog());
    await officer.page.getByRole('radio', { name: 'Qua người chuyển tin' }).check();
    await officer.press('Ghi trả lời', officer.dialog());
    await officer.reads('Đã ghi việc trả lời.');
    await officer.reads('Xã đã đến nhà');
    await officer.press('Xem danh sách');
    await officer.reads('Mở nội dung một tin');
    await officer.look('concerns-09-closed');
  });

  it('prints Form 01, and leaves no trace on the child’s page', async () => {
    const file = await officer.download(/PDF/);
    expect(file.name).toBe('Mẫu 01 2021-11-28.pdf');
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await officer.follow('Nguyễn Thị Thử');
    await officer.heading('Nguyễn Thị Thử');
    expect(await officer.page.getByRole('main').innerText()).not.toMatch(/tiếp nhận|Tin về|KQ-P4/i);
    await officer.open('/tiep-nhan/nguoi-truc', 'Người trực');
    await officer.look('concerns-10-duty');
  });

  it('comes from a school as well, which chooses the commune and sees only that it arrived', async () => {
    const school = await served.seat('oanh.bt');
    await school.open('/bao-tin/ghi', 'Ghi tin');
    await school.press('Gửi cho xã');
    await school.reads(/Có \d+ mục cần sửa/);
    await school.page.getByRole('radio', { name: 'Không, hoặc không rõ' }).check();
    await school.choose('Xã nơi xảy ra', 'Xã Hải Thịnh');
    await school.page.getByRole('radio', { name: /Có nguy cơ/ }).check();
    await school.fill('Chuyện gì đã xảy ra', 'Bỏ học nhiều ngày, có vết bầm');
    await school.press('Gửi cho xã');
    await school.reads('Xã Hải Thịnh');
    await school.reads('Đang chờ xã');
    await school.page.goto('/tiep-nhan');
    await school.heading(/Bạn không có quyền/);
    expect([phone.faults, officer.faults, school.faults].flat()).toEqual([]);
  });

  it('is seen by the lead office as number, state and clocks; a number opens its list', async () => {
    const above = await served.seat('hoa.dt');
    await above.follow('Theo dõi tin');
    await above.heading('Theo dõi tin');
    await above.look('concerns-11-overseen');
    await above.follow('1 Chờ xã nhận, Xã Hải Thịnh');
    await above.page.getByRole('heading', { level: 2, name: 'Chờ xã nhận, Xã Hải Thịnh' }).waitFor();
    await above.follow(/^TN-/);
    await above.heading(/^Tin TN-/);
    await above.reads(/Xã nhận/);
    await above.look('concerns-12-overseen-one');
    await above.open('/theo-doi-tin?tinhTrang=closed', 'Theo dõi tin');
    await above.named('link', /^TN-/).first().waitFor();
    expect(await above.page.content()).not.toMatch(/N\.T\.T|KQ-P4|Thử|vết bầm/);
    expect(above.faults).toEqual([]);
  });
});
