import { Button } from '@mantine/core';
import { useDownloadOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { type CareAct, careContract, type PlacementPage } from '../../contract.ts';
import styles from '../care.module.css';
import { placementText } from '../text.ts';

/** A form can be printed once the act that it is about was done. */
const forms = [
  ...([
    ['10', 'assess-need'],
    ['12', 'propose'],
    ['13', 'visit'],
  ] as const),
  ...([
    ['15', 'request-end'],
    ['16', 'request-end'],
  ] as const),
] as const satisfies readonly (readonly [string, CareAct])[];
const formats = ['docx', 'pdf'] as const;

export function CareForms({ found }: { found: PlacementPage }) {
  const { page } = useText(placementText);
  const print = useDownloadOf(careContract.endpoints.downloadCareForm);
  const { id: placementId, caseId, history } = found;
  const ready = forms.filter(([, about]) => history.some(({ act }) => act === about));
  return (
    <Panel title={page.print}>
      <ul className={styles.list}>
        {ready.map(([form]) => (
          <li key={form}>
            {page.forms[form]}
            <div className={styles.acts} data-print="hidden">
              {formats.map((format) => (
                <Button
                  key={format}
                  variant="default"
                  disabled={print.busy}
                  aria-label={`${page.forms[form]}, ${format.toUpperCase()}`}
                  onClick={() => void print.run({ caseId, placementId, form, format })}
                >
                  {format.toUpperCase()}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{page.unchecked}</p>
      <ProblemNotice problem={print.problem} />
    </Panel>
  );
}
