import { useText } from '../../../../../../platform/web/text/language.tsx';
import { type CodeListName, childrenText, useCodeBook } from '../../../../../children/web/public.ts';
import { codedFields, type Import, type PlainField, type Repair } from '../../../../contract.ts';
import { importsText } from '../../../text.ts';

export interface ValueChoice {
  value: string;
  label: string;
}

const listOf = (field: PlainField): CodeListName | undefined =>
  (codedFields as Partial<Record<PlainField, CodeListName>>)[field];

/** What cells of a field may be taken as: hamlets of the area, the sexes, codes of the register's list; undefined for free text. */
export function useFieldValues({ places }: Pick<Import, 'places'>) {
  const codes = useCodeBook();
  const { sex } = useText(childrenText);
  return (field: PlainField): readonly ValueChoice[] | undefined => {
    if (field === 'hamlet' || field === 'commune')
      return places.map(({ unitId, name }) => ({ value: unitId, label: name }));
    if (field === 'sex' || field === 'sexMale' || field === 'sexFemale')
      return (['male', 'female', 'unknown'] as const).map((value) => ({ value, label: sex[value] }));
    const list = listOf(field);
    return list && codes.choices(list);
  };
}

/** A repair in one line: "Dân tộc: “Tày ” → Tày". */
export function useRepairWords(found: Pick<Import, 'places'>) {
  const { fields, findings, repair: text, repairs } = useText(importsText);
  const valuesOf = useFieldValues(found);
  const named = (field: PlainField, to: string): string =>
    valuesOf(field)?.find(({ value }) => value === to)?.label ?? to;
  return (repair: Repair): string => {
    switch (repair.kind) {
      case 'map': {
        const to = repair.to === null ? text.empty : named(repair.field, repair.to);
        return `${fields[repair.field]}: “${repair.text}” → ${to}`;
      }
      case 'default':
        return `${fields[repair.field]}: ${named(repair.field, repair.to)}`;
      case 'century':
        return `${repairs.century} ${text.century[repair.century]}`;
      case 'title-case':
        return `${fields[repair.field]}: ${repairs['title-case']}`;
      case 'leave-empty':
      case 'accept':
      case 'leave-out':
        return `${fields[repair.field]}: ${findings[repair.code]} → ${repairs[repair.kind]}`;
      default:
        return repairs[repair.kind];
    }
  };
}
