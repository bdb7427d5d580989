import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, CheckField, SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract, circumstanceKinds, type CircumstanceKind } from '../../contract.ts';
import { useCodeBook } from '../code-lists.ts';
import { childrenText } from '../text.ts';
import styles from './child.module.css';

const { addCircumstance } = childrenContract.endpoints;

interface Draft {
  kind: CircumstanceKind;
  code: string;
  subCode: string;
  fromDate: string;
  evidenceKind: string;
  number: string;
  issuedOn: string;
  issuedBy: string;
  note: string;
  confirm: boolean;
}

const blank: Draft = {
  ...{ kind: 'special', code: '', subCode: '', fromDate: '', evidenceKind: '', number: '' },
  ...{ issuedOn: '', issuedBy: '', note: '', confirm: false },
};

const inputOf = (draft: Draft, key: { childId: string; id: string }) => ({
  ...key,
  ...{ kind: draft.kind, code: draft.code, subCode: draft.subCode || null, fromDate: draft.fromDate },
  evidence: {
    ...{ kind: draft.evidenceKind || null, number: draft.number, issuedOn: draft.issuedOn || null },
    ...{ issuedBy: draft.issuedBy, paperId: null },
  },
  ...{ note: draft.note, confirm: draft.confirm },
});

/** A new membership: which list and group, since when, on which paper; confirmed at once when the paper is there. */
export function AddCircumstance({ childId, onClose }: { childId: string; onClose: () => void }) {
  const { circumstances: words } = useText(childrenText);
  const { kit } = useText(platformText);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(blank);
  const [wrong, setWrong] = useState<CallProblem>();
  const add = useCommandOf(addCircumstance);
  const edit = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const send = async () => {
    const input = inputOf(draft, { childId, id });
    const problem = checkInput(addCircumstance.input, input);
    setWrong(problem);
    if (problem || !(await add.run(input))) return;
    tellDone(words.saved);
    onClose();
  };
  return (
    <Panel title={words.add}>
      <Form onSubmit={() => void send()} problem={wrong ?? add.problem} onRetry={() => void add.retry()}>
        <Stack gap="sm">
          <WhichFields draft={draft} edit={edit} />
          <EvidenceFields draft={draft} edit={edit} />
          <AreaField
            path="note"
            label={words.note}
            rows={2}
            value={draft.note}
            onChange={(note) => edit({ note })}
          />
          <CheckField
            path="confirm"
            label={words.confirm}
            value={draft.confirm}
            onChange={(confirm) => edit({ confirm })}
          />
          <Group>
            <Button type="submit" loading={add.busy}>
              {words.add}
            </Button>
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Panel>
  );
}

interface FieldsProps {
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
}

function WhichFields({ draft, edit }: FieldsProps) {
  const { circumstances: words, lists, entry } = useText(childrenText);
  const codes = useCodeBook();
  const subs = draft.code === '' ? [] : codes.choices(draft.kind, draft.code);
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
  );
}

function EvidenceFields({ draft, edit }: FieldsProps) {
  const { circumstances: words, entry } = useText(childrenText);
  return (
    <div className={styles.pair}>
      <SelectField
        path="evidence.kind"
        label={words.evidenceKind}
        blank={entry.unknown}
        value={draft.evidenceKind}
        choices={Object.entries(words.evidenceKinds).map(([value, label]) => ({ value, label }))}
        onChange={(evidenceKind) => edit({ evidenceKind })}
      />
      <TextField
        path="evidence.number"
        label={words.number}
        value={draft.number}
        onChange={(number) => edit({ number })}
      />
      <DateField
        path="evidence.issuedOn"
        label={words.issuedOn}
        value={draft.issuedOn}
        onChange={(issuedOn) => edit({ issuedOn })}
      />
      <TextField
        path="evidence.issuedBy"
        label={words.issuedBy}
        value={draft.issuedBy}
        onChange={(issuedBy) => edit({ issuedBy })}
      />
    </div>
  );
}
