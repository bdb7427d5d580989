import { useUploadOf } from '../../../platform/web/client/hooks.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { SendFile } from '../../children/web/public.ts';
import { importsContract } from '../contract.ts';
import { importAddress } from './addresses.ts';
import { importsText } from './text.ts';

const { startImport } = importsContract.endpoints;
const accepts = ['.xlsx', '.xls', '.csv', '.txt'];

/** Step 1: the file is sent, then a job reads it, whose progress the import's own page shows. */
export function StartImport() {
  const { start } = useText(importsText).page;
  const command = useUploadOf(startImport);
  const targetOf = (importId: string) => to(importAddress, { importId });
  return <SendFile words={start} accepts={accepts} command={command} targetOf={targetOf} />;
}
