import { Button } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { SentOf } from '../../../../platform/shared/endpoint.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useKeeper } from '../../../../platform/web/keeping/use-keeper.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { SaveStateText } from '../../../../platform/web/ui/feedback/SaveStateText.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { activitiesContract } from '../../contract.ts';
import { activitiesText } from '../text.ts';
import { ActivityRows } from './ActivityRows.tsx';
import {
  draftOf,
  endingTooEarly,
  namedActivities,
  type Plan,
  sentDraft,
  type UnitPlanDraft,
} from './draft.ts';
import { SubmitUnitPlan } from './SubmitUnitPlan.tsx';
import { UnitPlanConflict } from './UnitPlanConflict.tsx';
import styles from './unit-plan.module.css';

const { saveUnitPlan } = activitiesContract.endpoints;

/** Writing the unit's plan: everything is saved by itself, submitting asks once more. */
export function UnitPlanEditor({ plan }: { plan: Plan }) {
  const { unitPlan: words } = useText(activitiesText);
  const [problem, setProblem] = useState<CallProblem>();
  const [open, setOpen] = useState<readonly string[]>([]);
  const [checking, setChecking] = useState<number>();
  const writing = useKeeper({
    endpoint: saveUnitPlan,
    start: { draft: draftOf(plan), version: plan.version },
    inputOf: (written: UnitPlanDraft, version) =>
      ({ unitPlanId: plan.id, version, ...sentDraft(written) }) as SentOf<typeof saveUnitPlan>,
    alsoWrongIn: ({ activities }) => endingTooEarly(activities),
    theirsOf: (current) => ({ draft: draftOf(current as Plan), version: (current as Plan).version }),
    stale: { saved: ['unit-plans'] },
  });
  const { draft, saving } = writing;
  const edit = (change: Partial<UnitPlanDraft>) => writing.change((old) => ({ ...old, ...change }));
  const show = async () => {
    const wrong = writing.wrong();
    // First the rows open, so that their fields are there when the summary looks for them.
    flushSync(() => setOpen([...open, ...namedActivities(draft.activities, wrong?.body.fields ?? [])]));
    setProblem(wrong);
    return wrong ? undefined : writing.save();
  };
  return (
    <Form onSubmit={() => void show()} problem={problem}>
      <div className={styles.parts}>
        <Panel title={words.general} aside={<SaveStateText saving={saving} onPress={() => void show()} />}>
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
        <ProblemNotice problem={saving.kind === 'failed' ? saving.problem : undefined} />
        <div className={styles.submitLine}>
          <SaveStateText saving={saving} onPress={() => void show()} />
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
      <UnitPlanConflict writing={writing} />
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
