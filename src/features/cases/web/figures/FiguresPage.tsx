import { formatInstant } from '../../../../platform/shared/instant.ts';
import { formatDate, isValid } from '../../../../platform/shared/plain-date.ts';
import { useDownloadOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Downloads } from '../../../../platform/web/ui/feedback/Downloads.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { type CaseFigures, casesContract, type HelpOutcome, type Stage } from '../../contract.ts';
import { quarterOf } from '../../rules/numbers.ts';
import { figuresAddress, overseenAddress } from '../addresses.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { OpenPanel, OthersPanel, TimesPanel } from './CoursePanels.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';

const { getFigures, downloadFigures } = casesContract.endpoints;

/** "Số liệu vụ việc": target 3 with its definition, times, open cases; every number opens its cases for those who oversee. */
export default function FiguresPage() {
  const { numbers: words } = useText(casesText);
  const { search } = usePage(figuresAddress);
  const day = (value: string | undefined) => (value && isValid(value) ? value : undefined);
  const [from, until] = [day(search.tu), day(search.den)];
  const input = {
    ...(from && { from }),
    ...(until && { to: until }),
    ...(search.donVi && { unitId: search.donVi }),
  };
  const figures = useQueryOf(getFigures, input);
  const download = useDownloadOf(downloadFigures);
  const counts = usePermission('case.oversee') || usePermission('case.work');
  return (
    <>
      <PageHeader title={words.title} />
      <div className={styles.choices} data-print="hidden">
        <Form onSubmit={() => undefined}>
          <div className={styles.choices}>
            {figures.data?.publication ? (
              <QuarterField quarters={figures.data.publication.quarters} until={figures.data.to} />
            ) : (
              counts && <PeriodFields from={figures.data?.from} until={figures.data?.to} />
            )}
          </div>
        </Form>
        <Downloads
          formats={['xlsx'] as const}
          command={download}
          onDownload={() => void download.run(input)}
        />
      </div>
      <Answered query={figures} page>
        {(answer) => <Numbers answer={answer} />}
      </Answered>
    </>
  );
}

/** The period is whoever counts' to choose. */
function PeriodFields({ from, until }: { from: string | undefined; until: string | undefined }) {
  const { numbers: words } = useText(casesText);
  const { search, setSearch } = usePage(figuresAddress);
  return (
    <>
      <DateField
        path="from"
        label={words.from}
        value={search.tu ?? from ?? ''}
        onChange={(tu) => setSearch({ tu })}
      />
      <DateField
        path="to"
        label={words.to}
        value={search.den ?? until ?? ''}
        onChange={(den) => setSearch({ den })}
      />
    </>
  );
}

/** Others choose among what was published. */
function QuarterField({ quarters, until }: { quarters: readonly string[]; until: string }) {
  const { numbers: words } = useText(casesText);
  const { setSearch } = usePage(figuresAddress);
  return (
    <SelectField
      path="to"
      label={words.publication}
      value={until}
      choices={quarters.map((end) => ({
        value: end,
        label: words.quarter(quarterOf(end), end.slice(0, 4)),
      }))}
      onChange={(den) => setSearch({ den, tu: undefined })}
    />
  );
}

function Numbers({ answer }: { answer: CaseFigures }) {
  const { numbers: words } = useText(casesText);
  const { publication, from, to: until, asOf } = answer;
  return (
    <>
      {publication ? (
        <>
          <p>
            {words.published(
              words.quarter(quarterOf(until), until.slice(0, 4)),
              ...([formatDate(from), formatDate(until), formatInstant(publication.madeAt)] as const),
            )}
          </p>
          <p>{words.suppressed(answer.smallest)}</p>
          {publication.part && <p>{words.part}</p>}
        </>
      ) : (
        <p>{words.lead(formatDate(from), formatDate(until), formatInstant(asOf))}</p>
      )}
      <div className={styles.panels}>
        <ChildrenPanels answer={answer} />
        <CoursePanels answer={answer} />
      </div>
    </>
  );
}

