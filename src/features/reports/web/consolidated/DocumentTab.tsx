import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { type Kept, useKeeper } from '../../../../platform/web/keeping/use-keeper.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ConflictDialog } from '../../../../platform/web/ui/feedback/ConflictDialog.tsx';
import { useSavedBy } from '../../../../platform/web/ui/feedback/use-saved-by.ts';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { SaveStateText } from '../../../../platform/web/ui/feedback/SaveStateText.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { dateText } from '../../../../platform/web/ui/status/dates.ts';
import { reportsContract } from '../../contract.ts';
import { reportsText } from '../text.ts';
import styles from './consolidated.module.css';
import { SubmitConsolidated } from './SubmitConsolidated.tsx';
import type { Consolidated } from './types.ts';

interface Draft {
  overview: string;
  proposals: string;
  number: string;
  issuedOn: string;
}

const draftOf = (report: Consolidated): Draft => ({
  overview: report.overview,
  proposals: report.proposals,
  number: report.number,
  issuedOn: report.issuedOn ?? '',
});

const { saveConsolidated } = reportsContract.endpoints;

const sentOf = (report: Consolidated, draft: Draft, version: number) => ({
  ...draft,
  reportId: report.id,
  version,
  issuedOn: draft.issuedOn || null,
});

/** The words of the report; the numbers are in the document by themselves. */
export function DocumentTab({ report }: { report: Consolidated }) {
  return report.abilities.edit ? <Writing report={report} /> : <Reading report={report} />;
}

function Writing({ report }: { report: Consolidated }) {
  const { consolidated: words } = useText(reportsText);
  const [problem, setProblem] = useState<CallProblem>();
  const [submitting, setSubmitting] = useState<number>();
  const writing = useKeeper({
    endpoint: saveConsolidated,
    start: { draft: draftOf(report), version: report.version },
    inputOf: (draft: Draft, version) => sentOf(report, draft, version),
    theirsOf: (current) => ({
      ...{ draft: draftOf(current as Consolidated), version: (current as Consolidated).version },
    }),
    stale: { saved: ['consolidated-reports', 'plans'] },
  });
  const { saving } = writing;
  const show = async () => {
    const wrong = writing.wrong();
    setProblem(wrong);
    return wrong ? undefined : writing.save();
  };
  return (
    <Form onSubmit={() => void show()} problem={problem}>
      <Fields writing={writing} />
      <ProblemNotice problem={saving.kind === 'failed' ? saving.problem : undefined} />
      <div className={styles.bar} data-print="hidden">
        <SaveStateText saving={saving} onPress={() => void show()} />
        {report.abilities.submit && (
          <Button onClick={() => void show().then(setSubmitting)}>{words.submit}</Button>
        )}
      </div>
      <UnitProposals report={report} />
      {submitting !== undefined && (
        <SubmitConsolidated
          report={report}
          version={submitting}
          when={formatInstant(report.content.asOf)}
          onClose={() => setSubmitting(undefined)}
        />
      )}
      <Conflict writing={writing} />
    </Form>
  );
}

function Fields({ writing }: { writing: Kept<Draft> }) {
  const { consolidated: words } = useText(reportsText);
  const { draft } = writing;
  const edit = (change: Partial<Draft>) => writing.change((old) => ({ ...old, ...change }));
  return (
    <div className={styles.fields}>
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
          path="overview"
          label={words.overview}
          hint={words.overviewHint}
          rows={5}
          maxLength={8000}
          value={draft.overview}
          onChange={(overview) => edit({ overview })}
        />
      </div>
      <div className={styles.full}>
        <AreaField
          path="proposals"
          label={words.proposals}
          maxLength={8000}
          value={draft.proposals}
          onChange={(proposals) => edit({ proposals })}
        />
      </div>
    </div>
  );
}

/** Another person wrote the same field: both sides of just that. */
function Conflict({ writing }: { writing: Kept<Draft> }) {
  const { consolidated: words } = useText(reportsText);
  const labels: Readonly<Record<string, string>> = words.fields;
  const savedBy = useSavedBy();
  const rows = (writing.conflict?.conflicts ?? []).map(({ path: [field = ''], mine, theirs }) => ({
    label: labels[field] ?? field,
    ...{ mine: dateText(mine as string), theirs: dateText(theirs as string) },
  }));
  return (
    <ConflictDialog
      opened={writing.conflict !== undefined}
      rows={rows}
      by={savedBy(writing.theirs)}
      onKeepMine={() => writing.settle('mine')}
      onTakeTheirs={() => writing.settle('theirs')}
    />
  );
}

function Reading({ report }: { report: Consolidated }) {
  const { consolidated: words } = useText(reportsText);
  const text = (written: string) =>
    written ? (
      <p className={styles.plain}>{written}</p>
    ) : (
      <p className={styles.soft}>{words.nothingWritten}</p>
    );
  return (
    <div className={styles.parts}>
      <DefinitionList
        items={[
          { term: words.number, value: report.number },
          { term: words.issuedOn, value: report.issuedOn && dateText(report.issuedOn) },
        ]}
      />
      <Panel title={words.overview}>{text(report.overview)}</Panel>
      <Panel title={words.proposals}>{text(report.proposals)}</Panel>
      <UnitProposals report={report} />
    </div>
  );
}

function UnitProposals({ report }: { report: Consolidated }) {
  const { consolidated: words } = useText(reportsText);
  const { proposals } = report.content;
  return (
    <Panel title={words.unitProposals(proposals.length)}>
      {proposals.length === 0 && <p className={styles.soft}>{words.noUnitProposals}</p>}
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <li key={proposal.unitId}>
            <strong>{proposal.unitName}:</strong> {proposal.text}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
