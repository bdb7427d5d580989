import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  findChromium,
  officeScreen,
  phoneScreen,
  screenshot,
} from '../harness/browser.ts';
import { issueSmallPlan } from '../harness/locality.ts';
import { insertPerson, Person } from '../harness/people.ts';
import type { Seat } from '../harness/seat.ts';
import { journeyPhrase, type ServedWeb, serveWeb } from '../harness/served-web.ts';

const now = '2021-11-29T01:00:00.000Z';
const staff = [
  {
    loginName: 'nhung.dth',
    displayName: 'Đặng Thị Hồng Nhung',
    function: 'commune-officer',
    unitKey: 'phu-lam',
  },
  {
    loginName: 'tam.ntt',
    displayName: 'Ngô Thị Thanh Tâm',
    function: 'sector-officer',
    unitKey: 'phong-tu-phap',
  },
] as const;

/** Letters that no English word has. */
const vietnamese = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i;

const secondsToSwitch = 5;

describe.skipIf(!findChromium())('without a mouse, on a phone, on a shared computer, in English', () => {
  let served: ServedWeb;
  let commune: Seat;
  beforeAll(async () => {
    served = await serveWeb({ locality: 'tan-lam-2021', now, staff });
    const { localityId, unitIds } = served.place;
    const unit = (key: string) => unitIds.get(key) as string;
    const leadUnitId = unit('phong-lao-dong');
    const lead = { localityId, unitId: leadUnitId, name: 'consolidating-officer', now } as const;
    const { accountId, token } = await insertPerson(served.clone.admin, lead);
    await issueSmallPlan(new Person(served.wire, accountId, token), {
      ...{ issuerUnitId: unit('tan-lam'), leadUnitId, number: '45/KH-UBND' },
      units: [unit('phu-lam'), unit('phong-tu-phap')],
    });
  });
  afterEach(({ task }) =>
    task.result?.state === 'fail' ? served.picture(task.name.slice(0, 40)) : undefined,
  );
  afterAll(() => served?.close());

  const tabTo = async (seat: Seat, place: Locator): Promise<void> => {
    await place.waitFor();
    for (let presses = 0; presses < 60; presses++) {
      if ((await place.and(seat.page.locator(':focus')).count()) > 0) return;
      await seat.page.keyboard.press('Tab');
    }
    throw new Error(`the Tab key does not reach ${String(place)}`);
  };

  it('records the result of a task with the keyboard alone', async () => {
    commune = await served.sitDown();
    const { page } = commune;
    const { keyboard } = page;
    await page.goto('/');
    await tabTo(commune, page.getByLabel('Tên đăng nhập'));
    await keyboard.type('nhung.dth');
    await tabTo(commune, page.getByRole('textbox', { name: 'Mật khẩu' }));
    await keyboard.insertText(journeyPhrase);
    await keyboard.press('Enter');
    await commune.heading('Việc của đơn vị');
    await tabTo(commune, commune.named('link', 'Ghi kết quả: Mở lớp dạy bơi'));
    await keyboard.press('Enter');
    await commune.heading('Mở lớp dạy bơi');
    await tabTo(commune, commune.named('button', 'Ghi kết quả').first());
    await keyboard.press('Enter');
    await tabTo(commune, page.getByLabel('Đã làm gì, kết quả ra sao'));
    await keyboard.type('Mở một lớp dạy bơi cho 25 em.');
    await tabTo(commune, page.getByLabel('Số lớp đã mở'));
    await keyboard.type('1');
    await tabTo(commune, page.getByLabel('Số trẻ em tham gia'));
    await keyboard.type('25');
    await keyboard.press('Enter');
    await commune.reads('Đã ghi kết quả.');
    await commune.look('keyboard-recorded');
  });

  it('shows the same screens on a phone without sideways scrolling', async () => {
    const { page } = commune;
    await page.setViewportSize(phoneScreen);
    const paths = [
      '/viec-cua-don-vi',
      '/ke-hoach',
      '/don-vi',
      '/nhat-ky-cua-toi',
      '/thong-bao',
      '/lich-lam-viec',
    ];
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await screenshot(page, `phone${path.replaceAll('/', '-')}`, false);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });

  it('speaks English in the navigation at one press, and Vietnamese again', async () => {
    const { page } = commune;
    const menu = (name: string) => page.getByRole('navigation', { name }).first();
    await page.setViewportSize(officeScreen);
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    await commune.press('EN, English');
    await menu('Main menu').waitFor();
    expect(await menu('Main menu').innerText()).not.toMatch(vietnamese);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toMatch(vietnamese);
    await commune.look('english-unit-work');
    await commune.press('VI, Tiếng Việt');
    await commune.heading('Việc của đơn vị');
    expect(await menu('Danh mục chính').innerText()).toMatch(vietnamese);
  });

  it('changes from one person to the next on a shared computer within five seconds', async () => {
    const { page } = commune;
    const started = performance.now();
    await commune.press('Tài khoản: Đặng Thị Hồng Nhung');
    await page.getByRole('menuitem', { name: 'Đổi người dùng' }).click();
    await commune.press('Người khác');
    await commune.signIn('tam.ntt', journeyPhrase);
    await page.getByRole('button', { name: 'Tài khoản: Ngô Thị Thanh Tâm' }).waitFor();
    const seconds = (performance.now() - started) / 1000;
    expect(seconds).toBeLessThanOrEqual(secondsToSwitch);
    await commune.open('/viec-cua-don-vi', 'Việc của đơn vị');
    expect(await page.getByText('Đặng Thị Hồng Nhung').count()).toBe(0);
    expect(await page.getByText('Xã Phú Lâm').count()).toBe(0);
    await commune.look('switched');
    expect(served.complaints()).toEqual([]);
  });
});
