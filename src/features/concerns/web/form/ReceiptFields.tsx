import { useText } from '../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { RadioField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { concernCategories } from '../../contract.ts';
import { concernsText } from '../text.ts';

interface WhenProps {
  date: string;
  time: string;
  onChange: (change: { date?: string; time?: string }) => void;
  labels: { date: string; time: string };
  /** The field for whose problems both answer. */
  path: string;
}

/** An instant as people say it: a day and a time of day. */
export function WhenFields({ date, time, onChange, labels, path }: WhenProps) {
  const { report: words } = useText(concernsText);
  return (
    <>
      <DateField
        path={`${path}.date`}
        label={labels.date}
        required
        value={date}
        onChange={(changed) => onChange({ date: changed })}
      />
      <TextField
        path={path}
        label={labels.time}
        hint={words.timeHint}
        required
        inputMode="numeric"
        maxLength={8}
        value={time}
        onChange={(changed) => onChange({ time: changed })}
      />
    </>
  );
}

export function CategoryField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const words = useText(concernsText);
  return (
    <RadioField
      path="category"
      label={words.category}
      required
      value={value}
      choices={concernCategories.map((one) => ({ value: one, label: words.categories[one] }))}
      onChange={onChange}
    />
  );
}
