import type { Party } from '../../../contract/content.ts';
import { usePartyName } from './PartyPicker.tsx';
import styles from '../proposals/proposals.module.css';

/** "Chủ trì: …" on a closed card; names that match no unit in red. */
export function Parties({ label, parties }: { label: string; parties: readonly Party[] }) {
  const nameOf = usePartyName();
  if (parties.length === 0) return null;
  return (
    <p className={`${styles.soft} ${styles.owners}`}>
      {label}: {parties.map(nameOf).join('; ')}
    </p>
  );
}
