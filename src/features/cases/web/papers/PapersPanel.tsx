import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useDownloadOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Downloads } from '../../../../platform/web/ui/feedback/Downloads.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import {
  type ActName,
  type CasePage,
  casesContract,
  type PaperKind,
  paperKinds,
  printFormats,
  type Signer,
  signers,
} from '../../contract.ts';
import { actsOfPaper, type PaperOf, papersOf } from '../../rules/papers.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { TimelinessPrint } from './TimelinessPrint.tsx';

const signed: readonly PaperKind[] = ['form-04', 'form-05', 'form-07'];

/** Papers of a case that exist by now, each a press away; of the others, which act makes them. */
export function PapersPanel({ found }: { found: CasePage }) {
  const { papers: words, acts } = useText(casesText);
  const [signer, setSigner] = useState<Signer>('chair');
  const made = papersOf(found.history);
  const missing = paperKinds.filter((kind) => !made.some(({ paper }) => paper === kind));
  const decided = made.some(({ paper }) => signed.includes(paper));
  return (
    <Panel title={words.title}>
      <p className={styles.note}>{words.lead}</p>
      {decided && <SignerField signer={signer} onChange={setSigner} />}
      <ul className={`${styles.clocks} ${styles.papers}`}>
        {made.map((one) => (
          <PaperLine key={`${one.paper} ${one.eventId}`} caseId={found.id} one={one} signer={signer} />
        ))}
        <TimelinessPrint caseId={found.id} endpoint={casesContract.endpoints.downloadTimeliness} />
      </ul>
      {missing.length > 0 && (
        <details>
          <summary>{words.missing}</summary>
          <ul className={styles.note}>
            {missing.map((kind) => (
              <li key={kind}>{words.madeBy(words.names[kind], acts[actsOfPaper[kind][0] as ActName])}</li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function SignerField({ signer, onChange }: { signer: Signer; onChange: (signer: Signer) => void }) {
  const { papers: words } = useText(casesText);
  return (
    <Form onSubmit={() => undefined}>
      <SelectField
        path="signer"
        label={words.signer}
        value={signer}
        choices={signers.map((value) => ({ value, label: words.signers[value] }))}
        onChange={(value) => onChange(value as Signer)}
      />
    </Form>
  );
}

function PaperLine({ caseId, one, signer }: { caseId: string; one: PaperOf; signer: Signer }) {
  const { papers: words } = useText(casesText);
  const download = useDownloadOf(casesContract.endpoints.downloadPaper);
  const { paper, eventId, number, draft, at } = one;
  const name = draft ? words.draft(words.names[paper]) : words.names[paper];
  return (
    <li>
      <span className={styles.name}>{number > 1 ? words.numbered(name, number) : name}</span>
      <div className={styles.note}>{words.madeAt(formatInstant(at))}</div>
      <Downloads
        formats={printFormats}
        command={download}
        onDownload={(format) => void download.run({ caseId, eventId, paper, format, signer })}
      />
    </li>
  );
}
