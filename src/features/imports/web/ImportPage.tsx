import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { type Import, type ImportState, type ImportStep, importsContract } from '../contract.ts';
import { importAddress, importsAddress } from './addresses.ts';
import { DiscardImport } from './DiscardImport.tsx';
import { RefusedFile } from './RefusedFile.tsx';
import { SameFile } from './SameFile.tsx';
import { StepRail } from './StepRail.tsx';
import { ColumnsStep } from './steps/columns/ColumnsStep.tsx';
import { RepairStep } from './steps/repair/RepairStep.tsx';
import { ResultStep } from './steps/result/ResultStep.tsx';
import { SheetsStep } from './steps/sheets/SheetsStep.tsx';
import { importsText } from './text.ts';
import { Working } from './Working.tsx';

const atWork: readonly ImportState[] = ['reading', 'judging', 'committing', 'undoing'];
/** One import: the step it is at, or the job that runs. Steps that were done can be looked at again. */
export default function ImportPage() {
  const { page } = useText(importsText);
  const { params } = usePage(importAddress);
  const query = useQueryOf(importsContract.endpoints.getImport, params);
  return (
    <Answered query={query} page>
      {({ import: found }) => (
        <>
          <PageHeader
            title={found.fileName}
            lead={[
              found.unitName,
              page.readAs(found.fileKind ? page.kinds[found.fileKind] : '', found.encoding ?? ''),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
            crumbs={[{ label: page.title, to: to(importsAddress) }]}
            aside={page.states[found.state]}
            action={found.abilities.discard && <DiscardImport import={found} />}
          />
          <StepRail import={found} />
          <SameFile import={found} />
          <Body import={found} />
        </>
      )}
    </Answered>
  );
}

function Body({ import: found }: { import: Import }) {
  const { search } = usePage(importAddress);
  if (atWork.includes(found.state)) return <Working import={found} />;
  if (found.state === 'refused' || found.step === 'file') return <RefusedFile import={found} />;
  const step = shownStep(found, search.buoc);
  if (step === 'sheets') return <SheetsStep import={found} />;
  if (step === 'columns') return <ColumnsStep import={found} />;
  if (step === 'repair') return <RepairStep import={found} />;
  return <ResultStep import={found} />;
}

/** The step that the address names, as far as the import has come; once entered, only its result. */
function shownStep(found: Import, asked: ImportStep | undefined): ImportStep {
  const reached = {
    sheets: found.abilities.chooseSheets,
    columns: found.abilities.chooseColumns,
    repair: found.abilities.repair,
  };
  return asked !== undefined && asked in reached && reached[asked as keyof typeof reached]
    ? asked
    : found.step;
}
