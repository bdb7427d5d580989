import { Stack } from '@mantine/core';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { usePermission } from '../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { childrenAddress, childrenText } from '../../children/web/public.ts';
import { cleaningContract } from '../contract.ts';
import { CommuneTable } from './CommuneTable.tsx';
import { ListsOut } from './ListsOut.tsx';
import { Returns } from './Returns.tsx';
import { SendReturn } from './SendReturn.tsx';
import { cleaningText } from './text.ts';

/** "Làm sạch dữ liệu": how much there is to clean, lists out, filled files back in. */
export default function CleaningPage() {
  const words = useText(cleaningText);
  const { title } = useText(childrenText);
  const mayRun = usePermission('cleaning.run');
  const lists = useQueryOf(cleaningContract.endpoints.countLists, {});
  const crumbs = usePermission('child.read') ? [{ label: title, to: to(childrenAddress) }] : [];
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} crumbs={crumbs} />
      <Answered query={lists}>
        {({ communes, required }) => (
          <Stack>
            {(communes.length > 1 || !mayRun) && <CommuneTable communes={communes} />}
            {mayRun && <ListsOut required={required} />}
            {mayRun && <SendReturn />}
            {mayRun && <Returns />}
          </Stack>
        )}
      </Answered>
    </>
  );
}
