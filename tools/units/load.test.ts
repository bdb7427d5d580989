import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocality, loadLocality } from '../../src/features/units/server/public.ts';
import { openDatabase, openPool } from '../../src/platform/server/database/connect.ts';
import { withoutActor } from '../../src/platform/server/database/scope.ts';
import { type ClonedDatabase, cloneDatabase } from '../../test/harness/clone-database.ts';
import { verifyAudit } from '../audit/chain.ts';
import { readListFile, readMappingFile } from './files.ts';
import { loadUnits } from './load.ts';

/** Tân Lâm, fictional, after its district is gone: 18 communes and towns become four communes and one goes on. */
const reform = `Mã,Tên,Cấp,Mã cấp trên
98,Tỉnh Đông Hải,Tỉnh,
98008,Xã Tân Lâm,Xã,98
98011,Xã Cửa Sa,Xã,98
98017,Xã Hải Thịnh,Xã,98
98026,Xã Hòa Lạc,Xã,98
98059,Xã Yên Thủy,Xã,98
98500,Xã Ngoài Vùng,Xã,98
`;
const codes = `mã cũ;mã mới;một phần;thôn
98008;98008;;
98014;98008;;
98020;98008;x;Thôn Khê Thượng, Thôn Khê Trung
98020;98026;x;Thôn Khê Hạ; Thôn Vĩnh An; Thôn Đá Bàn
98011;98011;;
98023;98011;;
98029;98011;;
98032;98011;;
98035;98017;;
98017;98017;;
98038;98017;;
98041;98017;;
98044;98026;;
98026;98026;;
98047;98026;;
98050;98026;;
98053;98026;;
98056;98026;;
98059;98059;;
98499;98500;;
`;
/** Semicolons part the columns there, so names that a field lists stand in quotes. */
const quoted = codes
  .replace('Thôn Khê Thượng, Thôn Khê Trung', '"Thôn Khê Thượng; Thôn Khê Trung"')
  .replace('Thôn Khê Hạ; Thôn Vĩnh An; Thôn Đá Bàn', '"Thôn Khê Hạ; Thôn Vĩnh An; Thôn Đá Bàn"');

let clone: ClonedDatabase;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mang-non-units-'));
  clone = await cloneDatabase();
  const owner = openDatabase({ url: clone.adminUrl, role: 'mangnon_owner', max: 1 });
  for (const name of ['tan-lam-2021', 'lam-giang-2026'] as const)
    await withoutActor(owner.db, 'sign-in', (tx) =>
      createLocality(tx, loadLocality(name), '2021-01-01T00:00:00.000Z'),
    );
  await owner.close();
});
afterAll(async () => {
  await clone.close();
  rmSync(folder, { recursive: true });
});

interface Given {
  list?: string;
  mapping?: string;
  document?: string;
  effectiveOn?: string;
  locality?: string | undefined;
}

async function load({
  list = reform,
  mapping = quoted,
  document,
  effectiveOn = '2025-07-01',
  ...more
}: Given) {
  writeFileSync(join(folder, 'danh-muc.csv'), list);
  writeFileSync(join(folder, 'ma.csv'), mapping);
  return loadUnits({
    list: readListFile(join(folder, 'danh-muc.csv')),
    mapping: readMappingFile(join(folder, 'ma.csv')),
    ...{ url: clone.adminUrl, effectiveOn, document, onlySuccessors: false },
    locality: 'locality' in more ? more.locality : 'Huyện Tân Lâm, tỉnh Đông Hải',
    now: '2025-07-01T01:00:00.000Z',
  });
}

const stateOf = async () => {
  const { rows } = await clone.admin.query(
    `select (select sum(tree_version)::int from localities) as trees, (select count(*)::int from unit_changes) as changes,
      (select count(*)::int from unit_versions) as versions, (select count(*)::int from audit_events) as audit`,
  );
  return rows[0];
};

const standingOn = async (date: string) => {
  const { rows } = await clone.admin.query(
    `select v.official_code as code, v.name, count(h.*)::int as hamlets from unit_versions v
      left join unit_versions h on h.parent_id = v.unit_id and h.type_code in ('thon', 'khu-pho')
        and daterange(h.valid_from, h.valid_to) @> $1::date
      where v.official_code ~ '^980' and daterange(v.valid_from, v.valid_to) @> $1::date
      group by v.official_code, v.name order by v.official_code`,
    [date],
  );
  return rows.map(({ code, name, hamlets }) => `${code} ${name} ${hamlets}`);
};

