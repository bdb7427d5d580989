import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { usePage } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { type Import, type ImportStep, importSteps } from '../contract.ts';
import { importAddress } from './addresses.ts';
import styles from './imports.module.css';
import { importsText } from './text.ts';

type OpenStep = 'sheets' | 'columns' | 'repair';

/** The five steps in a row: where one is, and the way back to those that may be done again. */
export function StepRail({ import: found }: { import: Import }) {
  const { page } = useText(importsText);
  const { search } = usePage(importAddress);
  const { chooseSheets: sheets, chooseColumns: columns, repair } = found.abilities;
  const open: Partial<Record<ImportStep, boolean>> = { sheets, columns, repair };
  const at: ImportStep = search.buoc && open[search.buoc] ? search.buoc : found.step;
  return (
    <nav aria-label={page.stepsLabel} data-print="hidden">
      <ol className={styles.rail}>
        {importSteps.map((step, index) => (
          <li
            key={step}
            className={styles.step}
            data-done={importSteps.indexOf(found.step) > index || undefined}
            aria-current={step === at ? 'step' : undefined}
          >
            <span className={styles.stepNumber} aria-hidden="true">
              {index + 1}
            </span>
            {open[step] && step !== at ? (
              <PageLink to={to(importAddress, { importId: found.id }, { buoc: step as OpenStep })}>
                {page.steps[step]}
              </PageLink>
            ) : (
              <span>{page.steps[step]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
