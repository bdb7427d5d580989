import { useUploadOf } from '../../../platform/web/client/hooks.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { SendFile } from '../../children/web/public.ts';
import { cleaningContract } from '../contract.ts';
import { returnAddress } from './addresses.ts';
import { cleaningText } from './text.ts';

const accepts = ['.xlsx', '.xls', '.csv'];

/** A filled file comes back: read by a job, tried on its own page, entered only there. */
export function SendReturn() {
  const { back } = useText(cleaningText);
  const command = useUploadOf(cleaningContract.endpoints.sendReturn);
  const targetOf = (returnId: string) => to(returnAddress, { returnId });
  return <SendFile words={back} accepts={accepts} command={command} targetOf={targetOf} />;
}
