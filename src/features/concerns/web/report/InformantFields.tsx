import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { CheckField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import type { Informant } from '../../contract.ts';
import type { ConcernDraft } from '../form/draft.ts';
import styles from '../form/form.module.css';
import { concernsText } from '../text.ts';

interface InformantProps {
  draft: ConcernDraft;
  edit: (change: Partial<ConcernDraft>) => void;
}

/** Who told it: only where they agree, and then behind a wall of its own (Decree 56/2017 art. 24). */
export function InformantFields({ draft, edit }: InformantProps) {
  const { report: words } = useText(concernsText);
  const line = (field: keyof Informant, label: string) => (
    <TextField
      path={`informant.${field}`}
      label={label}
      {...(field === 'phone' && { inputMode: 'tel' as const })}
      value={draft.informant[field]}
      onChange={(text) => edit({ informant: { ...draft.informant, [field]: text } })}
    />
  );
  return (
    <Panel title={words.informant}>
      <CheckField
        path="consent"
        label={words.consent}
        hint={words.consentHint}
        value={draft.consent}
        onChange={(consent) => edit({ consent })}
      />
      {draft.consent && (
        <div className={styles.fields}>
          {line('fullName', words.informantName)}
          {line('phone', words.informantPhone)}
          {line('address', words.informantAddress)}
          {line('note', words.informantNote)}
        </div>
      )}
    </Panel>
  );
}
