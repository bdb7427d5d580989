import { useState } from 'react';
import {
  type DueRule,
  type WhenNotWorking,
  whenNotWorkingChoices,
} from '../../../../../platform/shared/due-rule.ts';
import { isValid } from '../../../../../platform/shared/plain-date.ts';
import { periodKinds } from '../../../../../platform/shared/period.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../../platform/web/ui/forms/DateField.tsx';
import { SelectField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { WholeField } from '../../../../../platform/web/ui/forms/MoneyField.tsx';
import { plansText } from '../../text.ts';
import styles from '../proposals/proposals.module.css';

type Kind = DueRule['kind'];

interface DueRuleFieldsProps {
  rule: DueRule | null;
  onChange: (rule: DueRule | null) => void;
}

/** A rule to begin with; a fixed date has none until a day is given. */
function firstRule(kind: Kind): DueRule | null {
  if (kind === 'fixed-date') return null;
  if (kind === 'hours-after-event') return { kind, hours: 24 };
  const days = { amount: 15, unit: 'days', whenNotWorking: 'keep' } as const;
  return kind === 'after-event' ? { kind, ...days } : { kind, period: 'quarter', ...days };
}

/** When it falls due: most plans name a day; others count from a period or from the day of issue. */
export function DueRuleFields({ rule, onChange }: DueRuleFieldsProps) {
  const { due } = useText(plansText).draft;
  const [kind, setKind] = useState<Kind>(rule?.kind ?? 'fixed-date');
  const choose = (value: string) => {
    setKind(value as Kind);
    onChange(firstRule(value as Kind));
  };
  return (
    <div className={styles.row}>
      <SelectField
        path="rule"
        label={due.kind}
        value={kind}
        onChange={choose}
        choices={Object.entries(due.kinds).map(([value, label]) => ({ value, label }))}
      />
      {kind === 'fixed-date' && <FixedDate rule={rule} onChange={onChange} />}
      {rule?.kind === 'hours-after-event' && (
        <WholeField
          path="rule.hours"
          label={due.hours}
          value={rule.hours}
          onChange={(hours) => typeof hours === 'number' && onChange({ ...rule, hours })}
        />
      )}
      {(rule?.kind === 'after-period' || rule?.kind === 'after-event') && (
        <CountedDays rule={rule} onChange={onChange} />
      )}
      {rule && rule.kind !== 'hours-after-event' && (
        <SelectField
          path="rule.whenNotWorking"
          label={due.whenNotWorking}
          value={rule.whenNotWorking}
          onChange={(value) => onChange({ ...rule, whenNotWorking: value as WhenNotWorking })}
          choices={whenNotWorkingChoices.map((value) => ({ value, label: due.whenChoices[value] }))}
        />
      )}
    </div>
  );
}

/** What is being typed is kept here: the rule only ever holds a day that exists. */
function FixedDate({ rule, onChange }: DueRuleFieldsProps) {
  const { due } = useText(plansText).draft;
  const date = rule?.kind === 'fixed-date' ? rule.date : '';
  const [typed, setTyped] = useState(date);
  const change = (value: string) => {
    setTyped(value);
    const whenNotWorking = rule?.kind === 'fixed-date' ? rule.whenNotWorking : 'keep';
    onChange(isValid(value) ? { kind: 'fixed-date', date: value, whenNotWorking } : null);
  };
  return <DateField path="rule.date" label={due.date} value={typed} onChange={change} />;
}

type Counted = Extract<DueRule, { kind: 'after-period' | 'after-event' }>;

function CountedDays({ rule, onChange }: { rule: Counted; onChange: (rule: DueRule) => void }) {
  const { due } = useText(plansText).draft;
  return (
    <>
      {rule.kind === 'after-period' && (
        <SelectField
          path="rule.period"
          label={due.period}
          value={rule.period}
          onChange={(period) => onChange({ ...rule, period: period as typeof rule.period })}
          choices={[...periodKinds, 'custom' as const].map((value) => ({ value, label: due.periods[value] }))}
        />
      )}
      <WholeField
        path="rule.amount"
        label={due.amount}
        value={rule.amount}
        onChange={(amount) => typeof amount === 'number' && onChange({ ...rule, amount })}
      />
      <SelectField
        path="rule.unit"
        label={due.unit}
        value={rule.unit}
        onChange={(unit) => onChange({ ...rule, unit: unit as Counted['unit'] })}
        choices={Object.entries(due.dayUnits).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}
