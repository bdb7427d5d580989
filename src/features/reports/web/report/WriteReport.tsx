import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { useKeeper } from '../../../../platform/web/keeping/use-keeper.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { SaveStateText } from '../../../../platform/web/ui/feedback/SaveStateText.tsx';
import { AreaField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { reportsContract } from '../../contract.ts';
import { reportsText } from '../text.ts';
import { ClosingParts } from './ClosingParts.tsx';
import { LineCard } from './LineCard.tsx';
import { LineFilter, useLineFilter } from './LineFilter.tsx';
import {
  draftOf,
  explanationOf,
  groupIdOf,
  type Line,
  type Report,
  type ReportDraft,
  sentDraft,
  titleOf,
} from './report-lines.ts';
import { ReportConflict } from './ReportConflict.tsx';
import { Part, ReportFrame, useGroupName } from './ReportFrame.tsx';
import styles from './report.module.css';
import { SubmitReport } from './SubmitReport.tsx';

const { saveReport } = reportsContract.endpoints;

/** Writing the report: the figures are there; the unit assesses, explains, proposes and submits. All is saved by itself. */
export function WriteReport({ report }: { report: Report }) {
  const { report: words } = useText(reportsText);
  const [problem, setProblem] = useState<CallProblem>();
  const [checking, setChecking] = useState<number>();
  const filter = useLineFilter(report.lines, report.state === 'returned' ? 'can-xem' : 'tat-ca');
  const writing = useKeeper({
    endpoint: saveReport,
    start: { draft: draftOf(report), version: report.version },
    inputOf: (written: ReportDraft, version, saved) => ({
      ...{ reportId: report.id, version },
      ...sentDraft(written, saved),
    }),
    theirsOf: (current) => ({ draft: draftOf(current as Report), version: (current as Report).version }),
    stale: { saved: ['results-reports'] },
  });
  const { draft, saving } = writing;
  const edit = (change: Partial<ReportDraft>) => writing.change((old) => ({ ...old, ...change }));
  const show = async () => {
    const wrong = writing.wrong();
    setProblem(wrong);
    return wrong ? undefined : writing.save();
  };
  const refuse = (refused: CallProblem | undefined) => {
    filter.choose('tat-ca');
    setProblem(refused);
  };
  const labels = Object.fromEntries(
    report.lines.map((line) => [`explanations.${line.id}`, words.explanationOf(titleOf(line))]),
  );
  return (
    <Form onSubmit={() => void show()} problem={problem} labels={labels}>
      <ReportFrame report={report}>
        <Part id="overview" title={words.sections.overview}>
          <AreaField
            path="overview"
            label={words.overview}
            hint={words.overviewHint}
            maxLength={8000}
            value={draft.overview}
            onChange={(overview) => edit({ overview })}
          />
        </Part>
        <WrittenLines filter={filter} draft={draft} change={writing.change} />
        <ClosingParts
          report={report}
          proposals={
            <AreaField
              path="proposals"
              label={words.proposals}
              maxLength={4000}
              value={draft.proposals}
              onChange={(proposals) => edit({ proposals })}
            />
          }
        />
        <ProblemNotice problem={saving.kind === 'failed' ? saving.problem : undefined} />
        <div className={styles.bar} data-print="hidden">
          <SaveStateText saving={saving} onPress={() => void show()} />
          <Button onClick={() => void show().then(setChecking)}>{words.submit}</Button>
        </div>
      </ReportFrame>
      {checking !== undefined && (
        <SubmitReport
          report={report}
          draft={draft}
          version={checking}
          onRefused={refuse}
          onClose={() => setChecking(undefined)}
        />
      )}
      <ReportConflict report={report} writing={writing} />
    </Form>
  );
}

interface WrittenLinesProps {
  filter: ReturnType<typeof useLineFilter>;
  draft: ReportDraft;
  change: (update: (draft: ReportDraft) => ReportDraft) => void;
}

function WrittenLines({ filter, draft, change }: WrittenLinesProps) {
  const nameOf = useGroupName();
  const field = (line: Line) => (
    <ExplanationField
      line={line}
      value={explanationOf(draft, line)}
      onChange={(text) =>
        change((old) => ({ ...old, explanations: { ...old.explanations, [line.id]: text } }))
      }
    />
  );
  const card = (line: Line, place?: string) => (
    <LineCard key={line.id} line={line} own place={place}>
      {field(line)}
    </LineCard>
  );
  return (
    <>
      <LineFilter filter={filter} />
      {filter.shown === 'can-xem'
        ? filter.look.map((line) => card(line, nameOf(groupIdOf(line))))
        : filter.groups.map(({ id, lines }) => (
            <Part key={id} id={id} title={nameOf(id)}>
              {lines.map((line) => card(line))}
            </Part>
          ))}
    </>
  );
}

interface ExplanationFieldProps {
  line: Line;
  value: string;
  onChange: (value: string) => void;
}

function ExplanationField({ line, value, onChange }: ExplanationFieldProps) {
  const { report: words } = useText(reportsText);
  const needed = line.anomalies.includes('nothing-recorded');
  return (
    <AreaField
      path={`explanations.${line.id}`}
      label={words.explanationOf(titleOf(line))}
      {...(needed && { hint: words.explanationNeeded })}
      required={needed}
      rows={1}
      maxLength={4000}
      value={value}
      onChange={onChange}
    />
  );
}
