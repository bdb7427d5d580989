import { useText } from '../../../../platform/web/text/language.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { circumstanceKinds, type CircumstanceKind } from '../../contract.ts';
import { useCodeBook } from '../code-lists.ts';
import { childrenText } from '../text.ts';
import styles from './child.module.css';
import type { ChildFile } from './child-file.ts';
import type { CircumstanceDraft } from './circumstance-draft.ts';

export interface CircumstanceFieldsProps {
  draft: CircumstanceDraft;
  edit: (change: Partial<CircumstanceDraft>) => void;
}

/** The list and the group; once written they stay, another group is another line. */
export function GroupFields({ draft, edit }: CircumstanceFieldsProps) {
  const { circumstances: words, lists, entry } = useText(childrenText);
  const codes = useCodeBook();
  const note = codes.noteOf(draft.kind, draft.code);
  return (
    <div className={styles.pair}>
      <SelectField
        path="kind"
        label={words.list}
        value={draft.kind}
        choices={circumstanceKinds.map((kind) => ({ value: kind, label: lists[kind] }))}
        onChange={(kind) => edit({ kind: kind as CircumstanceKind, code: '', subCode: '' })}
      />
      <SelectField
        path="code"
        label={words.code}
        required
        {...(note !== '' && { hint: note })}
        blank={entry.unknown}
        value={draft.code}
        choices={codes.choices(draft.kind)}
        onChange={(code) => edit({ code, subCode: '' })}
      />
    </div>
  );
}

/** Sub-group, since when, on which paper, and whatever else is to be said. */
export function LineFields({
  draft,
  edit,
  papers,
}: CircumstanceFieldsProps & { papers: ChildFile['papers'] }) {
  const { circumstances: words, entry, record } = useText(childrenText);
  const codes = useCodeBook();
  const subs = draft.code === '' ? [] : codes.choices(draft.kind, draft.code);
  const line = (path: string, key: 'number' | 'issuedBy') => (
    <TextField path={path} label={words[key]} value={draft[key]} onChange={(text) => edit({ [key]: text })} />
  );
  return (
    <>
      <div className={styles.pair}>
        {subs.length > 0 && (
          <SelectField
            path="subCode"
            label={words.subCode}
            blank={entry.unknown}
            value={draft.subCode}
            choices={subs}
            onChange={(subCode) => edit({ subCode })}
          />
        )}
        <DateField
          path="fromDate"
          label={words.from}
          required
          value={draft.fromDate}
          onChange={(fromDate) => edit({ fromDate })}
        />
      </div>
      <div className={styles.pair}>
        <SelectField
          path="evidence.kind"
          label={words.evidenceKind}
          blank={entry.unknown}
          value={draft.evidenceKind}
          choices={Object.entries(words.evidenceKinds).map(([value, label]) => ({ value, label }))}
          onChange={(evidenceKind) => edit({ evidenceKind })}
        />
        {line('evidence.number', 'number')}
        <DateField
          path="evidence.issuedOn"
          label={words.issuedOn}
          value={draft.issuedOn}
          onChange={(issuedOn) => edit({ issuedOn })}
        />
        {line('evidence.issuedBy', 'issuedBy')}
        {papers.length > 0 && (
          <SelectField
            path="evidence.paperId"
            label={record.circumstance.paper}
            blank={record.circumstance.noPaper}
            value={draft.paperId}
            choices={papers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(paperId) => edit({ paperId })}
          />
        )}
      </div>
      <AreaField
        path="note"
        label={words.note}
        rows={2}
        value={draft.note}
        onChange={(note) => edit({ note })}
      />
    </>
  );
}
