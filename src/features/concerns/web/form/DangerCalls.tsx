import { IconPhone } from '@tabler/icons-react';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { concernsText } from '../text.ts';
import styles from './form.module.css';

interface Duty {
  name: string;
  duty: { fullName: string; phone: string } | null;
}

/** Whom to call when a child is in danger: each one press away on a phone. */
export function DangerCalls({ commune }: { commune: Duty | undefined }) {
  const { report: words } = useText(concernsText);
  const calls = [
    { number: '111', who: words.hotline },
    { number: '113', who: words.police },
    ...(commune?.duty
      ? [{ number: commune.duty.phone, who: `${words.dutyOf(commune.name)}: ${commune.duty.fullName}` }]
      : []),
  ];
  return (
    <Panel title={words.call} tone="danger">
      <ul className={styles.calls}>
        {calls.map(({ number, who }) => (
          <li key={who}>
            <a className={styles.call} href={`tel:${number.replace(/[^+\d]/g, '')}`}>
              <IconPhone size={24} aria-hidden="true" />
              <span>
                <strong>{number}</strong>
                <br />
                {who}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {commune && !commune.duty && <p>{words.noDuty(commune.name)}</p>}
    </Panel>
  );
}
