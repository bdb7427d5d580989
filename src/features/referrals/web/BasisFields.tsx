import { Checkbox, Stack } from '@mantine/core';
import { formatDate } from '../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { RadioField, SelectField } from '../../../platform/web/ui/forms/fields.tsx';
import { useField } from '../../../platform/web/ui/forms/form-context.ts';
import { Cover } from '../../cases/web/public.ts';
import {
  type Basis,
  type CaseConsent,
  type CaseReferral,
  type ConsentWords,
  referralsContract,
} from '../contract.ts';
import { useConsentWords } from './case/consent-words.ts';
import styles from './referrals.module.css';
import { referralsText } from './text.ts';

export interface BasisDraft {
  kind: Basis['kind'];
  code: string;
  consentIds: string[];
}
export const blankBasis: BasisDraft = { kind: 'law', code: '', consentIds: [] };
export const basisFrom = ({ kind, code, consentIds }: BasisDraft): Basis =>
  kind === 'law' ? { kind, code } : { kind, consentIds };

interface BasisProps {
  caseId: string;
  receiverId: string;
  bases: readonly { code: string; name: string }[];
  draft: BasisDraft;
  onChange: (draft: BasisDraft) => void;
}

/** What a referral rests on: a legal basis in force, or consents. */
export function BasisFields({ caseId, receiverId, bases, draft, onChange }: BasisProps) {
  const { dialog: words } = useText(referralsText);
  return (
    <>
      <RadioField
        path="basis.kind"
        label={words.basis}
        required
        value={draft.kind}
        choices={[
          { value: 'law', label: words.byLaw },
          { value: 'consent', label: words.byConsent },
        ]}
        onChange={(kind) => onChange({ ...draft, kind: kind as Basis['kind'] })}
      />
      {draft.kind === 'law' ? (
        <SelectField
          path="basis.code"
          label={words.law}
          required
          blank={words.choose}
          value={draft.code}
          choices={bases.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => onChange({ ...draft, code })}
        />
      ) : (
        <ConsentsField
          caseId={caseId}
          receiverId={receiverId}
          value={draft.consentIds}
          onChange={(consentIds) => onChange({ ...draft, consentIds })}
        />
      )}
    </>
  );
}

interface ConsentsFieldProps {
  caseId: string;
  receiverId: CaseReferral['receiverId'];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

const none: readonly CaseConsent[] = [];

function ConsentsField({ caseId, receiverId, value, onChange }: ConsentsFieldProps) {
  const { dialog: words, consents } = useText(referralsText);
  const known = useQueryOf(referralsContract.endpoints.listCaseConsents, { caseId });
  const written = useConsentWords(caseId, known.data?.consents ?? none);
  const field = { path: 'basis.consentIds', label: words.consents, hint: words.consentsHint, required: true };
  const { id, disabled: _, required, ...bound } = useField(field);
  const usable = (known.data?.consents ?? []).filter(
    (one) =>
      one.withdrawnOn === null &&
      one.purpose === 'referral' &&
      (one.receiverId === null || one.receiverId === receiverId),
  );
  return (
    <Checkbox.Group
      {...bound}
      id={id}
      tabIndex={-1}
      withAsterisk={required ?? false}
      value={[...value]}
      onChange={onChange}
    >
      <Stack gap="xs" mt={6}>
        {usable.length > 0 && <Cover of={written} covered={written.covered} about={words.consents} />}
        {usable.length === 0 && <p className={styles.note}>{words.noConsents}</p>}
        {usable.map((consent) => (
          <Checkbox
            key={consent.id}
            value={consent.id}
            label={labelOf(consent, written.of(consent.id), consents)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

const labelOf = (
  { givenBy, purpose, givenOn }: CaseConsent,
  said: ConsentWords | undefined,
  words: (typeof referralsText)['vi']['consents'],
): string => {
  return `${words.line(words.givers[givenBy], said?.giverName, words.purposes[purpose])}, ${words.when(formatDate(givenOn))}`;
};
