import { useDownloadOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Downloads } from '../../../../platform/web/ui/feedback/Downloads.tsx';
import { type casesContract, printFormats } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

type Endpoints = (typeof casesContract)['endpoints'];

interface TimelinessProps {
  caseId: string;
  /** The team's proof, or that of those who oversee. */
  endpoint: Endpoints['downloadTimeliness'] | Endpoints['downloadClocks'];
}

/** The proof of timeliness: a line among the papers. */
export function TimelinessPrint({ caseId, endpoint }: TimelinessProps) {
  const { papers: words } = useText(casesText);
  const download = useDownloadOf(endpoint);
  return (
    <li>
      <span className={styles.name}>{words.timeliness}</span>
      <div className={styles.note}>{words.timelinessNote}</div>
      <Downloads
        formats={printFormats}
        command={download}
        onDownload={(format) => void download.run({ caseId, format })}
      />
    </li>
  );
}
