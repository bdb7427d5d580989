import { useText } from '../../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../../platform/web/ui/forms/DateField.tsx';
import { type Choice, SelectField, TextField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { birthRegistrations, residences } from '../../../contract.ts';
import { useCodeBook } from '../../code-lists.ts';
import { childrenText } from '../../text.ts';
import { bulkText } from './text.ts';

/** What can be set for many at once: nothing that tells one child from another. */
export const bulkFields = [
  ...(['schooling', 'school', 'grade', 'presence', 'residence'] as const),
  ...(['birthRegistration', 'insuranceUntil', 'ethnicity', 'householdClass'] as const),
] as const;
export type BulkField = (typeof bulkFields)[number];

const nullable: readonly BulkField[] = ['schooling', 'insuranceUntil', 'ethnicity', 'householdClass'];
export const isNullable = (field: BulkField): boolean => nullable.includes(field);

interface BulkValueProps {
  field: BulkField;
  value: string;
  onChange: (value: string) => void;
}

/** The field for the new value, as the form has it. */
export function BulkValue({ field, value, onChange }: BulkValueProps) {
  const words = useText(bulkText);
  const choices = useChoices();
  const props = { path: `fields.${field}`, label: words.value, value, onChange };
  if (field === 'school' || field === 'grade') return <TextField {...props} />;
  if (field === 'insuranceUntil') return <DateField {...props} />;
  return <SelectField {...props} blank={isNullable(field) ? words.blank : ''} choices={choices(field)} />;
}

function useChoices() {
  const words = useText(childrenText);
  const codes = useCodeBook();
  const named = (values: readonly string[], names: Readonly<Record<string, string>>): Choice[] =>
    values.map((value) => ({ value, label: names[value] ?? value }));
  return (field: BulkField): Choice[] => {
    if (field === 'presence') return named(['present', 'away'], words.presence);
    if (field === 'residence') return named(residences, words.residences);
    if (field === 'birthRegistration') return named(birthRegistrations, words.registration);
    if (field === 'schooling') return codes.choices('schooling');
    return codes.choices(field === 'ethnicity' ? 'ethnicities' : 'household-classes');
  };
}
