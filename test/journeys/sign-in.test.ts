import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeServer } from '../../src/composition.ts';
import { foundAccount } from '../../src/features/accounts/server/public.ts';
import { createLocality, loadLocality } from '../../src/features/units/server/public.ts';
import { clockRunningFrom } from '../../src/platform/server/clock.ts';
import { openDatabase } from '../../src/platform/server/database/connect.ts';
import { withoutActor } from '../../src/platform/server/database/scope.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  findChromium,
  launchBrowser,
  officeScreen,
  phoneScreen,
  screenshot,
  visit,
} from '../harness/browser.ts';
import { type ClonedDatabase, cloneDatabase } from '../harness/clone-database.ts';
import { builtWeb } from '../harness/served-web.ts';
import { testKeys } from '../harness/keys.ts';

const start = '2021-11-29T01:00:00.000Z';
const phrase = 'con trâu đen gặm cỏ ven đê sớm';

async function foundPeople({ adminUrl }: ClonedDatabase): Promise<void> {
  const owner = openDatabase({ url: adminUrl, role: 'mangnon_owner', max: 1 });
  await withoutActor(owner.db, 'sign-in', async (tx) => {
    const { localityId, unitIds } = await createLocality(tx, loadLocality('tan-lam-2021'), start);
    const shared = { localityId, password: phrase, now: start };
    const at = (key: string) => ({ unitId: unitIds.get(key) as string, validFrom: '2021-01-01' });
    const keeper = { loginName: 'quantri', displayName: 'Phạm Thu Hà' };
    await foundAccount(tx, {
      ...shared,
      ...keeper,
      functions: [{ function: 'administrator', ...at('phong-lao-dong') }],
    });
    const officer = { loginName: 'duc.lv', displayName: 'Lê Văn Đức' };
    await foundAccount(tx, {
      ...shared,
      ...officer,
      functions: [{ function: 'commune-officer', ...at('phu-lam') }],
    });
  });
  await owner.close();
}

async function signIn(page: Page, loginName: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(loginName);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(phrase);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

describe.skipIf(!findChromium())('signing in on a shared computer', () => {
  let clone: ClonedDatabase;
  let app: FastifyInstance;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    const webFolder = await builtWeb();
    [clone, browser] = await Promise.all([cloneDatabase(), launchBrowser()]);
    await foundPeople(clone);
    const config = { tls: false, demonstration: true, logLevel: 'silent' };
    app = await composeServer({
      db: clone.db,
      keys: testKeys,
      clock: clockRunningFrom(start),
      config,
      webFolder,
    });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await clone?.close();
  });

  it.each([
    ['office', officeScreen],
    ['phone', phoneScreen],
  ] as const)('one person takes over from another on the %s screen', async (name, size) => {
    const { context, page, faults } = await visit(browser, url, size);
    await page.goto('/tai-khoan');
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    await screenshot(page, `sign-in-${name}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('alert').getByText('Tên đăng nhập: cần nhập').waitFor();
    await page.getByLabel('Tên đăng nhập').fill('quantri');
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('không phải mật khẩu này');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText('Không đăng nhập được').waitFor();
    await signIn(page, 'quantri');
    await page.getByRole('heading', { level: 1, name: 'Tài khoản' }).waitFor();
    await page.getByText('Lê Văn Đức').waitFor();
    await screenshot(page, `accounts-${name}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Tài khoản: Phạm Thu Hà' }).click();
    await page.getByRole('menuitem', { name: 'Đổi người dùng' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đổi người dùng' }).waitFor();
    await page.getByRole('button', { name: 'Đăng nhập bằng tên quantri' }).waitFor();
    await screenshot(page, `switch-${name}`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Người khác' }).click();
    await signIn(page, 'duc.lv');
    await page.getByRole('button', { name: 'Tài khoản: Lê Văn Đức' }).waitFor();
    expect(await page.getByText('Phạm Thu Hà').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('an administrator makes an account, and its person sets the password by the link', async () => {
    const { context, page, faults } = await visit(browser, url);
    await page.goto('/tai-khoan/moi');
    await signIn(page, 'quantri');
    await page.getByLabel('Họ và tên').fill('Nguyễn Thị Lan');
    await page.getByLabel('Tên đăng nhập').fill('lan.nt');
    await page.getByLabel('Chức năng').selectOption({ label: 'Công chức cấp xã' });
    await page.getByLabel('Đơn vị', { exact: false }).first().waitFor();
    const unit = page.getByRole('combobox', { name: 'Đơn vị' });
    const value = await unit.locator('option', { hasText: 'Xã Phú Lâm' }).getAttribute('value');
    await unit.selectOption(value);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lập tài khoản' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nguyễn Thị Lan' }).waitFor();
    await page.getByRole('button', { name: 'Mở liên kết đặt mật khẩu' }).click();
    const link = await page.getByRole('textbox', { name: 'Liên kết đặt mật khẩu' }).inputValue();
    await screenshot(page, 'account-link');
    await expectAccessible(page);
    await context.close();
    const other = await visit(browser, url, phoneScreen);
    await other.page.goto(link);
    await other.page.getByLabel('Mật khẩu mới', { exact: false }).first().fill('treem2021treem');
    await other.page.getByRole('textbox', { name: 'Nhập lại mật khẩu mới' }).fill('treem2021treem');
    await other.page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await other.page.getByText('dễ đoán').first().waitFor();
    await screenshot(other.page, 'enrol-phone');
    await expectAccessible(other.page);
    await expectNoSidewaysScroll(other.page);
    await other.page.getByRole('textbox', { name: 'Mật khẩu mới', exact: true }).fill(phrase);
    await other.page.getByRole('textbox', { name: 'Nhập lại mật khẩu mới' }).fill(phrase);
    await other.page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await other.page.getByText('Hãy đăng nhập bằng tên lan.nt').waitFor();
    await other.page.getByRole('link', { name: 'Đăng nhập' }).click();
    await signIn(other.page, 'lan.nt');
    await other.page.getByRole('button', { name: 'Tài khoản: Nguyễn Thị Lan' }).waitFor();
    await other.page.goto('/nhat-ky-cua-toi');
    await other.page.getByText('Đăng nhập', { exact: true }).first().waitFor();
    await expectNoSidewaysScroll(other.page);
    expect([...faults, ...other.faults]).toEqual([]);
    await other.context.close();
  });
});
