import { Button } from '@mantine/core';
import { useText } from '../../../../platform/web/text/language.tsx';
import { SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { NumberField } from '../../../../platform/web/ui/forms/NumberField.tsx';
import type { Relative } from '../../contract.ts';
import { useCodeBook } from '../code-lists.ts';
import { childrenText } from '../text.ts';
import { newCarer } from './draft.ts';
import styles from './entry.module.css';
import type { DraftProps } from './fields.tsx';

/** Mother, father and whoever else cares for the child. */
export function RelativeFields({ draft, edit }: DraftProps) {
  const { relatives: words } = useText(childrenText);
  const set = (at: number, change: Partial<Relative>) =>
    edit({ relatives: draft.relatives.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  return (
    <>
      {draft.relatives.map((relative, at) => (
        <fieldset key={at} className={styles.person}>
          <legend>{words[relative.kind]}</legend>
          <PersonFields at={at} relative={relative} onChange={(change) => set(at, change)} />
          {relative.kind === 'carer' && (
            <Button
              variant="default"
              onClick={() => edit({ relatives: draft.relatives.filter((_, index) => index !== at) })}
            >
              {words.remove}
            </Button>
          )}
        </fieldset>
      ))}
      {draft.relatives.length < 6 && (
        <Button variant="default" onClick={() => edit({ relatives: [...draft.relatives, newCarer()] })}>
          {words.add}
        </Button>
      )}
    </>
  );
}

interface PersonFieldsProps {
  at: number;
  relative: Relative;
  onChange: (change: Partial<Relative>) => void;
}

function PersonFields({ at, relative, onChange }: PersonFieldsProps) {
  const { relatives: words, entry, fields } = useText(childrenText);
  const codes = useCodeBook();
  const path = (field: keyof Relative) => `relatives.${at}.${field}`;
  const line = (field: 'fullName' | 'occupation' | 'relation' | 'phone') => (
    <TextField
      path={path(field)}
      label={words[field]}
      value={relative[field]}
      {...(field === 'phone' && { inputMode: 'tel' as const })}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <div className={styles.fields}>
      {line('fullName')}
      {relative.kind === 'carer' && line('relation')}
      <NumberField
        path={path('birthYear')}
        label={words.birthYear}
        value={relative.birthYear ?? ''}
        onChange={(year) => onChange({ birthYear: typeof year === 'number' ? year : null })}
      />
      {line('occupation')}
      <SelectField
        path={path('ethnicity')}
        label={fields.ethnicity}
        blank={entry.unknown}
        value={relative.ethnicity ?? ''}
        choices={codes.choices('ethnicities')}
        onChange={(ethnicity) => onChange({ ethnicity: ethnicity === '' ? null : ethnicity })}
      />
      <SelectField
        path={path('state')}
        label={words.state}
        blank={entry.unknown}
        value={relative.state ?? ''}
        choices={codes.choices('parent-states')}
        onChange={(state) => onChange({ state: state === '' ? null : state })}
      />
      {line('phone')}
    </div>
  );
}
