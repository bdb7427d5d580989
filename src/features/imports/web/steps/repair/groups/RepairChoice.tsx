import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../../../platform/web/text/language.tsx';
import { numberText } from '../../../../../../platform/web/ui/status/numbers.ts';
import type { FindingGroup, Import, Repair } from '../../../../contract.ts';
import { importsText } from '../../../text.ts';
import { useFieldValues } from './repair-words.ts';

interface RepairChoiceProps {
  import: Import;
  group: FindingGroup;
  kind: Repair['kind'];
  busy: boolean;
  onApply: (repair: Repair) => void;
}

/** One way to mend a group: a button, or a value to choose first. */
export function RepairChoice(props: RepairChoiceProps) {
  if (props.kind === 'map' || props.kind === 'default') return <ValueRepair {...props} />;
  if (props.kind === 'century') return <CenturyRepair {...props} />;
  return <PlainRepair {...props} />;
}

/** Of kinds that need nothing but a press; undefined for the others. */
function plainRepair({ kind, group: { field, code } }: RepairChoiceProps): Repair | undefined {
  switch (kind) {
    case 'month-first':
    case 'year-only':
      return { kind };
    case 'title-case':
      return { kind, field };
    case 'leave-empty':
    case 'accept':
    case 'leave-out':
      return { kind, field, code };
    default:
      return undefined;
  }
}

function PlainRepair(props: RepairChoiceProps) {
  const { repairs } = useText(importsText);
  const repair = plainRepair(props);
  if (!repair) return null;
  return (
    <Button size="compact-md" variant="default" disabled={props.busy} onClick={() => props.onApply(repair)}>
      {repairs[props.kind]}
    </Button>
  );
}

function CenturyRepair({ busy, onApply }: RepairChoiceProps) {
  const { repair: text, repairs } = useText(importsText);
  return ([1900, 2000] as const).map((century) => (
    <Button
      key={century}
      size="compact-md"
      variant="default"
      disabled={busy}
      onClick={() => onApply({ kind: 'century', century })}
    >
      {repairs.century} {text.century[century]}
    </Button>
  ));
}

/** Cells of one text, or empty ones: what they stand for. The value written most alike is chosen beforehand. */
function ValueRepair({ import: found, group, kind, busy, onApply }: RepairChoiceProps) {
  const { repair: text, repairs } = useText(importsText);
  const values = useFieldValues(found)(group.field);
  const [value, setValue] = useState(group.suggestion ?? '');
  const [remember, setRemember] = useState(true);
  const label = kind === 'map' ? text.mapTo : repairs.default;
  const repair = (): Repair =>
    kind === 'map'
      ? { kind: 'map', field: group.field, text: group.text ?? '', to: value, remember }
      : { kind: 'default', field: group.field, to: value };
  return (
    <>
      {values ? (
        <NativeSelect
          label={label}
          value={value}
          data={[{ value: '', label: text.choose }, ...values]}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          label={label}
          value={value}
          maxLength={100}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
      {kind === 'map' && (
        <Checkbox
          label={text.remember}
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
      )}
      <Button disabled={value === '' || busy} onClick={() => onApply(repair())}>
        {text.applyAll(numberText(group.rows))}
      </Button>
    </>
  );
}
