import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { usePermission } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { cleaningAddress } from './addresses.ts';
import { cleaningText } from './text.ts';

export function CleaningLink() {
  const words = useText(cleaningText);
  if (!usePermission('cleaning.count')) return null;
  return <PageLink to={to(cleaningAddress)}>{words.button}</PageLink>;
}
