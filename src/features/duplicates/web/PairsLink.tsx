import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { usePermission } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { duplicatesContract } from '../contract.ts';
import { pairsAddress } from './addresses.ts';
import { duplicatesText } from './text.ts';

/** The way to the pairs that wait, with their number. */
export function PairsLink() {
  const words = useText(duplicatesText);
  const mayRead = usePermission('duplicate.read');
  const { data } = useQueryOf(duplicatesContract.endpoints.countPairs, mayRead ? {} : undefined);
  if (!mayRead) return null;
  return <PageLink to={to(pairsAddress)}>{words.button(data?.counts.open ?? 0)}</PageLink>;
}
