import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { newId } from '../../../../../platform/shared/id.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { SelectField, TextField } from '../../../../../platform/web/ui/forms/fields.tsx';
import type { Duty } from '../../../contract/content.ts';
import { plansText } from '../../text.ts';
import styles from '../proposals/proposals.module.css';

type Measure = Duty['measures'][number];

interface MeasureFieldsProps {
  measures: readonly Measure[];
  onChange: (measures: Measure[]) => void;
}

/** The figures that units report for a duty. */
export function MeasureFields({ measures, onChange }: MeasureFieldsProps) {
  const { fields } = useText(plansText).draft;
  const set = (id: string, change: Partial<Measure>) =>
    onChange(measures.map((measure) => (measure.id === id ? { ...measure, ...change } : measure)));
  const blank = (): Measure => ({ id: newId(), name: '', measureUnit: '', aggregation: 'sum' });
  return (
    <fieldset className={styles.fieldset}>
      <legend>{fields.measures}</legend>
      {measures.map((measure, at) => (
        <div key={measure.id} className={styles.measure}>
          <TextField
            path={`measures.${at}.name`}
            label={fields.measureName(at + 1)}
            value={measure.name}
            onChange={(name) => set(measure.id, { name })}
            maxLength={200}
          />
          <TextField
            path={`measures.${at}.measureUnit`}
            label={fields.measureUnitOf(at + 1)}
            value={measure.measureUnit}
            onChange={(measureUnit) => set(measure.id, { measureUnit })}
            maxLength={40}
          />
          <SelectField
            path={`measures.${at}.aggregation`}
            label={fields.aggregation(at + 1)}
            value={measure.aggregation}
            onChange={(aggregation) =>
              set(measure.id, { aggregation: aggregation as Measure['aggregation'] })
            }
            choices={[
              { value: 'sum', label: fields.aggregations.sum },
              { value: 'latest', label: fields.aggregations.latest },
            ]}
          />
          <ActionIcon
            variant="subtle"
            color="danger"
            size={36}
            aria-label={fields.removeMeasure(at + 1)}
            onClick={() => onChange(measures.filter((one) => one.id !== measure.id))}
          >
            <IconTrash size={18} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => onChange([...measures, blank()])}
        >
          {fields.addMeasure}
        </Button>
      </div>
    </fieldset>
  );
}
