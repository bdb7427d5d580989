import type { Block, OfficialDocument } from '../../../platform/server/documents/index.ts';
import { formatDate } from '../../../platform/shared/plain-date.ts';
import { issueDate, numberAndSymbol, placeNameOf, type PlanRow } from '../../plans/server/public.ts';
import type { PlannedActivity } from '../contract.ts';

interface DocumentFacts {
  view: {
    unitId: string;
    unitName: string;
    title: string;
    introduction: string;
    number: string;
    issuedOn: string | null;
    activities: PlannedActivity[];
    tasks: { id: string; section: string | null; title: string }[];
  };
  plan: PlanRow;
  /** Who issues it: the unit, or the one it went into. An authority signs for the committee, an office by its head. */
  signer: { unitId: string; name: string; kind: string };
  place: string;
}

/** "xã Hòa An" → "Ủy ban nhân dân xã Hòa An"; an office keeps its own name and stands under its authority. */
export const agencyOf = (unitName: string, kind: string): string =>
  kind === 'authority' && !/^(ủy|uỷ) ban/i.test(unitName)
    ? `Ủy ban nhân dân ${unitName.charAt(0).toLowerCase()}${unitName.slice(1)}`
    : unitName;

/** The unit's implementation plan in Decree 30 form: its own words, then the table of activities. */
export function unitPlanDocument({ view, plan, signer, place }: DocumentFacts): OfficialDocument {
  const committee = signer.kind === 'authority';
  const former = signer.unitId === view.unitId ? '' : `, phần của ${view.unitName} trước khi sắp xếp`;
  return {
    agency: {
      parent: committee ? undefined : plan.content.agency || undefined,
      name: agencyOf(signer.name, signer.kind),
    },
    number: numberAndSymbol(view.number || null, committee ? 'KH-UBND' : 'KH'),
    place: placeNameOf(committee ? signer.name : place),
    date: issueDate(view.issuedOn, plan.year),
    naming: { form: 'named', kind: 'KẾ HOẠCH', subject: `${view.title}${former}` },
    legalBases: [
      `Căn cứ Kế hoạch số ${plan.number ?? '…'} của ${plan.content.agency} về ${plan.title.charAt(0).toLowerCase()}${plan.title.slice(1)}`,
    ],
    body: bodyOf(view),
    signature: {
      authority: committee ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : ['THỦ TRƯỞNG ĐƠN VỊ'],
      name: '',
    },
    recipients: [plan.content.agency, 'Cơ quan đầu mối theo dõi kế hoạch', 'Lưu: VT'],
  };
}

function bodyOf(view: DocumentFacts['view']): Block[] {
  const title = new Map(view.tasks.map((task) => [task.id, task.section ?? '']));
  return [
    ...(view.introduction
      ? [
          { type: 'section', number: 'I', title: 'Mục đích, yêu cầu' } as const,
          ...view.introduction
            .split('\n')
            .filter(Boolean)
            .map((text): Block => ({ type: 'paragraph', text })),
        ]
      : []),
    { type: 'section', number: view.introduction ? 'II' : 'I', title: 'Nội dung hoạt động' },
    {
      type: 'table',
      ordinal: true,
      unit: 'đồng (cột kinh phí)',
      columns: [
        { share: 30 },
        { share: 15, align: 'center' },
        { share: 16 },
        { share: 14 },
        { share: 13 },
        { share: 18 },
        { share: 9, align: 'center' },
      ],
      head: [
        [
          'Nội dung',
          'Thời gian',
          'Người thực hiện',
          'Địa điểm',
          'Kinh phí và nguồn',
          'Kết quả mong đợi',
          'Mục',
        ].map((text) => ({ text })),
      ],
      rows: view.activities.map((activity) => [
        activity.what,
        `${formatDate(activity.startsOn)} – ${formatDate(activity.endsOn)}`,
        activity.responsible,
        activity.place,
        `${activity.cost.toLocaleString('vi-VN')}${activity.costSource ? ` (${activity.costSource})` : ''}`,
        activity.expected,
        (activity.obligationId && title.get(activity.obligationId)) || '',
      ]),
      total: {
        label: 'Cộng',
        cells: [{ kind: 'money', value: view.activities.reduce((sum, one) => sum + one.cost, 0) }, '', ''],
      },
    },
  ];
}
