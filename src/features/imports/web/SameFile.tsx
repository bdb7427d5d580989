import { formatInstant } from '../../../platform/shared/instant.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import type { Import } from '../contract.ts';
import { importAddress } from './addresses.ts';
import styles from './imports.module.css';
import { importsText } from './text.ts';

/** The same bytes came before: told while it can still be given up. */
export function SameFile({ import: { sameFile, state } }: { import: Import }) {
  const { page } = useText(importsText);
  if (!sameFile || state === 'done' || state === 'undone') return null;
  return (
    <p className={styles.told}>
      {page.sameFile(formatInstant(sameFile.at), page.states[sameFile.state], numberText(sameFile.entered))}{' '}
      <PageLink to={to(importAddress, { importId: sameFile.importId })}>{page.openOther}</PageLink>
    </p>
  );
}
