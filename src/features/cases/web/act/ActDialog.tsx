import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { areaOf, useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { type ActName, type CasePage, casesContract } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { DeedField } from './DeedField.tsx';
import { TemplateField } from './TemplateField.tsx';
import { type ActDraft, atFrom, blankAct, deedFrom, type DraftProps, fieldsOf, knownFor } from './draft.ts';

const { actInCase } = casesContract.endpoints;

interface ActProps {
  act: ActName;
  found: CasePage;
  /** What is filled in from the start. */
  known?: ActDraft['values'];
  onClose: () => void;
}

/** One act of a case: what the contract asks of it, when it was done, and why late where a limit of the law has run out. */
export function ActDialog({ act, found, known, onClose }: ActProps) {
  const words = useText(casesText);
  const { kit } = useText(platformText);
  const now = useNow();
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(() => ({
    ...blankAct(now, newId()),
    values: { ...knownFor(act, found), ...known },
  }));
  const [wrong, setWrong] = useState<CallProblem>();
  const record = useCommandOf(actInCase, { invalidates: ['case-queue', 'case-tasks'] });
  const problem = wrong ?? record.problem;
  const fresh = useFreshCase(problem);
  const edit = (change: Partial<ActDraft>) => setDraft((old) => ({ ...old, ...change }));
  const send = async () => {
    const deed = deedFrom(act, draft);
    const { lateReason } = draft;
    const at = atFrom(draft, found.history);
    const input = { caseId: found.id, version: found.version, id, at, deed, lateReason };
    const unsound = checkInput(actInCase.input, input);
    setWrong(unsound);
    if (unsound || !(await record.run(input))) return;
    tellDone(words.dialog.done);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.acts[act]} size="lg">
      <Form
        onSubmit={() => void send()}
        problem={fresh ? undefined : problem}
        onRetry={() => void record.retry()}
        labels={{ 'deed.measures': words.fields.measures ?? '', 'deed.wording': words.fields.wording ?? '' }}
      >
        <Stack gap="sm">
          {act === 'submit-plan' && <TemplateField draft={draft} edit={edit} />}
          {fieldsOf(act).map((field) => (
            <DeedField key={field.key} act={act} field={field} found={found} draft={draft} edit={edit} />
          ))}
          <WhenAndWhy draft={draft} edit={edit} late={isLate(found, problem)} />
          {fresh === 'read' && (
            <p role="alert" className={styles.aid}>
              {words.dialog.meanwhile}
            </p>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={record.busy || fresh === 'reading'}>
              {words.dialog.save}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}

/** Somebody else acted in the case since it was read: it is read anew, and only then can this act be sent to be judged after theirs. */
function useFreshCase(problem: CallProblem | undefined): 'reading' | 'read' | undefined {
  const client = useQueryClient();
  const [readAfter, setReadAfter] = useState<CallProblem>();
  const stale = problem instanceof ProblemError && problem.body.code === 'platform.stale-version';
  useEffect(() => {
    if (stale)
      void client.invalidateQueries({ queryKey: [areaOf(actInCase)] }).then(() => setReadAfter(problem));
  }, [client, stale, problem]);
  if (!stale) return undefined;
  return readAfter === problem ? 'read' : 'reading';
}

/** A limit of the law has run out, or the server has just said that this act ends one. */
const isLate = ({ clocks }: CasePage, problem: CallProblem | undefined): boolean =>
  clocks.some(({ state, binding }) => state === 'overdue' && binding) ||
  (problem instanceof ProblemError && (problem.body.fields ?? []).some(({ path }) => path === 'lateReason'));

function WhenAndWhy({ draft, edit, late }: DraftProps & { late: boolean }) {
  const { dialog: words } = useText(casesText);
  return (
    <>
      <div className={styles.pair}>
        <DateField
          path="at.date"
          label={words.date}
          required
          value={draft.date}
          onChange={(date) => edit({ date })}
        />
        <TextField
          path="at"
          label={words.time}
          hint={words.timeHint}
          required
          inputMode="numeric"
          maxLength={8}
          value={draft.time}
          onChange={(time) => edit({ time })}
        />
      </div>
      {late && (
        <AreaField
          path="lateReason"
          label={words.lateReason}
          hint={words.lateHint}
          maxLength={2000}
          rows={2}
          value={draft.lateReason}
          onChange={(lateReason) => edit({ lateReason })}
        />
      )}
    </>
  );
}
