import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import {
  AreaField,
  type Choice,
  RadioField,
  SelectField,
  TextField,
} from '../../../../platform/web/ui/forms/fields.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { birthPrecisions, type ChildField, sexes } from '../../contract.ts';
import { useCodeBook } from '../code-lists.ts';
import { childrenText } from '../text.ts';
import type { ChildDraft } from './draft.ts';

export interface DraftProps {
  draft: ChildDraft;
  edit: (change: Partial<ChildDraft>) => void;
}

type TextKey = {
  [K in keyof ChildDraft]: ChildDraft[K] extends string ? (string extends ChildDraft[K] ? K : never) : never;
}[keyof ChildDraft] &
  ChildField;

/** One line of text of the draft, under its field's name. */
export function Line({
  field,
  draft,
  edit,
  required = false,
}: DraftProps & { field: TextKey; required?: boolean }) {
  const { fields } = useText(childrenText);
  return (
    <TextField
      path={field}
      label={fields[field]}
      required={required}
      value={draft[field]}
      onChange={(value) => edit({ [field]: value } as Partial<ChildDraft>)}
    />
  );
}

export function Day({
  field,
  draft,
  edit,
  required = false,
}: DraftProps & { field: TextKey; required?: boolean }) {
  const { fields } = useText(childrenText);
  return (
    <DateField
      path={field}
      label={fields[field]}
      required={required}
      value={draft[field]}
      onChange={(value) => edit({ [field]: value } as Partial<ChildDraft>)}
    />
  );
}

/** One of a list; blank where it is not known. */
export function Code({
  field,
  draft,
  edit,
  choices,
}: DraftProps & { field: TextKey; choices: readonly Choice[] }) {
  const { fields, entry } = useText(childrenText);
  return (
    <SelectField
      path={field}
      label={fields[field]}
      blank={entry.unknown}
      value={draft[field]}
      choices={choices}
      onChange={(value) => edit({ [field]: value } as Partial<ChildDraft>)}
    />
  );
}

type ChoiceKey = 'birthRegistration' | 'residence' | 'presence' | 'birthPrecision';

export function Choose({
  field,
  draft,
  edit,
  names,
}: DraftProps & { field: ChoiceKey; names: Readonly<Record<string, string>> }) {
  const { fields } = useText(childrenText);
  return (
    <SelectField
      path={field}
      label={fields[field]}
      value={draft[field]}
      choices={Object.entries(names).map(([value, label]) => ({ value, label }))}
      onChange={(value) => edit({ [field]: value } as Partial<ChildDraft>)}
    />
  );
}

export function SexField({ draft, edit }: DraftProps) {
  const words = useText(childrenText);
  return (
    <RadioField
      path="sex"
      label={words.fields.sex}
      required
      value={draft.sex}
      choices={sexes.map((value) => ({ value, label: words.sex[value] }))}
      onChange={(sex) => edit({ sex: sex as ChildDraft['sex'] })}
    />
  );
}

export function PrecisionField(props: DraftProps) {
  const { precision } = useText(childrenText);
  return (
    <Choose
      {...props}
      field="birthPrecision"
      names={Object.fromEntries(birthPrecisions.map((value) => [value, precision[value]]))}
    />
  );
}

/** A child has one kind of disability or several: the first two can be told. */
export function DisabilityFields({ draft, edit }: DraftProps) {
  const { fields, entry } = useText(childrenText);
  const codes = useCodeBook();
  const set = (at: number, code: string) => {
    const types = [...draft.disabilityTypes];
    types[at] = code;
    edit({ disabilityTypes: [...new Set(types.filter((type) => type !== undefined && type !== ''))] });
  };
  const places =
    draft.disabilityTypes.length === 0
      ? [0]
      : [...draft.disabilityTypes.keys(), draft.disabilityTypes.length];
  return places.map((at) => (
    <SelectField
      key={at}
      path={`disabilityTypes.${at}`}
      label={at === 0 ? fields.disabilityTypes : `${fields.disabilityTypes} (${at + 1})`}
      blank={entry.unknown}
      value={draft.disabilityTypes[at] ?? ''}
      choices={codes.choices('disability-types')}
      onChange={(code) => set(at, code)}
    />
  ));
}

export function NoteField({ draft, edit }: DraftProps) {
  const { fields } = useText(childrenText);
  return (
    <AreaField
      path="note"
      label={fields.note}
      rows={2}
      value={draft.note}
      onChange={(note) => edit({ note })}
    />
  );
}
