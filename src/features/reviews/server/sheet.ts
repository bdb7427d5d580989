import { type OfficialDocument, printed } from '../../../platform/server/documents/index.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { formatDate, partsOf } from '../../../platform/shared/plain-date.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { ReviewItem } from '../contract.ts';
import { itemsOfHamlet } from './items.ts';

/** The paper that goes to the houses: one line a child, room to tick and to write. */
export async function downloadSheet(
  ctx: Context,
  input: { roundId: string; unitId: string; format: 'docx' | 'pdf' },
) {
  const { round, unitName, items } = await itemsOfHamlet(ctx, input);
  ctx.audit({ subjectKind: 'children', unitId: input.unitId, detail: { printed: items.length } });
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const today = localDateOf(ctx.now);
  const commune = unitNamesAt(tree, [round.unitId], today).get(round.unitId) ?? '';
  const facts = { commune, unitName, items, name: round.name, dueOn: round.dueOn, today };
  return printed(`Phiếu rà soát ${unitName}`, input.format, { document: () => sheetOf(facts) });
}

interface SheetFacts {
  commune: string;
  unitName: string;
  items: readonly ReviewItem[];
  name: string;
  dueOn: string;
  today: string;
}

const sexes = { male: 'Nam', female: 'Nữ', unknown: '' } as const;
const decapitalised = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const bornAs = ({ birthDate, birthPrecision }: ReviewItem): string =>
  formatDate(birthDate).slice(birthPrecision === 'year' ? 6 : birthPrecision === 'month' ? 3 : 0);

function sheetOf({ commune, unitName, items, name, dueOn, today }: SheetFacts): OfficialDocument {
  const columns = ['Số', 'Họ và tên', 'Giới', 'Ngày sinh', 'Chủ hộ', 'Cha mẹ, người chăm sóc'];
  // Numbered as the keys by which the paper is entered.
  const boxes = ['1. Còn ở, đúng', '2. Có thay đổi', '3. Đã chuyển', '4. Không thấy'];
  return {
    agency: { name: `Ủy ban nhân dân ${decapitalised(commune)}` },
    number: { number: '', symbol: 'PRS' },
    place: commune.replace(/^(xã|phường|thị trấn|đặc khu) /i, ''),
    date: { year: partsOf(today).year },
    naming: { form: 'named', kind: 'PHIẾU RÀ SOÁT TRẺ EM', subject: `${unitName} – ${name}` },
    body: [
      {
        type: 'paragraph',
        text: `Đánh dấu x vào một ô cho mỗi trẻ em; điều đã thay đổi ghi ở cột cuối. Nộp về xã trước ngày ${formatDate(dueOn)}. Phiếu có thông tin riêng của trẻ em: không chụp, không gửi qua mạng xã hội, nộp lại đủ số tờ.`,
      },
    ],
    signature: { authority: ['NGƯỜI RÀ SOÁT'], name: '' },
    recipients: ['Ủy ban nhân dân xã', 'Lưu: thôn'],
    annexes: [
      {
        title: `Danh sách trẻ em ${decapitalised(unitName)}`,
        attachedTo: name,
        landscape: true,
        blocks: [
          {
            type: 'table',
            columns: [
              { share: 5, align: 'center' as const },
              ...[21, 7, 15, 18, 19].map((share) => ({ share })),
              ...boxes.map(() => ({ share: 9.5, align: 'center' as const })),
              { share: 22 },
            ],
            head: [[...columns, ...boxes, 'Ghi chú'].map((text) => ({ text }))],
            rows: items.map((item) => [
              ...[
                String(item.ordinal),
                item.fullName,
                sexes[item.sex],
                bornAs(item),
                item.householdHead,
                item.guardian,
              ],
              ...boxes.map(() => ''),
              item.note,
            ]),
          },
        ],
      },
    ],
  };
}
