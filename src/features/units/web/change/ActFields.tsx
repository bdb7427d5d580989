import { Button, Stack } from '@mantine/core';
import { useText } from '../../../../platform/web/text/language.tsx';
import { CheckField, SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import type { PlacedUnit, UnitType } from '../../contract.ts';
import { unitsText } from '../text.ts';
import styles from '../units.module.css';
import { alike, type ChangeForm, fittingParents, newTarget, type TargetForm } from './change-form.ts';
import { choicesOf, NamesFields, TargetFields, UnitsField } from './fields.tsx';

export interface ActFieldsProps {
  form: ChangeForm;
  onChange: (form: ChangeForm) => void;
  /** The unit that the change begins from; undefined for a new one. */
  unit: PlacedUnit | undefined;
  units: readonly PlacedUnit[];
  types: readonly UnitType[];
}

/** The fields that the chosen kind of change needs. */
export function ActFields(props: ActFieldsProps) {
  const { form, unit } = props;
  if (form.kind === 'create') return <CreateFields {...props} />;
  if (!unit) return null;
  const own = { ...props, unit };
  if (form.kind === 'merge') return <MergeFields {...own} />;
  if (form.kind === 'split') return <SplitFields {...own} />;
  if (form.kind === 're-parent') return <MoveFields {...own} />;
  if (form.kind === 'rename') return <RenameFields {...own} />;
  return null;
}

type OwnProps = ActFieldsProps & { unit: PlacedUnit };

function CreateFields({ form, onChange, units, types }: ActFieldsProps) {
  const { form: words } = useText(unitsText);
  const type = types.find((one) => one.code === form.names.typeCode);
  const parents = type ? fittingParents(units, type) : units.filter((unit) => unit.kind === 'authority');
  return (
    <>
      <NamesFields
        at=""
        value={form.names}
        onChange={(names) => onChange({ ...form, names })}
        types={types}
      />
      <SelectField
        path="parentId"
        label={words.parent}
        value={form.parentId}
        onChange={(parentId) => onChange({ ...form, parentId })}
        choices={choicesOf(parents)}
        blank={words.choose}
        required
      />
    </>
  );
}

function RenameFields({ form, onChange, unit, types }: OwnProps) {
  const sameLevel = types.filter((type) => type.kind === unit.kind && type.level === unit.level);
  return (
    <NamesFields
      at=""
      value={form.names}
      onChange={(names) => onChange({ ...form, names })}
      types={sameLevel}
    />
  );
}

function MergeFields({ form, onChange, unit, units, types }: OwnProps) {
  const { form: words } = useText(unitsText);
  return (
    <>
      <UnitsField
        path="unitIds"
        label={words.mergeUnits}
        units={alike(units, unit)}
        value={form.unitIds}
        onChange={(unitIds) => onChange({ ...form, unitIds })}
        required
      />
      <TargetFields
        at="into."
        asLabel={words.into}
        existingLabel={words.survivor}
        existingWord={words.intoExisting}
        existing={units.filter((other) => form.unitIds.includes(other.unitId))}
        value={form.into}
        onChange={(into) => onChange({ ...form, into })}
        like={unit}
        units={units}
        types={types}
      />
    </>
  );
}

function MoveFields({ form, onChange, unit, units }: OwnProps) {
  const { form: words } = useText(unitsText);
  const siblings = units.filter((other) => other.kind === unit.kind && other.parentId === unit.parentId);
  return (
    <>
      <UnitsField
        path="unitIds"
        label={words.moveUnits}
        units={siblings}
        value={form.unitIds}
        onChange={(unitIds) => onChange({ ...form, unitIds })}
        required
      />
      <SelectField
        path="parentId"
        label={words.newParent}
        value={form.parentId}
        onChange={(parentId) => onChange({ ...form, parentId })}
        choices={choicesOf(fittingParents(units, unit).filter((other) => other.unitId !== unit.parentId))}
        blank={words.choose}
        required
      />
    </>
  );
}

function SplitFields({ form, onChange, unit, units, types }: OwnProps) {
  const { form: words } = useText(unitsText);
  const setPart = (index: number, part: TargetForm) =>
    onChange({ ...form, parts: form.parts.map((old, at) => (at === index ? part : old)) });
  const removeLast = () => {
    const gone = form.parts.length - 1;
    const childPart = Object.fromEntries(Object.entries(form.childPart).filter(([, part]) => part !== gone));
    onChange({ ...form, parts: form.parts.slice(0, gone), childPart });
  };
  const neighbours = alike(units, unit).filter((other) => other.unitId !== unit.unitId);
  return (
    <>
      <CheckField
        path="keeps"
        label={words.keeps}
        value={form.keeps}
        onChange={(keeps) => onChange({ ...form, keeps })}
      />
      {form.parts.map((part, index) => (
        <fieldset key={part.newUnitId} className={styles.part}>
          <legend>{words.part(index + 1)}</legend>
          <TargetFields
            at={`parts.${index}.to.`}
            asLabel={words.partKind(index + 1)}
            existingLabel={words.partTarget(index + 1)}
            existingWord={words.existing}
            existing={neighbours}
            value={part}
            onChange={(changed) => setPart(index, changed)}
            like={unit}
            units={units}
            types={types}
          />
        </fieldset>
      ))}
      <Stack gap="xs" align="flex-start">
        <Button
          variant="default"
          onClick={() => onChange({ ...form, parts: [...form.parts, newTarget(unit)] })}
        >
          {words.addPart}
        </Button>
        {form.parts.length > 1 && (
          <Button variant="default" onClick={removeLast}>
            {words.removePart(form.parts.length)}
          </Button>
        )}
      </Stack>
      <ChildrenDivide form={form} onChange={onChange} unit={unit} units={units} />
    </>
  );
}

/** Where each child goes: to one of the parts, or, when the old unit lives on, nowhere. */
function ChildrenDivide({ form, onChange, unit, units }: Omit<OwnProps, 'types'>) {
  const { form: words } = useText(unitsText);
  const children = units.filter(
    (child) => child.parentId === unit.unitId && (child.kind === 'hamlet' || child.kind === 'authority'),
  );
  if (children.length === 0) return null;
  const parts = form.parts.map((_, index) => ({ value: String(index), label: words.part(index + 1) }));
  const send = (childId: string, part: string) => {
    const { [childId]: _, ...others } = form.childPart;
    onChange({ ...form, childPart: part === '' ? others : { ...others, [childId]: Number(part) } });
  };
  return (
    <fieldset className={styles.part}>
      <legend>{words.childrenDivide}</legend>
      <Stack gap="xs">
        {children.map((child) => (
          <SelectField
            key={child.unitId}
            path={`child.${child.unitId}`}
            label={words.childGoes(child.name)}
            value={form.childPart[child.unitId] === undefined ? '' : String(form.childPart[child.unitId])}
            onChange={(part) => send(child.unitId, part)}
            choices={parts}
            blank={form.keeps ? words.stays : words.choose}
          />
        ))}
      </Stack>
    </fieldset>
  );
}
