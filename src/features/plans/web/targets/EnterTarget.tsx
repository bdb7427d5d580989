import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { WholeField } from '../../../../platform/web/ui/forms/MoneyField.tsx';
import { plansContract } from '../../contract.ts';
import type { TargetStanding } from '../../contract/ledger.ts';
import { plansText } from '../text.ts';
import styles from './targets.module.css';

const endpoint = plansContract.endpoints.enterTarget;

interface EnterTargetProps {
  target: TargetStanding;
  units: readonly { unitId: string; unitName: string }[];
  /** The unit for which the form opens, when it is one of these. */
  first: string | undefined;
  entries: readonly { unitId: string; numerator: number; denominator: number }[];
}

/** The figures of one's own unit; the form opens with what was entered last. */
export function EnterTarget({ target, units, first, entries }: EnterTargetProps) {
  const words = useText(plansText).target;
  const today = localDateOf(useNow());
  const lastOf = (unitId: string) => entries.find((entry) => entry.unitId === unitId);
  const valuesOf = (unitId: string) => ({
    id: newId(),
    unitId,
    numerator: (lastOf(unitId)?.numerator ?? '') as number | string,
    denominator: (lastOf(unitId)?.denominator ?? '') as number | string,
    asOf: today,
    note: '',
  });
  const [values, setValues] = useState(() =>
    valuesOf((units.find((unit) => unit.unitId === first) ?? units[0])?.unitId ?? ''),
  );
  const [wrong, setWrong] = useState<ProblemError>();
  const command = useCommandOf(endpoint, { invalidates: ['plans'] });
  const set = (change: Partial<typeof values>) => setValues((old) => ({ ...old, ...change }));
  const act = async () => {
    const input = { ...values, targetId: target.id } as Parameters<typeof command.run>[0];
    const found = checkInput(endpoint.input, input);
    setWrong(found);
    if (found || !(await command.run(input))) return;
    tellDone(words.saved);
    set({ id: newId(), note: '' });
  };
  return (
    <Form onSubmit={() => void act()} problem={wrong ?? command.problem} onRetry={() => void command.retry()}>
      <Stack className={styles.form ?? ''}>
        {units.length > 1 && (
          <SelectField
            path="unitId"
            label={words.forUnit}
            value={values.unitId}
            onChange={(unitId) => setValues(valuesOf(unitId))}
            choices={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
          />
        )}
        <div className={styles.pair}>
          <WholeField
            path="numerator"
            label={target.numeratorName || words.numerator}
            value={values.numerator}
            onChange={(numerator) => set({ numerator })}
            required
          />
          <WholeField
            path="denominator"
            label={target.denominatorName || words.denominator}
            value={values.denominator}
            onChange={(denominator) => set({ denominator })}
            required
          />
          <DateField
            path="asOf"
            label={words.at}
            value={values.asOf}
            onChange={(asOf) => set({ asOf })}
            max={today}
            required
          />
        </div>
        <AreaField
          path="note"
          label={words.note}
          value={values.note}
          onChange={(note) => set({ note })}
          rows={2}
        />
        <Group>
          <Button type="submit" loading={command.busy}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
