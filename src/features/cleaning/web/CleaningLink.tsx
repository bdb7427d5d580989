import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { usePermission } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { cleaningAddress } from './addresses.ts';

/** Apart from the words of its pages, which are fetched with them. */
const linkText = { vi: 'Làm sạch dữ liệu', en: 'Data cleaning' };

export function CleaningLink() {
  const words = useText(linkText);
  if (!usePermission('cleaning.count')) return null;
  return <PageLink to={to(cleaningAddress)}>{words}</PageLink>;
}
