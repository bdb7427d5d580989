import { Checkbox, Group } from '@mantine/core';
import { useText } from '../../../platform/web/text/language.tsx';
import { useField } from '../../../platform/web/ui/forms/form-context.ts';
import type { ExportColumn, OfferedColumn } from '../rules/columns.ts';
import { exportsText } from './text.ts';

interface ColumnChoiceProps {
  offered: readonly OfferedColumn[];
  chosen: readonly ExportColumn[];
  onChange: (columns: ExportColumn[]) => void;
}

/** The usual columns first, the sensitive ones apart; they go out in the order of the register, not of the presses. */
export function ColumnChoice({ offered, chosen, onChange }: ColumnChoiceProps) {
  const { dialog } = useText(exportsText);
  const plain = offered.filter((column) => column.class !== 'P3');
  const sensitive = offered.filter((column) => column.class === 'P3');
  const change = (ids: readonly string[]) =>
    onChange(offered.flatMap(({ id }) => (ids.includes(id) ? [id] : [])));
  const part = { value: [...chosen], onChange: change };
  return (
    <>
      <Part path="columns" label={dialog.columns} columns={plain} {...part} />
      {sensitive.length > 0 && (
        <Part
          path="columns.sensitive"
          label={dialog.sensitive}
          hint={dialog.sensitiveHint}
          columns={sensitive}
          {...part}
        />
      )}
    </>
  );
}

interface PartProps {
  path: string;
  label: string;
  hint?: string;
  columns: readonly OfferedColumn[];
  value: string[];
  onChange: (ids: string[]) => void;
}

function Part({ path, label, hint, columns, value, onChange }: PartProps) {
  const words = useText(exportsText);
  const { id, disabled: _, ...bound } = useField({ path, label, ...(hint && { hint }) });
  return (
    <Checkbox.Group {...bound} id={id} tabIndex={-1} value={value} onChange={onChange}>
      <Group gap="sm" mt={6}>
        {columns.map((column) => (
          <Checkbox key={column.id} value={column.id} label={words.columns[column.id]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
