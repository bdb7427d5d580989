import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { casesContract } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { codeOf } from '../words.ts';

/** Under the queue, folded: all that who had a case may still know of it. */
export function HandedOver() {
  const { beside } = useText(casesText);
  const { data } = useQueryOf(casesContract.endpoints.listHandedOver, {});
  if (!data || data.rows.length === 0) return null;
  return (
    <details>
      <summary>{beside.handedOver}</summary>
      <ul className={styles.clocks}>
        {data.rows.map(({ caseId, toUnitName, at }) => (
          <li key={`${caseId} ${at}`}>
            {beside.handedOverLine(codeOf(caseId), toUnitName, formatInstant(at))}
          </li>
        ))}
      </ul>
    </details>
  );
}
