import { Button, Stack } from '@mantine/core';
import { newId } from '../../../../platform/shared/id.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { MoneyField } from '../../../../platform/web/ui/forms/MoneyField.tsx';
import { measures } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { blankLine, type DraftProps, type PlanLine } from './draft.ts';

/** Mẫu 04: the actions of the plan, each with its measure, who does it, when and for how much. */
export function PlanFields({ draft: { lines }, edit }: DraftProps) {
  const { dialog } = useText(casesText);
  const change = (id: string, changed: Partial<PlanLine>) =>
    edit({ lines: lines.map((line) => (line.id === id ? { ...line, ...changed } : line)) });
  return (
    <>
      {lines.map((line, at) => (
        <fieldset key={line.id} className={styles.group}>
          <legend>{dialog.action(at + 1)}</legend>
          <Stack gap="xs">
            <LineFields line={line} at={at} change={(changed) => change(line.id, changed)} />
            {lines.length > 1 && (
              <Button
                className={styles.drop}
                size="compact-sm"
                variant="default"
                onClick={() => edit({ lines: lines.filter(({ id }) => id !== line.id) })}
              >
                {dialog.dropAction(at + 1)}
              </Button>
            )}
          </Stack>
        </fieldset>
      ))}
      <Button variant="default" onClick={() => edit({ lines: [...lines, blankLine(newId())] })}>
        {dialog.addAction}
      </Button>
    </>
  );
}

interface LineProps {
  line: PlanLine;
  at: number;
  change: (changed: Partial<PlanLine>) => void;
}

function LineFields({ line, at, change }: LineProps) {
  const words = useText(casesText);
  const { dialog } = words;
  const action = `deed.actions.${at}`;
  const wording = `deed.wording.${at}`;
  const text = (key: 'service' | 'responsible' | 'coordination', maxLength: number) => (
    <TextField
      path={`${wording}.${key}`}
      label={dialog[key]}
      required={key !== 'coordination'}
      maxLength={maxLength}
      value={line[key]}
      onChange={(said) => change({ [key]: said })}
    />
  );
  const date = (key: 'startsOn' | 'endsOn') => (
    <DateField
      path={`${action}.${key}`}
      label={dialog[key]}
      required
      value={line[key]}
      onChange={(day) => change({ [key]: day })}
    />
  );
  return (
    <>
      <SelectField
        path={`${action}.measure`}
        label={dialog.measure}
        required
        blank={dialog.choose}
        value={line.measure}
        choices={measures.map((value) => ({ value, label: words.measures[value] }))}
        onChange={(measure) => change({ measure })}
      />
      {text('service', 500)}
      <div className={styles.pair}>
        {text('responsible', 300)}
        {text('coordination', 500)}
        {date('startsOn')}
        {date('endsOn')}
      </div>
      <MoneyField
        path={`${action}.cost`}
        label={dialog.cost}
        required
        value={line.cost}
        onChange={(cost) => change({ cost })}
      />
    </>
  );
}
