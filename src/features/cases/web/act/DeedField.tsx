import { useText } from '../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import {
  AreaField,
  CheckField,
  RadioField,
  SelectField,
  TextField,
} from '../../../../platform/web/ui/forms/fields.tsx';
import { NumberField } from '../../../../platform/web/ui/forms/NumberField.tsx';
import { usePlaces } from '../../../children/web/public.ts';
import { type ActName, type CasePage, measures } from '../../contract.ts';
import { actionText, choiceLabel, fieldLabel } from '../case/lines.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import type { Words } from '../words.ts';
import type { DeedFieldSpec, DraftProps } from './draft.ts';
import { peopleFor } from './people.ts';
import { PlanFields } from './PlanFields.tsx';
import { ScoreFields } from './ScoreFields.tsx';
import { TotalsSaid } from './TotalsSaid.tsx';

interface DeedFieldProps extends DraftProps {
  act: ActName;
  field: DeedFieldSpec;
  /** Undefined while the case is being opened: nothing of it can be chosen yet. */
  found: CasePage | undefined;
}

/** One field of an act, drawn by its kind. */
export function DeedField({ act, field, found, draft, edit }: DeedFieldProps) {
  const words = useText(casesText);
  const { key, kind, required } = field;
  const value = draft.values[key] ?? '';
  const set = (changed: string | number) => edit({ values: { ...draft.values, [key]: changed } });
  const bound = { path: `deed.${key}`, label: fieldLabel(act, key, words), required };
  const text = { ...bound, value: String(value), onChange: set };
  switch (kind) {
    case 'commune':
      return <CommuneField text={text} />;
    case 'scores':
      return <Scores act={act} draft={draft} edit={edit} />;
    case 'plan':
      return <PlanFields draft={draft} edit={edit} />;
    case 'measures':
      return <MeasureFields legend={bound.label} draft={draft} edit={edit} />;
    case 'instant':
      return <InstantFields name={key} draft={draft} edit={edit} />;
    case 'number':
      return <NumberField {...bound} {...hintOf(key, found, words)} value={value} onChange={set} />;
    case 'date':
      return <DateField {...text} />;
    case 'line':
      return <TextField {...text} maxLength={500} />;
    case 'area':
      return <AreaField {...text} />;
    default:
      return <ChoiceOf text={text} act={act} field={field} found={found} />;
  }
}

/** Of separation: how many of the days that the law allows are left (Đ.32.2). */
const hintOf = (key: string, found: CasePage | undefined, { dialog }: Words): { hint?: string } =>
  key === 'days' && found ? { hint: dialog.daysLeft(found.separationDaysLeft) } : {};

type Text = Parameters<typeof AreaField>[0];

const mostInSight = 5;
/** Another commune of the locality. */
function CommuneField({ text }: { text: Text }) {
  const { dialog } = useText(casesText);
  const { others } = usePlaces();
  return <SelectField {...text} blank={dialog.choose} choices={others} />;
}

/** One of a few codes, a person of the case, an open action. */
function ChoiceOf({
  text,
  act,
  field,
  found,
}: { text: Text } & Pick<DeedFieldProps, 'act' | 'field' | 'found'>) {
  const words = useText(casesText);
  const { dialog } = words;
  if (field.kind === 'person') {
    const choices = (found ? peopleFor(act, found) : []).map(({ accountId, name }) => ({
      value: accountId,
      label: name,
    }));
    const hint = choices.length === 0 ? { hint: dialog.nobody } : {};
    return <SelectField {...text} {...hint} blank={dialog.choose} choices={choices} />;
  }
  if (field.kind === 'action') {
    const choices = (found?.openActionIds ?? []).map((id) => ({
      value: id,
      label: found ? actionText(id, found, words) : '',
    }));
    return <SelectField {...text} blank={dialog.choose} choices={choices} />;
  }
  if (field.kind === 'yes-no')
    return (
      <RadioField
        {...text}
        choices={[
          { value: 'yes', label: dialog.yes },
          { value: 'no', label: dialog.no },
        ]}
      />
    );
  const choices = field.options.map((code) => ({ value: code, label: choiceLabel(field.key, code, words) }));
  if (choices.length > mostInSight) return <SelectField {...text} blank={dialog.choose} choices={choices} />;
  return <RadioField {...text} choices={choices} />;
}

function MeasureFields({ legend, draft, edit }: DraftProps & { legend: string }) {
  const words = useText(casesText);
  const chosen = draft.measures;
  const turn = (measure: string, on: boolean) =>
    edit({ measures: on ? [...chosen, measure] : chosen.filter((each) => each !== measure) });
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {measures.map((measure) => (
        <CheckField
          key={measure}
          path={`deed.measures.${measure}`}
          label={words.measures[measure]}
          value={chosen.includes(measure)}
          onChange={(on) => turn(measure, on)}
        />
      ))}
    </fieldset>
  );
}

/** Mẫu 02, 03, 06 with their totals; of Mẫu 02 what they suggest. */
function Scores({ act, ...draft }: DraftProps & { act: ActName }) {
  return (
    <>
      <ScoreFields {...draft} />
      <TotalsSaid draft={draft.draft} suggests={act === 'assess-initially'} />
    </>
  );
}

function InstantFields({ name, draft, edit }: DraftProps & { name: string }) {
  const { dialog } = useText(casesText);
  const { values } = draft;
  const set = (change: Record<string, string>) => edit({ values: { ...values, ...change } });
  const [day, clock] =
    name === 'meetsAt' ? [dialog.meetsDate, dialog.meetsTime] : [dialog.receivedDate, dialog.receivedTime];
  return (
    <div className={styles.pair}>
      <DateField
        path={`deed.${name}.date`}
        label={day}
        required
        value={String(values.date ?? '')}
        onChange={(date) => set({ date })}
      />
      <TextField
        path={`deed.${name}`}
        label={clock}
        hint={dialog.timeHint}
        required
        inputMode="numeric"
        maxLength={8}
        value={String(values.time ?? '')}
        onChange={(time) => set({ time })}
      />
    </div>
  );
}
