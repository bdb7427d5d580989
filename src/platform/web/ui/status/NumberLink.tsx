import type { CSSProperties } from 'react';
import { PageLink } from '../../shell/routes/PageLink.tsx';
import type { Target } from '../../shell/routes/address.ts';
import { platformText } from '../../text/platform.ts';
import { useText } from '../../text/language.tsx';
import { numberText } from './numbers.ts';
import styles from './status.module.css';
import type { Meaning } from './status-word.ts';

interface NumberLinkProps {
  value: number;
  /** What is counted, for those who hear the page: "kế hoạch quá hạn". */
  of: string;
  /** The records behind the number; without it the number is plain text. */
  to?: Target | undefined;
}

/** A number that opens the records it counts; nothing counted, nothing to open. */
export function NumberLink({ value, of, to }: NumberLinkProps) {
  const { kit } = useText(platformText);
  if (!to || value === 0)
    return <span className={value === 0 ? styles.nothing : styles.number}>{numberText(value)}</span>;
  return (
    <PageLink to={to} className={styles.number} aria-label={`${numberText(value)} ${of}, ${kit.openRecords}`}>
      {numberText(value)}
    </PageLink>
  );
}

export interface CounterTile {
  label: string;
  value: number;
  meaning: Meaning;
  to?: Target | undefined;
  /** Date and source of the number, or what it is part of. */
  note?: string;
}

/** The counters on top of a list: number, word, colour; each opens what it counts. */
export function CounterTiles({ tiles, label }: { tiles: readonly CounterTile[]; label: string }) {
  return (
    <ul className={styles.tiles} aria-label={label}>
      {tiles.map((tile) => (
        <li key={tile.label}>
          <Tile {...tile} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ label, value, meaning, to, note }: CounterTile) {
  const colour = { '--tile': `var(--${meaning === 'look' ? 'look-line' : meaning})` } as CSSProperties;
  const content = (
    <>
      <span className={styles.tileNumber}>{numberText(value)}</span>{' '}
      <span className={styles.tileLabel}>{label}</span>
      {note && <span className={styles.tileNote}>{note}</span>}
    </>
  );
  if (!to) {
    return (
      <div className={styles.tile} style={colour}>
        {content}
      </div>
    );
  }
  return (
    <PageLink to={to} className={styles.tile} style={colour}>
      {content}
    </PageLink>
  );
}
