import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { AreaField, SelectField, TextField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { useField } from '../../../../../platform/web/ui/forms/form-context.ts';
import { comparisons, type IndicatorCode, indicatorCodes, type Target } from '../../../contract/content.ts';
import { decimalText, parseDecimal, useMustBe } from '../../targets/target-words.ts';
import { plansText } from '../../text.ts';
import { useDesk } from '../draft-context.ts';
import { ProposalCard } from './ProposalCard.tsx';
import { ProposalList } from './ProposalList.tsx';
import styles from './proposals.module.css';

const blank = (id: string): Target => ({
  id,
  shortName: '',
  statement: '',
  comparison: 'ge',
  value: null,
  measureUnit: '%',
  numeratorName: '',
  denominatorName: '',
  source: null,
});

/** What the year has to reach. */
export function TargetsTab() {
  const { draft } = useText(plansText);
  const mustBe = useMustBe();
  return (
    <ProposalList list="targets" blank={blank}>
      {(target) => (
        <ProposalCard
          key={target.id}
          list="targets"
          item={target}
          form={() => <TargetFields target={target} />}
        >
          <p className={styles.clamped}>{target.statement || draft.blank}</p>
          {target.value !== null && (
            <p className={styles.main}>{mustBe({ ...target, value: target.value })}</p>
          )}
          {(target.numeratorName || target.denominatorName) && (
            <p className={styles.soft}>
              {target.numeratorName} / {target.denominatorName}
            </p>
          )}
        </ProposalCard>
      )}
    </ProposalList>
  );
}

function TargetFields({ target }: { target: Target }) {
  const { draft, common } = useText(plansText);
  const { fields } = draft;
  const desk = useDesk();
  const set = (change: Partial<Target>) =>
    desk.changeItem('targets', target.id, (old) => ({ ...old, ...change }));
  return (
    <>
      <AreaField
        path="statement"
        label={fields.statement}
        value={target.statement}
        onChange={(statement) => set({ statement })}
        maxLength={1000}
        required
      />
      <TextField
        path="shortName"
        label={fields.shortName}
        hint={draft.fields.shortNameHint}
        value={target.shortName}
        onChange={(shortName) => set({ shortName })}
        maxLength={120}
      />
      <div className={styles.row}>
        <SelectField
          path="comparison"
          label={fields.comparison}
          value={target.comparison}
          onChange={(comparison) => set({ comparison: comparison as Target['comparison'] })}
          choices={comparisons.map((value) => ({
            value,
            label: common.comparisons[value] + common.upwards[value],
          }))}
        />
        <ValueField label={fields.value} value={target.value} onChange={(value) => set({ value })} />
        <TextField
          path="measureUnit"
          label={fields.measureUnit}
          value={target.measureUnit}
          onChange={(measureUnit) => set({ measureUnit })}
          maxLength={40}
        />
      </div>
      <div className={styles.row}>
        <TextField
          path="numeratorName"
          label={fields.numeratorName}
          value={target.numeratorName}
          onChange={(numeratorName) => set({ numeratorName })}
          maxLength={200}
        />
        <TextField
          path="denominatorName"
          label={fields.denominatorName}
          value={target.denominatorName}
          onChange={(denominatorName) => set({ denominatorName })}
          maxLength={200}
        />
      </div>
      <SelectField
        path="indicator"
        label={fields.indicator}
        hint={fields.indicatorHint}
        value={target.indicator ?? ''}
        onChange={(code) => set({ indicator: (code || null) as IndicatorCode | null })}
        choices={[
          { value: '', label: fields.typedByUnits },
          ...indicatorCodes.map((code) => ({ value: code, label: fields.indicators[code] })),
        ]}
      />
    </>
  );
}

interface ValueFieldProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

/** A number with a decimal comma: "1,0". */
function ValueField({ label, value, onChange }: ValueFieldProps) {
  const { required: _, ...bound } = useField({ path: 'value', label });
  const [typed, setTyped] = useState<string>();
  const change = (text: string) => {
    setTyped(text);
    onChange(parseDecimal(text) ?? null);
  };
  return (
    <TextInput
      {...bound}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === null ? '' : decimalText(value))}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}
