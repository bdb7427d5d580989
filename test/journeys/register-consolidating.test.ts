import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../harness/browser.ts';
import type { Seat } from '../harness/seat.ts';
import { serveDemonstration, type ServedDemonstration } from '../harness/served-demonstration.ts';

const minutes = 60_000;

/** A child of the commune in one of the 14 groups that are told to who is assigned. */
const special = `select c.id, c.full_name, p.name as commune from children c
  join child_circumstances m on m.child_id = c.id and m.locality_id = c.locality_id
  join unit_versions p on p.unit_id = c.commune_id
  where m.kind = 'special' and m.state = 'confirmed' and m.to_date is null and c.state = 'living-here'
    and m.code in ('HC01', 'HC02', 'HC03', 'HC04', 'HC13') order by c.id limit 1`;

/** A child with a health card of whom no office was told yet. */
const toldOf = `select c.id, c.full_name, c.insurance_number from children c
  join unit_versions p on p.unit_id = c.commune_id
  where p.name = 'Xã Phú Lâm' and c.insurance_number <> '' and c.state = 'living-here'
    and not exists (select from child_referrals r where r.child_id = c.id)
    and (select count(*) from children n where n.full_name = c.full_name) = 1 order by c.id limit 1`;

describe.skipIf(!findChromium())(
  'who consolidates counts everybody and reads whom they were assigned',
  () => {
    let served: ServedDemonstration;
    let lead: Seat;
    let child: { id: string; full_name: string; commune: string };
    beforeAll(async () => {
      served = await serveDemonstration();
      [child] = await served.rows(special);
      lead = await served.seat('tonghop.tanlam');
    }, 5 * minutes);
    afterEach(({ task }) =>
      task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
    );
    afterAll(() => served?.close());

    it('opens from each number the children that it counts', async () => {
      await lead.open('/so-lieu-tre-em', 'Số liệu trẻ em');
      await lead.look('consolidating-01-figures');
      const row = lead.named('row', /^Xã Phú Lâm/);
      const number = row.getByRole('link', { name: /Trẻ em, Xã Phú Lâm/ }).first();
      const told = (await number.innerText()).trim();
      await number.click();
      await lead.heading('Trẻ em');
      await lead.reads(`${told} trẻ em`);
      await lead.look('consolidating-02-children');
      await lead.page.goBack();
      const girls = lead.named('row', /^Xã Phú Lâm/).getByRole('link', { name: /Nữ, Xã Phú Lâm/ });
      const toldOfGirls = (await girls.innerText()).trim();
      await girls.click();
      await lead.reads(`${toldOfGirls} trẻ em, nữ`);
    });

    it('is told by number alone of sensitive groups, until the commune assigns a child', async () => {
      await lead.open('/tre-em?danhSach=special', 'Trẻ em');
      await lead.reads(/chỉ gồm trẻ em được giao cho bạn theo dõi/);
      expect(await lead.page.getByText(child.full_name).count()).toBe(0);
      await lead.look('consolidating-03-nobody-assigned');
      await lead.open(`/tre-em/ho-so/${child.id}?muc=hoan-canh`, child.full_name);
      expect(await lead.page.getByText('Đã xác nhận').count()).toBe(0);
      await lead.look('consolidating-04-personal-part');
      const loginNames: Record<string, string> = Object.fromEntries(
        (
          await served.rows(
            `select u.name, a.login_name from accounts a join account_functions f on f.account_id = a.id
            join unit_versions u on u.unit_id = f.unit_id where f.function = 'commune-officer'`,
          )
        ).map((one) => [one.name, one.login_name]),
      );
      const officer = await served.seat(loginNames[child.commune] as string, `/tre-em/ho-so/${child.id}`);
      await officer.press('Giao chuyên viên');
      await officer.fill('Lý do', 'Phối hợp trợ giúp', officer.dialog());
      await officer.look('consolidating-05-assign');
      await officer.press('Giao', officer.dialog());
      await officer.reads(/^Lê Thị Minh Hằng, từ 29\/11\/2021/);
      await officer.look('consolidating-06-assigned');
      await lead.open(`/tre-em/ho-so/${child.id}?muc=hoan-canh`, child.full_name);
      await lead.reads('Đã xác nhận');
      await lead.look('consolidating-07-sensitive-part');
      await lead.open('/tre-em?danhSach=special', 'Trẻ em');
      await lead.reads(child.full_name);
    });

    it('finds the plan’s first target counted from the register, and its figure opens its children', async () => {
      const [target] = await served.rows('select id from plan_targets where indicator is not null');
      await lead.open(`/chi-tieu/${target.id}`, /./);
      await lead.reads(/hệ thống đếm từ hồ sơ/);
      await lead.look('consolidating-08-target');
      const row = lead.named('row', /^Xã Phú Lâm/);
      const number = row.getByRole('link').last();
      const told = (await number.innerText()).trim();
      await number.click();
      await lead.heading('Trẻ em');
      await lead.reads(`${told} trẻ em`);
    });

    it('is not needed for an office: the commune hands over what it needs, sees it before, and ends it', async () => {
      const [told] = await served.rows(toldOf);
      const officer = await served.seat('xa.phulam', `/tre-em/ho-so/${told.id}`);
      await officer.press('Chuyển thông tin…');
      const dialog = officer.dialog('Chuyển thông tin cho cơ quan khác');
      await officer.choose('Cơ quan nhận', 'Phòng Y tế', dialog);
      await dialog.getByRole('checkbox', { name: 'Họ tên, ngày sinh' }).check();
      await dialog.getByRole('checkbox', { name: /^Nhu cầu về sức khỏe/ }).check();
      const preview = dialog.getByRole('region', { name: 'Cơ quan nhận sẽ thấy đúng những mục này' });
      await officer.reads(told.insurance_number, preview);
      await officer.press('Chuyển thông tin', dialog);
      await officer.reads('Mục đích', dialog.getByRole('alert'));
      await officer.fill('Mục đích', 'Cấp lại thẻ bảo hiểm y tế', dialog);
      await officer.fill(/^Căn cứ/, 'Mẹ đồng ý ngày 28/11/2021', dialog);
      await officer.look('referral-01-dialog');
      const shown = (await preview.getByRole('definition').allInnerTexts()).join('\n');
      await officer.press('Chuyển thông tin', dialog);
      await officer.reads('Phòng Y tế, từ 29/11/2021');
      await officer.look('referral-02-panel');

      const health = await served.seat('yte.tanlam', '/tre-em-duoc-chuyen-den');
      await health.heading('Trẻ em được chuyển đến');
      await health.reads(told.full_name);
      await health.look('referral-03-list');
      await health.follow(told.full_name);
      await health.heading(told.full_name);
      const panel = health.page.getByRole('region', { name: 'Thông tin được chuyển' });
      expect((await panel.getByRole('definition').allInnerTexts()).join('\n')).toBe(shown);
      await health.look('referral-04-child');
      await officer.open(`/tre-em/ho-so/${told.id}?muc=ai-da-xem`, told.full_name);
      await officer
        .named('row', /Đoàn Hữu Phước/)
        .first()
        .waitFor();
      await officer.open(`/tre-em/ho-so/${told.id}`, told.full_name);
      await officer.press('Kết thúc việc chuyển cho Phòng Y tế');
      await officer.press('Kết thúc', officer.dialog());
      await officer.reads('Đã kết thúc (1)');
      await health.page.goto(`/tre-em-duoc-chuyen-den/${told.id}`);
      await health.reads(/Không tìm thấy/);
      await health.open('/tre-em-duoc-chuyen-den', 'Trẻ em được chuyển đến');
      await health
        .named('row', /Xã Phú Lâm/)
        .first()
        .waitFor();
      expect(await health.page.getByText(told.full_name).count()).toBe(0);
      expect(served.complaints()).toEqual([]);
    });

    it('reads the same in English', async () => {
      await lead.press(/^EN, English/);
      await lead.open('/so-lieu-tre-em', /Figures/);
      await lead.look('consolidating-09-english');
      await lead.open('/ra-soat', 'Review');
      await lead.open(`/tre-em/ho-so/${child.id}`, child.full_name);
      await lead.reads('Birth date');
      expect(await lead.page.getByText('Chưa có').count()).toBe(0);
      await lead.look('consolidating-10-english-child');
      expect(served.complaints()).toEqual([]);
    });
  },
);
