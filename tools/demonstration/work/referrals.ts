import { childrenContract, type FieldGroup } from '../../../src/features/children/contract.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import type { Desk } from './desk.ts';

/** A commune's officer tells offices of the district of some children, each of what it needs. */

const { listChildren, referChild } = childrenContract.endpoints;

interface HandOver {
  office: string;
  groups: FieldGroup[];
  purpose: string;
  basis: string;
  children: number;
}

const handOvers: readonly HandOver[] = [
  {
    ...{ office: 'phong-y-te', groups: ['identity', 'guardian-hamlet', 'health-need'], children: 2 },
    purpose: 'Khám sàng lọc, lập hồ sơ phục hồi chức năng',
    basis: 'Luật Trẻ em 2016 Điều 43; mẹ và trẻ em đồng ý ngày 01/10/2021',
  },
  {
    ...{ office: 'phong-giao-duc', groups: ['identity', 'school-facts'], children: 2 },
    purpose: 'Vận động trẻ em đến lớp, xét miễn giảm học phí',
    basis: 'Luật Trẻ em 2016 Điều 44; cha mẹ đồng ý ngày 01/10/2021',
  },
  {
    ...{ office: 'phong-tu-phap', groups: ['identity'], children: 1 },
    purpose: 'Rà soát, cải chính hộ tịch',
    basis: 'Luật Hộ tịch 2014 Điều 28; người chăm sóc đề nghị ngày 28/9/2021',
  },
  {
    ...{ office: 'hoi-phu-nu', groups: ['identity', 'guardian-hamlet'], children: 1 },
    purpose: 'Tặng quà Tết cho gia đình khó khăn',
    basis: 'Mẹ đồng ý ngày 30/9/2021',
  },
];

export async function handOver(desk: Desk, unitIdOf: (key: string) => string): Promise<void> {
  const { rows } = await desk.act(listChildren, { sort: 'name', limit: 50 });
  // Whoever has a disability comes first: the health office is the first to be told.
  const waiting = rows.toSorted((a, b) => b.disabilityTypes.length - a.disabilityTypes.length);
  for (const { office, children, ...why } of handOvers)
    for (const { id: childId } of waiting.splice(0, children))
      await desk.act(referChild, { childId, id: newId(), officeId: unitIdOf(office), ...why });
}