function ChildrenPanels({ answer }: { answer: CaseFigures }) {
  const { numbers: words } = useText(casesText);
  const oversees = usePermission('case.oversee') && answer.publication === null;
  const isPart = answer.publication?.part ?? false;
  const opens = (unitId: string | undefined, outcome: HelpOutcome | undefined) =>
    to(overseenAddress, undefined, {
      ...{
        tu: answer.from,
        den: answer.to,
        ...(unitId && { donVi: unitId }),
        ...(outcome && { ketQua: outcome }),
      },
    });
  return (
    <>
      <OutcomeTable
        {...{ title: words.byPlace, first: words.place, opens: oversees ? opens : undefined }}
        totals={isPart ? undefined : answer.totals}
        rows={answer.byPlace.map((line) => ({ ...line, key: line.unitId, name: line.unitName }))}
      />
      <p className={styles.note}>{words.definition}</p>
      {!isPart && <WholePanels answer={answer} />}
    </>
  );
}

/** What is told of all communes together. */
function WholePanels({ answer }: { answer: CaseFigures }) {
  const { numbers: words } = useText(casesText);
  const { totals } = answer;
  return (
    <>
      <OutcomeTable
        {...{ title: words.byForm, first: words.form, totals }}
        rows={answer.byForm.map((line) => ({ ...line, key: line.form, name: words.forms[line.form] ?? '' }))}
      />
      <OutcomeTable
        {...{ title: words.bySex, first: words.sex, totals }}
        rows={answer.bySex.map((line) => ({ ...line, key: line.sex, name: words.sexes[line.sex] }))}
      />
      <OutcomeTable
        {...{ title: words.byAge, first: words.age, totals }}
        rows={answer.byAge.map((line) => ({
          ...{ ...line, key: String(line.from), name: words.ages(line.from, line.to) },
        }))}
      />
    </>
  );
}

function CoursePanels({ answer }: { answer: CaseFigures }) {
  const { numbers: words, stages } = useText(casesText);
  const { open, caseload } = answer;
  const isPart = answer.publication?.part ?? false;
  const oversees = usePermission('case.oversee') && answer.publication === null && open.byStage !== null;
  const list = (search: { donVi?: string; buoc?: Stage }, overdue: boolean) =>
    to(overseenAddress, undefined, { ...search, ...(overdue && { quaHan: 'co' as const }) });
  const byPlace = (unitId: string | undefined, overdue: boolean) =>
    list(unitId ? { donVi: unitId } : {}, overdue);
  const byStage = (stage: string | undefined, overdue: boolean) =>
    list(stage ? { buoc: stage as Stage } : {}, overdue);
  return (
    <>
      {!isPart && <TimesPanel times={answer.times} />}
      <div className={styles.columns}>
        <OpenPanel
          {...{ title: words.openByPlace, first: words.place, ...(!isPart && { totals: open.totals }) }}
          opens={oversees ? byPlace : undefined}
          rows={open.byPlace.map((line) => ({ ...line, key: line.unitId, name: line.unitName }))}
        />
        {open.byStage ? (
          <OpenPanel
            {...{ title: words.openByStage, first: words.stage, totals: open.totals }}
            opens={oversees ? byStage : undefined}
            rows={open.byStage.map((line) => ({ ...line, key: line.stage, name: stages[line.stage] }))}
          />
        ) : (
          !isPart && <p className={styles.note}>{words.stagesUnknown}</p>
        )}
      </div>
      {caseload && (
        <OpenPanel
          {...{ title: words.caseload, first: words.worker }}
          rows={caseload.map((line, at) => ({ ...line, key: String(at), name: line.name || words.nobody }))}
        />
      )}
      {!isPart && <OthersPanel repeats={answer.repeats} referrals={answer.referrals} />}
    </>
  );
}
