import { functionNames } from '../../../../platform/shared/actor.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { accountsContract } from '../../contract.ts';
import { accountsText } from '../text.ts';

export interface FunctionDraft {
  function: string;
  unitId: string;
  validFrom: string;
  validTo: string;
}

/** What is sent: an empty last day means without end. */
export const functionOf = (draft: FunctionDraft) => ({ ...draft, validTo: draft.validTo || null });

interface FunctionFieldsProps {
  value: FunctionDraft;
  onChange: (value: FunctionDraft) => void;
  /** Where the fields stand in the input: `functions.0.`, or nothing. */
  at?: string;
}

/** Which function, at which unit, from when until when. */
export function FunctionFields({ value, onChange, at = '' }: FunctionFieldsProps) {
  const { account: text } = useText(accountsText);
  const { shell } = useText(platformText);
  const units = useQueryOf(accountsContract.endpoints.grantableUnits, {}).data?.units ?? [];
  const change = (part: Partial<FunctionDraft>) => onChange({ ...value, ...part });
  return (
    <>
      <SelectField
        path={`${at}function`}
        label={text.function}
        value={value.function}
        blank={text.chooseFunction}
        choices={functionNames.map((name) => ({ value: name, label: shell.functions[name] }))}
        onChange={(name) => change({ function: name })}
        required
      />
      <SelectField
        path={`${at}unitId`}
        label={text.unit}
        value={value.unitId}
        blank={text.chooseUnit}
        choices={units.map((unit) => ({
          value: unit.unitId,
          label: `${'\u00a0\u00a0'.repeat(unit.depth)}${unit.name}`,
        }))}
        onChange={(unitId) => change({ unitId })}
        required
      />
      <DateField
        path={`${at}validFrom`}
        label={text.from}
        value={value.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        required
      />
      <DateField
        path={`${at}validTo`}
        label={text.until}
        hint={text.untilHint}
        value={value.validTo}
        onChange={(validTo) => change({ validTo })}
      />
    </>
  );
}
