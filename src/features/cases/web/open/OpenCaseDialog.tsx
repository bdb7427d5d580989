import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { AreaField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import type { SentOf } from '../../../../platform/shared/endpoint.ts';
import { casesContract } from '../../contract.ts';
import { DeedField } from '../act/DeedField.tsx';
import { type ActDraft, blankAct, deedFrom, fieldsOf } from '../act/draft.ts';
import { caseAddress } from '../addresses.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { ChildSearch, type FoundChild } from './ChildSearch.tsx';

const { openCase } = casesContract.endpoints;

interface OpenProps {
  /** Undefined: looked for in the register first. */
  child: FoundChild | undefined;
  onClose: () => void;
}

/** A case for a child of the register: for whom, then what the opening asks. */
export default function OpenCaseDialog({ child, onClose }: OpenProps) {
  const { opening: words } = useText(casesText);
  const [chosen, setChosen] = useState(child);
  return (
    <Dialog onClose={onClose} title={words.open} size="lg">
      <Stack gap="sm">
        <p className={styles.note}>{words.lead}</p>
        {chosen ? (
          <>
            <Group justify="space-between">
              <strong>{words.child(chosen.fullName)}</strong>
              {!child && (
                <Button variant="subtle" size="compact-md" onClick={() => setChosen(undefined)}>
                  {words.other}
                </Button>
              )}
            </Group>
            <OpeningForm key={chosen.childId} childId={chosen.childId} onClose={onClose} />
          </>
        ) : (
          <ChildSearch onChoose={setChosen} />
        )}
      </Stack>
    </Dialog>
  );
}

/** Ids are made once: sent twice is one case. */
function OpeningForm({ childId, onClose }: { childId: string; onClose: () => void }) {
  const { opening: words } = useText(casesText);
  const { kit } = useText(platformText);
  const now = useNow();
  const go = useGo();
  const [ids] = useState(() => ({ id: newId(), eventId: newId() }));
  const [draft, setDraft] = useState(() => openingDraft(now));
  const [wrong, setWrong] = useState<CallProblem>();
  const opened = useCommandOf(openCase, { invalidates: ['case-queue'] });
  const problem = wrong ?? opened.problem;
  const edit = (change: Partial<ActDraft>) => setDraft((old) => ({ ...old, ...change }));
  const send = async () => {
    const deed = deedFrom('open', draft) as unknown as SentOf<typeof openCase>['deed'];
    const input = { ...ids, childId, deed, lateReason: draft.lateReason };
    const unsound = checkInput(openCase.input, input);
    setWrong(unsound);
    if (unsound || !(await opened.run(input))) return;
    tellDone(words.done);
    go(to(caseAddress, { caseId: ids.id }));
  };
  return (
    <Form onSubmit={() => void send()} problem={problem} onRetry={() => void opened.retry()}>
      <Stack gap="sm">
        {fieldsOf('open').map((field) => (
          <DeedField key={field.key} act="open" field={field} found={undefined} draft={draft} edit={edit} />
        ))}
        {asksWhyLate(problem) && <LateField draft={draft} edit={edit} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button type="submit" loading={opened.busy}>
            {words.confirm}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

/** Information usually comes now, and is kept among few. */
const openingDraft = (now: string): ActDraft => {
  const { date, time, ...blank } = blankAct(now, newId());
  return { ...blank, date, time, values: { date, time, confidentiality: 'restricted' } };
};

const asksWhyLate = (problem: CallProblem | undefined): boolean =>
  problem instanceof ProblemError && (problem.body.fields ?? []).some(({ path }) => path === 'lateReason');

function LateField({ draft, edit }: { draft: ActDraft; edit: (change: Partial<ActDraft>) => void }) {
  const { dialog: words } = useText(casesText);
  return (
    <AreaField
      path="lateReason"
      label={words.lateReason}
      hint={words.lateHint}
      maxLength={2000}
      rows={2}
      value={draft.lateReason}
      onChange={(lateReason) => edit({ lateReason })}
    />
  );
}
