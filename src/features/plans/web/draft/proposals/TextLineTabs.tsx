import { useText } from '../../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, TextField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { isValid } from '../../../../../platform/shared/plain-date.ts';
import type { LegalBasis, PlanContent } from '../../../contract/content.ts';
import { plansText } from '../../text.ts';
import { useDesk } from '../draft-context.ts';
import { ProposalCard } from './ProposalCard.tsx';
import { ProposalList } from './ProposalList.tsx';
import styles from './proposals.module.css';

type Recipient = PlanContent['recipients'][number];

/** The documents that the plan rests on. */
export function BasesList() {
  const { draft } = useText(plansText);
  const blank = (id: string): LegalBasis => ({
    id,
    text: '',
    documentNumber: '',
    documentDate: null,
    issuer: '',
    source: null,
  });
  return (
    <ProposalList list="bases" blank={blank}>
      {(basis) => (
        <ProposalCard key={basis.id} list="bases" item={basis} form={() => <BasisFields basis={basis} />}>
          <p>{basis.text || draft.blank}</p>
        </ProposalCard>
      )}
    </ProposalList>
  );
}

function BasisFields({ basis }: { basis: LegalBasis }) {
  const { fields } = useText(plansText).draft;
  const desk = useDesk();
  const set = (change: Partial<LegalBasis>) =>
    desk.changeItem('bases', basis.id, (old) => ({ ...old, ...change }));
  return (
    <>
      <AreaField
        path="text"
        label={fields.basisText}
        value={basis.text}
        onChange={(text) => set({ text })}
        maxLength={1000}
        required
      />
      <div className={styles.row}>
        <TextField
          path="documentNumber"
          label={fields.documentNumber}
          value={basis.documentNumber}
          onChange={(documentNumber) => set({ documentNumber })}
          maxLength={100}
        />
        <DateField
          path="documentDate"
          label={fields.documentDate}
          value={basis.documentDate ?? ''}
          onChange={(date) => set({ documentDate: isValid(date) ? date : null })}
        />
        <TextField
          path="issuer"
          label={fields.documentIssuer}
          value={basis.issuer}
          onChange={(issuer) => set({ issuer })}
          maxLength={300}
        />
      </div>
    </>
  );
}

/** "Nơi nhận:" at the foot of the document. */
export function RecipientsTab() {
  const { draft } = useText(plansText);
  const desk = useDesk();
  const blank = (id: string): Recipient => ({ id, text: '', source: null });
  return (
    <ProposalList list="recipients" blank={blank}>
      {(recipient) => (
        <ProposalCard
          key={recipient.id}
          list="recipients"
          item={recipient}
          form={() => (
            <TextField
              path="text"
              label={draft.fields.recipientText}
              value={recipient.text}
              onChange={(text) => desk.changeItem('recipients', recipient.id, (old) => ({ ...old, text }))}
              maxLength={300}
              required
            />
          )}
        >
          <p>{recipient.text || draft.blank}</p>
        </ProposalCard>
      )}
    </ProposalList>
  );
}
