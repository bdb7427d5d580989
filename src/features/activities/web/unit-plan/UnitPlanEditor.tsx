import { Button } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useAutosave } from '../../../../platform/web/client/autosave.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ConflictDialog } from '../../../../platform/web/ui/feedback/ConflictDialog.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { SaveStateText } from '../../../../platform/web/ui/feedback/SaveStateText.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { moneyText } from '../../../../platform/web/ui/status/numbers.ts';
import { activitiesContract } from '../../contract.ts';
import { activitiesText } from '../text.ts';
import { ActivityRows } from './ActivityRows.tsx';
import {
  draftOf,
  endingTooEarly,
  namedActivities,
  type Plan,
  sentDraft,
  totalCost,
  type UnitPlanDraft,
} from './draft.ts';
import { SubmitUnitPlan } from './SubmitUnitPlan.tsx';
import styles from './unit-plan.module.css';

const { saveUnitPlan } = activitiesContract.endpoints;

/** All that keeps the draft from being saved, by shape and by dates. */
function wrongIn(plan: Plan, draft: UnitPlanDraft): ProblemError | undefined {
  const shape = checkInput(saveUnitPlan.input, {
    unitPlanId: plan.id,
    version: plan.version,
    ...sentDraft(draft),
  });
  const fields = [...(shape?.body.fields ?? []), ...endingTooEarly(draft.activities)];
  return fields.length === 0
    ? undefined
    : new ProblemError({ code: 'platform.invalid-input', status: 422, fields });
}

const isStale = (problem: CallProblem | undefined): problem is ProblemError =>
  problem instanceof ProblemError && problem.body.code === 'platform.stale-version';

/** Writing the unit's plan: everything is saved by itself, submitting asks once more. */
export function UnitPlanEditor({ plan }: { plan: Plan }) {
  const { unitPlan: words } = useText(activitiesText);
  const save = useCommandOf(saveUnitPlan);
  const [problem, setProblem] = useState<CallProblem>();
  const [open, setOpen] = useState<readonly string[]>([]);
  const [checking, setChecking] = useState<number>();
  const writing = useAutosave<UnitPlanDraft>({
    start: draftOf(plan),
    version: plan.version,
    complete: (draft) => wrongIn(plan, draft) === undefined,
    send: async (draft, version) =>
      (await save.run({ unitPlanId: plan.id, version, ...sentDraft(draft) } as never))?.version,
  });
  const { draft } = writing;
  const edit = (change: Partial<UnitPlanDraft>) => writing.edit({ ...draft, ...change });
  const show = async () => {
    const wrong = wrongIn(plan, draft);
    // First the rows open, so that their fields are there when the summary looks for them.
    flushSync(() => setOpen([...open, ...namedActivities(draft.activities, wrong?.body.fields ?? [])]));
    setProblem(wrong);
    return wrong ? undefined : writing.saveNow();
  };
  return (
    <Form onSubmit={() => void show()} problem={problem}>
      <div className={styles.parts}>
        <Panel
          title={words.general}
          aside={<SaveStateText state={writing.state} onPress={() => void show()} />}
        >
          <PlanFields draft={draft} edit={edit} />
        </Panel>
        <ActivityRows
          activities={draft.activities}
          open={open}
          onOpen={setOpen}
          tasks={plan.tasks}
          year={(plan.activities[0]?.startsOn ?? plan.dueAt).slice(0, 4)}
          onChange={(activities) => edit({ activities })}
        />
        <ProblemNotice problem={isStale(save.problem) ? undefined : save.problem} />
        <div className={styles.submitLine}>
          <SaveStateText state={writing.state} onPress={() => void show()} />
          <Button onClick={() => void show().then((version) => setChecking(version))}>{words.submit}</Button>
        </div>
      </div>
      {checking !== undefined && (
        <SubmitUnitPlan
          plan={plan}
          version={checking}
          activities={draft.activities}
          onClose={() => setChecking(undefined)}
        />
      )}
      {isStale(save.problem) && (
        <PlanConflict problem={save.problem} draft={draft} writing={writing} onDone={save.reset} />
      )}
    </Form>
  );
}

interface PlanFieldsProps {
  draft: UnitPlanDraft;
  edit: (change: Partial<UnitPlanDraft>) => void;
}

function PlanFields({ draft, edit }: PlanFieldsProps) {
  const { unitPlan: words } = useText(activitiesText);
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <TextField
          path="title"
          label={words.title}
          required
          maxLength={500}
          value={draft.title}
          onChange={(title) => edit({ title })}
        />
      </div>
      <TextField
        path="number"
        label={words.number}
        hint={words.numberHint}
        maxLength={60}
        value={draft.number}
        onChange={(number) => edit({ number })}
      />
      <DateField
        path="issuedOn"
        label={words.issuedOn}
        value={draft.issuedOn}
        onChange={(issuedOn) => edit({ issuedOn })}
      />
      <div className={styles.full}>
        <AreaField
          path="introduction"
          label={words.introduction}
          maxLength={4000}
          value={draft.introduction}
          onChange={(introduction) => edit({ introduction })}
        />
      </div>
    </div>
  );
}

interface PlanConflictProps {
  problem: ProblemError;
  draft: UnitPlanDraft;
  writing: ReturnType<typeof useAutosave<UnitPlanDraft>>;
  onDone: () => void;
}

/** Another person saved this plan meanwhile: both sides beside each other. */
function PlanConflict({ problem, draft, writing, onDone }: PlanConflictProps) {
  const { unitPlan: words } = useText(activitiesText);
  const current = problem.body.current as Plan;
  const theirs = draftOf(current);
  const pieces = (side: UnitPlanDraft) =>
    words.pieces(side.activities.length, moneyText(totalCost(side.activities)));
  return (
    <ConflictDialog
      opened
      rows={[
        { label: words.fields.title, mine: draft.title, theirs: theirs.title },
        { label: words.fields.introduction, mine: draft.introduction, theirs: theirs.introduction },
        { label: words.fields.number, mine: draft.number, theirs: theirs.number },
        { label: words.fields.activities, mine: pieces(draft), theirs: pieces(theirs) },
      ]}
      onKeepMine={() => {
        onDone();
        void writing.overwrite(current.version);
      }}
      onTakeTheirs={() => {
        onDone();
        writing.restart(theirs, current.version);
      }}
      onClose={onDone}
    />
  );
}
