import { Stack } from '@mantine/core';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../../platform/web/ui/data/Panel.tsx';
import { DateField } from '../../../../../platform/web/ui/forms/DateField.tsx';
import { CheckField, SelectField } from '../../../../../platform/web/ui/forms/fields.tsx';
import type { Import } from '../../../contract.ts';
import { importsText } from '../../text.ts';

type Options = Import['options'];

interface ListOptionsProps {
  options: Options;
  places: Import['places'];
  onChange: (options: Options) => void;
}

/** What holds for all rows: where those without a hamlet live, since when, how groups are entered. */
export function ListOptions({ options, places, onChange }: ListOptionsProps) {
  const { columns: text } = useText(importsText);
  const several = new Set(places.map(({ communeName }) => communeName)).size > 1;
  const choices = places.map(({ unitId, name, communeName }) => ({
    value: unitId,
    label: several ? `${communeName} › ${name}` : name,
  }));
  return (
    <Panel title={text.options} level={3}>
      <Stack gap="sm">
        <SelectField
          path="options.unitId"
          label={text.unit}
          value={options.unitId ?? ''}
          blank={text.unitBlank}
          choices={choices}
          onChange={(unitId) => onChange({ ...options, unitId: unitId || null })}
        />
        <DateField
          path="options.livesHereSince"
          label={text.since}
          hint={text.sinceHint}
          value={options.livesHereSince ?? ''}
          onChange={(since) => onChange({ ...options, livesHereSince: since || null })}
        />
        <CheckField
          path="options.confirmCircumstances"
          label={text.confirm}
          hint={text.confirmHint}
          value={options.confirmCircumstances}
          onChange={(confirmCircumstances) => onChange({ ...options, confirmCircumstances })}
        />
        <DateField
          path="options.circumstancesFrom"
          label={text.from}
          hint={text.fromHint}
          value={options.circumstancesFrom ?? ''}
          onChange={(from) => onChange({ ...options, circumstancesFrom: from || null })}
        />
      </Stack>
    </Panel>
  );
}
