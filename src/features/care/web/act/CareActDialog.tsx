import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { type CareAct, careContract, type PlacementPage, type ShownCandidate } from '../../contract.ts';
import styles from '../care.module.css';
import { placementText } from '../text.ts';
import { CareField } from './CareField.tsx';
import { blankCareAct, careAtFrom, careDeedFrom, type CareDraft, careFieldsOf } from './draft.ts';

const { actInCare, assessNeed } = careContract.endpoints;
const stale = { invalidates: ['placements', 'cases', 'case-queue'] };

interface ActProps {
  act: CareAct;
  found: PlacementPage;
  candidates: readonly ShownCandidate[];
  onClose: () => void;
}

/** One act of a placement: what the contract asks of it, when it was done, and why late where a limit has run out. */
export function CareActDialog({ act, found, candidates, onClose }: ActProps) {
  const words = useText(placementText);
  const [id] = useState(() => newId());
  const record = useCommandOf(actInCare, stale);
  const send = async (draft: CareDraft) => {
    const { id: placementId, caseId, version } = found;
    const input = {
      ...{ caseId, placementId, version, id, at: careAtFrom(draft, found.history) },
      ...{ deed: careDeedFrom(act, draft), lateReason: draft.lateReason },
    };
    const unsound = checkInput(actInCare.input, input);
    if (unsound) return unsound;
    if (!(await record.run(input))) return undefined;
    tellDone(words.dialog.done);
    onClose();
    return undefined;
  };
  const now = useNow();
  const late = found.clocks.some(({ end, binding, dueAt }) => end === null && binding && dueAt < now);
  return (
    <ActForm
      {...{ act, candidates, onClose, send, late: late || found.visitClock?.state === 'overdue' }}
      {...{ caseId: found.caseId, papers: found.papers, busy: record.busy, problem: record.problem }}
      retry={() => void record.retry()}
    />
  );
}

/** The child's need, which begins a placement. */
export function NeedDialog({
  caseId,
  onClose,
  onDone,
}: {
  caseId: string;
  onClose: () => void;
  onDone: (placementId: string) => void;
}) {
  const words = useText(placementText);
  const [[id, eventId]] = useState(() => [newId(), newId()] as const);
  const assess = useCommandOf(assessNeed, stale);
  const send = async (draft: CareDraft) => {
    const deed = careDeedFrom('assess-need', draft) as never;
    const input = { id, eventId, caseId, at: careAtFrom(draft, []), deed };
    const unsound = checkInput(assessNeed.input, input);
    if (unsound) return unsound;
    if (!(await assess.run(input))) return undefined;
    tellDone(words.dialog.done);
    onDone(id);
    return undefined;
  };
  return (
    <ActForm
      {...{ act: 'assess-need' as const, candidates: [], onClose, send, late: false, caseId, papers: {} }}
      {...{ busy: assess.busy, problem: assess.problem, retry: () => void assess.retry() }}
    />
  );
}

interface ActFormProps {
  act: CareAct;
  caseId: string;
  candidates: readonly ShownCandidate[];
  papers: Readonly<Record<string, string | null>>;
  late: boolean;
  busy: boolean;
  problem: CallProblem | undefined;
  retry: () => void;
  onClose: () => void;
  /** Answers what is unsound before anything is sent. */
  send: (draft: CareDraft) => Promise<CallProblem | undefined>;
}

function ActForm({ act, caseId, candidates, papers, late, busy, retry, onClose, send, ...of }: ActFormProps) {
  const words = useText(placementText);
  const { kit } = useText(platformText);
  const now = useNow();
  const [draft, setDraft] = useState(() => blankCareAct(now, papers));
  const [wrong, setWrong] = useState<CallProblem>();
  const problem = wrong ?? of.problem;
  const edit = (change: Partial<CareDraft>) => setDraft((old) => ({ ...old, ...change }));
  const submit = async () => setWrong(await send(draft));
  return (
    <Dialog onClose={onClose} title={words.acts[act]} size="lg">
      <Form
        onSubmit={() => void submit()}
        problem={problem}
        onRetry={retry}
        labels={{ missing: words.dialog.missing }}
      >
        <Stack gap="sm">
          {careFieldsOf(act).map((field) => (
            <CareField key={field.key} {...{ act, field, caseId, candidates, draft, edit }} />
          ))}
          <WhenAndWhy draft={draft} edit={edit} late={late || saysLate(problem)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {words.dialog.save}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}

const saysLate = (problem: CallProblem | undefined): boolean =>
  problem instanceof ProblemError && (problem.body.fields ?? []).some(({ path }) => path === 'lateReason');

function WhenAndWhy({
  draft,
  edit,
  late,
}: {
  draft: CareDraft;
  edit: (change: Partial<CareDraft>) => void;
  late: boolean;
}) {
  const { dialog: words } = useText(placementText);
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
