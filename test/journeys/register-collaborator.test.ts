import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { childrenContract } from '../../src/features/children/contract.ts';
import { reviewsContract } from '../../src/features/reviews/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { findChromium, phoneScreen } from '../harness/browser.ts';
import type { Seat } from '../harness/seat.ts';
import { serveDemonstration, type ServedDemonstration } from '../harness/served-demonstration.ts';

const minutes = 60_000;

describe.skipIf(!findChromium())('a collaborator reviews the own hamlet on a phone', () => {
  let served: ServedDemonstration;
  let phone: Seat;
  let own: { id: string; full_name: string };
  let foreign: { id: string; full_name: string };
  beforeAll(async () => {
    served = await serveDemonstration();
    const inHamlet = (name: string) =>
      served.rows(
        `select c.id, c.full_name from children c join unit_versions u on u.unit_id = c.unit_id
          join unit_versions p on p.unit_id = c.commune_id
          where u.name = $1 and p.name = 'Xã Phú Lâm' order by c.id limit 1`,
        name,
      );
    [own] = await inHamlet('Thôn Đông Sơn');
    [foreign] = await inHamlet('Thôn Tây Sơn');
    const officer = await served.desk('xa.phulam');
    const { communes } = await officer.act(childrenContract.endpoints.listPlaces, {});
    const unitId = communes.find((commune) => commune.own)?.unitId ?? '';
    const round = { id: newId(), unitId, name: 'Rà soát cuối năm 2021', dueOn: '2021-12-31' };
    await officer.act(reviewsContract.endpoints.openRound, round);
    phone = await served.seat('ctv.dongson');
    await phone.page.setViewportSize(phoneScreen);
  }, 5 * minutes);
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  const look = async (picture: string) => {
    await phone.look(picture);
    await phone.page.setViewportSize(phoneScreen);
  };

  it('finds the round, and in it the own hamlet alone', async () => {
    await phone.open('/ra-soat', 'Rà soát');
    await phone.reads(/Rà soát cuối năm 2021/);
    await look('collaborator-01-reviews');
    await phone.press('Tiếp tục rà soát');
    await phone.heading('Rà soát: Thôn Đông Sơn');
    await phone.reads(own.full_name);
    expect(await phone.page.getByRole('button', { name: /^Sửa hồ sơ/ }).count()).toBe(0);
    await look('collaborator-02-hamlet');
  });

  it('says of each child one thing with one touch, and may stop and go on', async () => {
    const result = (outcome: string) => phone.page.getByRole('button', { name: outcome, exact: false });
    await result('Còn ở, đúng').nth(0).click();
    await phone.reads('Đã lưu');
    await result('Có thay đổi').nth(1).click();
    await phone.fill(/^Ghi chú: /, 'Học lớp mới');
    await phone.page
      .getByLabel(/^Ghi chú: /)
      .first()
      .blur();
    await phone.reads(/^Chờ công chức xử lý$/);
    await phone.reads(/Đã rà soát: 2\/\d+ trẻ em/);
    await phone.page.reload();
    await phone.reads(/Đã rà soát: 2\/\d+ trẻ em/);
    await phone.choose('Hiện', 'Chưa rà soát');
    await look('collaborator-03-going-on');
    await phone.press(/^Còn lại \d+ trẻ em: đúng như cũ/);
    await phone.press('Ghi tất cả', phone.dialog());
    await phone.reads('Không có trẻ em nào ở mục này.');
  });

  it('is offered only the lists that a collaborator may ask for', async () => {
    await phone.open('/tre-em', 'Trẻ em');
    const lists = phone.page.getByRole('combobox', { name: 'Danh sách' }).locator('option');
    expect(await lists.allTextContents()).toEqual(['Tất cả', 'Sắp đủ 16 tuổi', 'Đã thôi theo dõi']);
    expect(await phone.page.getByRole('combobox', { name: 'Rà dữ liệu' }).count()).toBe(0);
  });

  it('reads of a child what every neighbour knows, and nothing of anybody elsewhere', async () => {
    await phone.open(`/tre-em/ho-so/${own.id}`, own.full_name);
    await phone.reads('Không thuộc phạm vi được xem');
    for (const act of ['Sửa hồ sơ', 'Việc khác', 'Giao chuyên viên'])
      expect(await phone.page.getByRole('button', { name: act }).count()).toBe(0);
    expect(await phone.page.getByRole('tab', { name: 'Ai đã xem' }).count()).toBe(0);
    await look('collaborator-04-child');
    await phone.tab('Gia đình');
    await look('collaborator-05-family');
    await phone.page.goto(`/tre-em/ho-so/${foreign.id}`);
    await phone.reads(/Không tìm thấy/);
    expect(await phone.page.getByText(foreign.full_name).count()).toBe(0);
    for (const path of ['/so-lieu-tre-em', '/tre-em/chuyen', '/tre-em/du-16-tuoi', '/tre-em/ghi']) {
      await phone.page.goto(path);
      await phone.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await phone.page.getByRole('heading', { level: 1 }).innerText()).not.toMatch(
        /trẻ em|16|Chuyển/i,
      );
    }
    expect(served.complaints()).toEqual([]);
  });
});
