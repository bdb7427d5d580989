import { Button } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { concernsContract } from '../../contract.ts';
import styles from '../form/form.module.css';
import { concernsText } from '../text.ts';

const { addDuty } = concernsContract.endpoints;

export function AddDuty({ communeId }: { communeId: string }) {
  const { dutyPage: words } = useText(concernsText);
  const today = localDateOf(useNow());
  const blank = { fullName: '', phone: '', fromDate: today, toDate: '' };
  const [id, setId] = useState(() => newId());
  const [draft, setDraft] = useState(blank);
  const [wrong, setWrong] = useState<CallProblem>();
  const add = useCommandOf(addDuty);
  const send = async () => {
    const input = { ...draft, id, communeId, toDate: draft.toDate === '' ? null : draft.toDate };
    const problem = checkInput(addDuty.input, input);
    setWrong(problem);
    if (problem || !(await add.run(input))) return;
    tellDone(words.added);
    setId(newId());
    setDraft(blank);
  };
  return (
    <Form onSubmit={() => void send()} problem={wrong ?? add.problem} onRetry={() => void add.retry()}>
      <div className={styles.fields} data-print="hidden">
        <TextField
          path="fullName"
          label={words.name}
          required
          value={draft.fullName}
          onChange={(fullName) => setDraft({ ...draft, fullName })}
        />
        <TextField
          path="phone"
          label={words.phone}
          required
          inputMode="tel"
          value={draft.phone}
          onChange={(phone) => setDraft({ ...draft, phone })}
        />
        <DateField
          path="fromDate"
          label={words.from}
          required
          value={draft.fromDate}
          onChange={(fromDate) => setDraft({ ...draft, fromDate })}
        />
        <DateField
          path="toDate"
          label={words.to}
          value={draft.toDate}
          onChange={(toDate) => setDraft({ ...draft, toDate })}
        />
        <Button type="submit" loading={add.busy}>
          {words.add}
        </Button>
      </div>
    </Form>
  );
}
