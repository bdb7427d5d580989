import { Checkbox, Stack } from '@mantine/core';
import { useText } from '../../../../platform/web/text/language.tsx';
import {
  AreaField,
  type Choice,
  RadioField,
  SelectField,
  TextField,
} from '../../../../platform/web/ui/forms/fields.tsx';
import { type FieldProps, useField } from '../../../../platform/web/ui/forms/form-context.ts';
import type { PlacedUnit, UnitType } from '../../contract.ts';
import { unitsText } from '../text.ts';
import styles from '../units.module.css';
import { fittingParents, type NamesForm, type TargetForm } from './change-form.ts';

export const choicesOf = (units: readonly PlacedUnit[]): Choice[] =>
  units.map((unit) => ({ value: unit.unitId, label: unit.name }));

interface UnitsFieldProps extends FieldProps {
  units: readonly PlacedUnit[];
  value: readonly string[];
  onChange: (unitIds: string[]) => void;
}

/** Several of a list of units. */
export function UnitsField({ units, value, onChange, ...field }: UnitsFieldProps) {
  const { id, label, error, description } = useField(field);
  return (
    <Checkbox.Group
      id={id}
      label={label}
      error={error}
      description={description}
      value={[...value]}
      onChange={onChange}
      withAsterisk={field.required ?? false}
    >
      <div className={styles.choices}>
        {units.map((unit) => (
          <Checkbox key={unit.unitId} value={unit.unitId} label={unit.name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface NamesFieldsProps {
  /** Prefix of the paths: '' or 'into.' or 'parts.0.to.'. */
  at: string;
  value: NamesForm;
  onChange: (names: NamesForm) => void;
  types: readonly UnitType[];
}

/** What a unit is called. */
export function NamesFields({ at, value, onChange, types }: NamesFieldsProps) {
  const { form } = useText(unitsText);
  const set = (key: keyof NamesForm) => (text: string) => onChange({ ...value, [key]: text });
  const typeChoices = types.map((type) => ({ value: type.code, label: type.name }));
  return (
    <>
      <TextField
        path={`${at}name`}
        label={form.name}
        hint={form.nameHint}
        value={value.name}
        onChange={set('name')}
        maxLength={200}
        required
      />
      <SelectField
        path={`${at}typeCode`}
        label={form.type}
        value={value.typeCode}
        onChange={set('typeCode')}
        choices={typeChoices}
        blank={form.choose}
        required
      />
      <TextField
        path={`${at}shortName`}
        label={form.shortName}
        hint={form.shortNameHint}
        value={value.shortName}
        onChange={set('shortName')}
        maxLength={80}
      />
      <TextField
        path={`${at}officialCode`}
        label={form.code}
        hint={form.codeHint}
        value={value.officialCode}
        onChange={set('officialCode')}
        inputMode="numeric"
        maxLength={10}
      />
      <AreaField
        path={`${at}aliases`}
        label={form.aliases}
        hint={form.aliasesHint}
        value={value.aliases}
        onChange={set('aliases')}
        rows={1}
      />
    </>
  );
}

interface TargetFieldsProps {
  at: string;
  value: TargetForm;
  onChange: (target: TargetForm) => void;
  /** Label of the choice between a new and an existing unit, and of the list of existing ones. */
  asLabel: string;
  existingLabel: string;
  existingWord: string;
  existing: readonly PlacedUnit[];
  like: PlacedUnit;
  units: readonly PlacedUnit[];
  types: readonly UnitType[];
}

/** A unit that goes on: a new one with its names and parent, or an existing one. */
export function TargetFields(props: TargetFieldsProps) {
  const { at, value, onChange, existing, like, units, types } = props;
  const { form } = useText(unitsText);
  const sameLevel = types.filter((type) => type.kind === like.kind && type.level === like.level);
  return (
    <Stack gap="sm">
      <RadioField
        path={`${at}as`}
        label={props.asLabel}
        value={value.as}
        onChange={(as) => onChange({ ...value, as: as as TargetForm['as'] })}
        choices={[
          { value: 'new', label: form.intoNew },
          { value: 'existing', label: props.existingWord },
        ]}
      />
      {value.as === 'existing' ? (
        <SelectField
          path={`${at}unitId`}
          label={props.existingLabel}
          value={value.existingId}
          onChange={(existingId) => onChange({ ...value, existingId })}
          choices={choicesOf(existing)}
          blank={form.choose}
          required
        />
      ) : (
        <>
          <NamesFields
            at={at}
            value={value.names}
            onChange={(names) => onChange({ ...value, names })}
            types={sameLevel}
          />
          <SelectField
            path={`${at}parentId`}
            label={form.parent}
            value={value.parentId}
            onChange={(parentId) => onChange({ ...value, parentId })}
            choices={choicesOf(fittingParents(units, like))}
            blank={form.choose}
            required
          />
        </>
      )}
    </Stack>
  );
}