describe('before anything is recorded', () => {
  test('the dry run says what would be merged, divided, moved, ended and renamed, and writes nothing', async () => {
    const before = await stateOf();
    const { ok, lines } = await load({});
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "Huyện Tân Lâm, tỉnh Đông Hải, danh mục có hiệu lực từ 01/07/2025.
      1 dòng của danh mục không thuộc địa phương này, bỏ qua.
      Sẽ ghi 7 thay đổi:
        1. Nhập: Thị trấn Tân Lâm, Xã Phú Lâm → Xã Tân Lâm; 14 thôn, khu phố chuyển theo.
        2. Nhập: Thị trấn Cửa Sa, Xã Đại Sơn, Xã Thượng Bình, Xã Trường Giang → Xã Cửa Sa; 25 thôn, khu phố chuyển theo.
        3. Nhập: Xã Hạ Bình, Xã Hải Thịnh, Xã Mỹ Trạch, Xã Xuân Đài → Xã Hải Thịnh; 24 thôn, khu phố chuyển theo.
        4. Nhập: Xã Cát Sơn, Xã Đồng Tâm, Xã Hòa Lạc, Xã Long Khê, Xã Ngọc Lĩnh, Xã Quảng Tiến → Xã Hòa Lạc; 34 thôn, khu phố chuyển theo.
        5. Chia: Xã Vĩnh Khê → Xã Tân Lâm, Xã Hòa Lạc; 5 thôn, khu phố chuyển theo.
        6. Chuyển trực thuộc: Xã Yên Thủy → Tỉnh Đông Hải.
        7. Giải thể: Công an huyện, Phòng Giáo dục và Đào tạo, Phòng Lao động - Thương binh và Xã hội, Phòng Tài chính - Kế hoạch, Phòng Tư pháp, Phòng Văn hóa và Thông tin, Phòng Y tế, Hội Bảo trợ người khuyết tật và trẻ mồ côi, Hội Khuyến học, Hội Liên hiệp Phụ nữ huyện, Huyện Đoàn, Ủy ban Mặt trận Tổ quốc Việt Nam huyện, Huyện Tân Lâm.
      Chưa ghi gì. Thêm --apply --document "số, ngày văn bản" để ghi."
    `);
    expect(ok).toBe(true);
    expect(await stateOf()).toEqual(before);
  });

  test('it must be said which of two localities is meant', async () => {
    expect(await load({ locality: undefined })).toEqual({
      ok: false,
      lines: [
        'Có nhiều địa phương; chọn một bằng --locality:',
        expect.stringContaining('Huyện Tân Lâm'),
        expect.stringContaining('Lam Giang'),
      ],
    });
  });

  test.each<[string, Given, string]>([
    [
      'a code without its zero',
      { list: reform.replace('98017', '8017') },
      'Danh mục, dòng 5, cột mã: “8017” không đủ số chữ số; mã của Xã có 5 chữ số, xem có mất số 0 ở đầu không.',
    ],
    [
      'a type that is no more',
      { list: reform.replace('Xã Cửa Sa,Xã', 'Thị trấn Cửa Sa,Thị trấn') },
      'Danh mục, dòng 4, cột loại: “Thị trấn” không phải loại đơn vị có hiệu lực vào ngày này; dùng một trong:',
    ],
    [
      'a commune that is nowhere',
      { mapping: quoted.replace('98014;98008;;\n', '') },
      'Bảng mã cũ – mới: Xã Phú Lâm (98014) không có trong danh mục và bảng mã không nói nó về đâu; thêm dòng 98014 → mã mới.',
    ],
    [
      'a hamlet that is not there',
      { mapping: quoted.replace('Thôn Đá Bàn', 'Thôn Đá Ban Mới') },
      'Bảng mã cũ – mới, dòng 5, cột thôn: Xã Vĩnh Khê không có “Thôn Đá Ban Mới”;',
    ],
  ])('%s is refused, and nothing is half-done', async (_, given, said) => {
    const before = await stateOf();
    const { ok, lines } = await load({ ...given, document: 'Nghị quyết 1' });
    expect(ok).toBe(false);
    expect(lines.join('\n')).toContain(said);
    expect(await stateOf()).toEqual(before);
  });
});

describe('once it is recorded', () => {
  const document = 'Nghị quyết 1681/NQ-UBTVQH15 ngày 16/6/2025';
  beforeAll(async () => {
    await load({ document });
  });

  test('the tree of the day is that of the list; the day before is as it was', async () => {
    expect(await standingOn('2025-07-01')).toEqual([
      '98008 Xã Tân Lâm 16',
      '98011 Xã Cửa Sa 25',
      '98017 Xã Hải Thịnh 24',
      '98026 Xã Hòa Lạc 37',
      '98059 Xã Yên Thủy 6',
    ]);
    expect(await standingOn('2025-06-30')).toHaveLength(18);
  });

  test('a code and its first day name one unit', async () => {
    const { rows } = await clone.admin.query(
      `select unit_id, valid_from::text from unit_versions where official_code = '98026' order by valid_from`,
    );
    expect(rows.map((row) => row.valid_from)).toEqual(['2011-01-01', '2025-07-01']);
    expect(new Set(rows.map((row) => row.unit_id)).size).toBe(2);
  });

  test('every change has its document, its succession and its line in the audit chain', async () => {
    const { rows } = await clone.admin.query(
      `select count(*)::int as changes, count(distinct document)::int as documents,
        (select count(*)::int from unit_successions where partial) as parts,
        (select count(*)::int from unit_successions where not partial) as wholes,
        (select count(*)::int from audit_events where act = 'units.makeChange' and account_id is null) as audited
       from unit_changes`,
    );
    expect(rows[0]).toMatchObject({ documents: 1, parts: 2, wholes: 16, audited: rows[0].changes });
    const owner = openPool(clone.adminUrl, { role: 'mangnon_owner' });
    expect(await verifyAudit(owner)).toMatchObject({ broken: [] });
    await owner.end();
  });

  test('the same list a second time changes nothing', async () => {
    const before = await stateOf();
    const { ok, lines } = await load({ document });
    expect(ok).toBe(true);
    expect(lines.at(-1)).toBe('Cây đơn vị đã khớp với danh mục; không có gì thay đổi.');
    expect(await stateOf()).toEqual(before);
  });

  test('an older list comes too late', async () => {
    const before = await stateOf();
    const { ok, lines } = await load({ document, effectiveOn: '2024-01-01', list: reform, mapping: quoted });
    expect(ok).toBe(false);
    expect(lines.join('\n')).toMatch(/đã có thay đổi ghi cho ngày 01\/07\/2025/);
    expect(await stateOf()).toEqual(before);
  });
});
