import { nameParts as splitName } from '../../../../platform/shared/vietnamese.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { CheckField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { childrenText } from '../text.ts';
import styles from './entry.module.css';
import type { DraftProps } from './fields.tsx';

/** Names that do not go "họ, đệm, tên": the parts by which lists are sorted, said by hand. The birth name stays as it is. */
export function NamePartsFields({ draft, edit }: DraftProps) {
  const { fields, record } = useText(childrenText);
  const parts = draft.nameParts;
  const part = (key: 'family' | 'middle' | 'given', label: string) => (
    <TextField
      path={`nameParts.${key}`}
      label={label}
      required={key === 'given'}
      value={parts?.[key] ?? ''}
      onChange={(text) => parts && edit({ nameParts: { ...parts, [key]: text } })}
    />
  );
  return (
    <div className={styles.whole}>
      <CheckField
        path="nameParts"
        label={record.names.apart}
        hint={record.names.hint}
        value={parts !== null}
        onChange={(apart) => edit({ nameParts: apart ? splitName(draft.fullName) : null })}
      />
      {parts && (
        <div className={styles.fields}>
          {part('family', fields.familyName)}
          {part('middle', fields.middleName)}
          {part('given', fields.givenName)}
        </div>
      )}
    </div>
  );
}
