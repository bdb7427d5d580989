import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { GridColumn } from '../column.ts';
import type { ColumnFilter } from '../view/filters.ts';
import { type Condition, conditionsOf, draftOf, type FilterDraft, readDraft } from './filter-draft.ts';
import styles from './dialogs.module.css';
import { useGridText } from '../text/text.ts';

interface FilterFormProps {
  column: GridColumn<unknown>;
  filter: ColumnFilter | undefined;
  onChange: (filter: ColumnFilter | undefined) => void;
}

/** What the column's cells must be like to be shown. */
export function FilterForm({ column, filter, onChange }: FilterFormProps) {
  const words = useGridText();
  const { menu } = words;
  const conditions = conditionsOf(column.kind, column.choices !== undefined);
  const [draft, setDraft] = useState(() => draftOf(filter, conditions[0] as Condition));
  const [problem, setProblem] = useState('');
  const change = (changed: Partial<FilterDraft>) => {
    setDraft((old) => ({ ...old, ...changed }));
    setProblem('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reading = readDraft(draft, words);
    if (reading.ok) onChange(reading.filter);
    else setProblem(reading.reason);
  };
  const names: Readonly<Record<Condition, string>> = {
    contains: menu.contains,
    'any-of': menu.anyOf,
    dates: menu.dates,
    numbers: menu.numbers,
    blank: menu.blank,
    'not-blank': menu.notBlank,
  };
  return (
    <form className={styles.filter} aria-label={menu.filter} onSubmit={submit} noValidate>
      <Stack gap="xs">
        <NativeSelect
          label={menu.condition}
          value={draft.condition}
          data={conditions.map((value) => ({ value, label: names[value] }))}
          onChange={(event) => change({ condition: event.currentTarget.value as Condition })}
        />
        <ConditionFields column={column} draft={draft} onChange={change} />
        {problem && (
          <p role="alert" className={styles.filterProblem}>
            {problem}
          </p>
        )}
        <Group gap="xs">
          <Button type="submit" size="compact-md">
            {menu.apply}
          </Button>
          {filter && (
            <Button variant="default" size="compact-md" onClick={() => onChange(undefined)}>
              {menu.clear}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

interface ConditionFieldsProps {
  column: GridColumn<unknown>;
  draft: FilterDraft;
  onChange: (change: Partial<FilterDraft>) => void;
}

function ConditionFields({ column, draft, onChange }: ConditionFieldsProps) {
  const { menu, kinds } = useGridText();
  switch (draft.condition) {
    case 'contains':
      return (
        <TextInput
          data-autofocus
          label={menu.text}
          description={menu.textHint}
          autoComplete="off"
          defaultValue={draft.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      );
    case 'dates':
    case 'numbers':
      return (
        <Group grow gap="xs" align="flex-start">
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              label={menu[end]}
              autoComplete="off"
              placeholder={draft.condition === 'dates' ? 'dd/MM/yyyy' : undefined}
              title={draft.condition === 'dates' ? kinds.notADate : undefined}
              defaultValue={draft[end]}
              onChange={(event) => onChange({ [end]: event.currentTarget.value })}
            />
          ))}
        </Group>
      );
    case 'any-of':
      return (
        <Checkbox.Group
          label={menu.values}
          value={[...draft.values]}
          onChange={(values) => onChange({ values })}
        >
          <div className={styles.values}>
            {[...(column.choices ?? []), { value: '', label: menu.blankValue }].map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} size="sm" />
            ))}
          </div>
        </Checkbox.Group>
      );
    default:
      return null;
  }
}
