import { type Block, printed } from '../../../../platform/server/documents/index.ts';
import type { Context } from '../../../../platform/server/http/context.ts';
import { holdsAt } from '../../../../platform/shared/actor.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { notFound, Problem } from '../../../../platform/shared/problem.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { nationalityText } from '../../../children/rules/nationality.ts';
import { nameOn } from '../../../units/rules.ts';
import { loadTree } from '../../../units/server/public.ts';
import type { CarerFile, CarerPerson } from '../../contract.ts';
import { carePermissions } from '../../permissions.ts';
import { isForeign, unmetConditions } from '../../rules/conditions.ts';
import { keptOf, lookedAt } from '../carers/read.ts';
import { quarterOf } from '../carers/circulate.ts';
import { type CarerRecord, findCarers } from '../queries/carers.ts';
import { careConditionsOn } from '../reference.ts';
import { type KeptCarer, unsealCarers } from '../sealing.ts';
import { dated, heading, line, officialForm, paragraph, said } from './document.ts';

type Format = 'docx' | 'pdf';
const sexes = { male: 'Nam', female: 'Nữ', unknown: 'Không biết' } as const;
const answer = (fact: boolean | null): string => (fact === null ? 'chưa rõ' : fact ? 'Có' : 'Không');

/** Forms 08 and 11 of one carer. @throws 404 outside the commune or the case, 410 once the file was destroyed */
export async function downloadCarerForm(
  ctx: Context,
  { carerId, form, format }: { carerId: string; form: '08' | '11'; format: Format },
) {
  const carer = await lookedAt(ctx, carerId);
  if (!holdsAt(ctx.actor, carePermissions['carer.keep'], carer.unitId)) throw notFound();
  const kept = await keptOf(ctx, carer);
  if (kept === null) throw new Problem(410, 'platform.content-destroyed');
  ctx.audit({ detail: { form, format, carer: carerId } });
  const document = await (form === '08' ? application(ctx, carer, kept) : verification(ctx, carer, kept));
  return printed(`Mẫu ${form} ${localDateOf(ctx.now)}`, format, { document: () => document });
}

const personLines = (person: CarerPerson): Block[] => [
  line('Họ và tên', person.fullName),
  line('Ngày sinh, giới tính', `${formatDate(person.birthDate)}, ${sexes[person.sex]}`),
  line('Quốc tịch', nationalityText(person.nationality, 'vi')),
  line('Số định danh hoặc hộ chiếu', said(person.personalId)),
  ...(isForeign(person)
    ? [
        line('Cư trú tại Việt Nam từ ngày', dated(person.residedSince)),
        line('Được cư trú đến ngày', dated(person.mayStayUntil)),
        line('Phiếu lý lịch tư pháp ngày', dated(person.criminalRecordOn)),
      ]
    : []),
  line('Giấy khám sức khỏe ngày', dated(person.healthCertificateOn)),
];

const wished = ({ wishes }: CarerFile): string =>
  `${wishes.number} trẻ em, từ ${wishes.minAge} đến ${wishes.maxAge} tuổi, giới tính ${
    { any: 'nam hoặc nữ', male: 'nam', female: 'nữ' }[wishes.sex]
  }`;

const isFacility = ({ kind }: Pick<CarerRecord, 'kind'>) => kind === 'facility';

function application(ctx: Context, carer: CarerRecord, { file }: KeptCarer) {
  const notice = carer.route === 'notice';
  return officialForm(ctx, {
    ...{ form: '08', unitId: carer.unitId, symbol: 'ĐĐK', on: carer.registeredOn },
    addressees: ['Chủ tịch Ủy ban nhân dân cấp xã nơi cư trú'],
    body: [
      ...(notice ? [paragraph('Người thân thích thông báo việc nhận chăm sóc thay thế (Điều 39).')] : []),
      heading('1', 'Người đăng ký'),
      ...(isFacility(carer)
        ? [line('Cơ sở trợ giúp xã hội', carer.name)]
        : file.persons.flatMap(personLines)),
      line('Nơi cư trú', said(file.address)),
      line('Điện thoại', said(file.phone)),
      heading('2', 'Thành viên trong gia đình'),
      ...(file.members.length === 0
        ? [paragraph('Không có thành viên khác.')]
        : file.members.map(({ fullName, birthYear, relation }) =>
            line(fullName, `sinh năm ${birthYear ?? 'chưa rõ'}, ${said(relation)}`),
          )),
      heading('3', 'Chỗ ở, thu nhập, lý lịch'),
      line('Chỗ ở', said(file.housing)),
      line('Thu nhập, điều kiện kinh tế', said(file.income)),
      line('Lý lịch tư pháp', said(file.background)),
      heading('4', 'Nguyện vọng'),
      line('Lý do nhận chăm sóc', said(file.reason)),
      line('Trẻ em mong nhận', wished(file)),
      heading('5', 'Cam đoan'),
      paragraph(
        'Tôi (chúng tôi) tự nguyện nhận chăm sóc trẻ em, được các thành viên trong gia đình đồng thuận; cam đoan những điều khai trên là đúng và thực hiện trách nhiệm theo Điều 64 Luật Trẻ em.',
      ),
    ],
    ...{ authority: ['NGƯỜI ĐĂNG KÝ'], signer: carer.name },
  });
}

async function verification(ctx: Context, carer: CarerRecord, { file, verification: done }: KeptCarer) {
  const on = done?.on ?? localDateOf(ctx.now);
  const conditions = careConditionsOn(on);
  const relation = carer.route === 'notice' ? 'relative' : 'non-relative';
  const unmet = unmetConditions(
    { kind: carer.kind, file },
    { relation, childBirthDate: null, on },
    conditions,
  );
  const names = await displayNamesOf(ctx.tx, [carer.recordedBy]);
  const asked = conditions.conditions.filter(({ code }) => {
    if (isFacility(carer)) return code === 'licensed';
    if (code === 'licensed' || code === 'age-gap') return false;
    if (code === 'adult') return relation === 'relative';
    return !code.startsWith('foreign') || file.persons.some(isForeign);
  });
  return officialForm(ctx, {
    ...{ form: '11', unitId: carer.unitId, symbol: 'BB-UBND', on: done?.on },
    body: [
      heading('1', 'Người được xác minh'),
      line(isFacility(carer) ? 'Cơ sở' : 'Họ và tên', carer.name),
      line('Nơi cư trú', said(file.address)),
      heading('2', 'Điều kiện (Luật Trẻ em, khoản 2 Điều 63)'),
      {
        type: 'table',
        columns: [{ share: 6 }, { share: 3 }, { share: 2, align: 'center' }],
        head: [[{ text: 'Điều kiện' }, { text: 'Căn cứ' }, { text: 'Kết quả' }]],
        rows: asked.map(({ code, text, article }) => {
          const failed = unmet.filter((one) => one.code === code);
          const shown =
            failed.length === 0 ? 'Đủ' : failed.some((one) => one.shown === 'no') ? 'Không' : 'Chưa rõ';
          return [text, article, shown];
        }),
        ordinal: true,
      },
      ...(isFacility(carer)
        ? []
        : [
            paragraph(
              `Người không phải thân thích phải hơn trẻ em từ ${conditions.ageGapYears} tuổi trở lên: xét theo từng trẻ em khi chọn.`,
            ),
            line('Gia đình đồng thuận', answer(file.familyAgrees)),
          ]),
      heading('3', 'Kết quả xác minh'),
      paragraph(said(done?.findings)),
      line(
        'Kết luận',
        done === null ? 'chưa xác minh' : done.eligible ? 'đủ điều kiện' : 'không đủ điều kiện',
      ),
    ],
    ...{ authority: ['NGƯỜI XÁC MINH'], signer: done === null ? '' : (names.get(carer.recordedBy) ?? '') },
  });
}

/** Form 09: who applied, in the caller's scope, as of today; relatives who notify are not in it. */
export async function downloadCarerList(ctx: Context, { format }: { format: Format }) {
  const found = (await findCarers(ctx.tx, ctx.actor, { caseId: null, limit: 1000 })).filter(
    ({ state }) => state !== 'withdrawn',
  );
  const functions: readonly string[] = carePermissions['carer.read'];
  const at = ctx.actor.assignments.find((held) => functions.includes(held.function));
  ctx.audit({ subjectKind: 'carers', detail: { form: '09', format, rows: found.length } });
  const kept = await unsealCarers(ctx, found);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId);
  const on = localDateOf(ctx.now);
  const states = {
    registered: 'Chờ xác minh',
    verified: 'Đủ điều kiện',
    'not-eligible': 'Không đủ',
    withdrawn: '',
  };
  const rows = found.map((carer) => {
    const file = kept.get(carer.id)?.file;
    const born = file?.persons.map(({ birthDate }) => birthDate.slice(0, 4)).join(', ') ?? '';
    const place = nameOn(tree, carer.unitId, on) ?? '';
    return [
      carer.name,
      born,
      `${file?.address ?? ''}, ${place}`,
      file ? wished(file) : '',
      formatDate(carer.registeredOn),
      states[carer.state],
    ];
  });
  const [year, quarter] = quarterOf(on).split('-Q');
  const document = await officialForm(ctx, {
    ...{ form: '09', unitId: at?.unitId ?? '', symbol: 'DS-UBND' },
    body: [
      paragraph(
        `Quý ${quarter} năm ${year}, tính đến ngày ${formatDate(on)}. Số người, gia đình, cơ sở: ${rows.length}.`,
      ),
      {
        type: 'table',
        columns: [{ share: 4 }, { share: 2 }, { share: 4 }, { share: 4 }, { share: 4 }, { share: 3 }],
        head: [
          ['Họ và tên', 'Năm sinh', 'Nơi cư trú', 'Nguyện vọng', 'Ngày đăng ký', 'Xác minh'].map((text) => ({
            text,
          })),
        ],
        ...{ rows, ordinal: true },
      },
    ],
    ...{ authority: ['NGƯỜI LẬP DANH SÁCH'], signer: ctx.actor.displayName },
  });
  return printed(`Mẫu 09 ${on}`, format, { document: () => document });
}
