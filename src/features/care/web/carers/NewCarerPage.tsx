import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo, usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { usePlaces } from '../../../children/web/public.ts';
import { careContract } from '../../contract.ts';
import { carerAddress, carersAddress, newCarerAddress } from '../addresses.ts';
import { carersText } from '../text.ts';
import { CarerForm } from './CarerForm.tsx';
import { blankCarer, fileFrom } from './draft.ts';

const { registerCarer } = careContract.endpoints;

/** Somebody applies at the commune, or a relative notifies for the child of a case (`vu`). */
export default function NewCarerPage() {
  const { search } = usePage(newCarerAddress);
  const { form, title } = useText(carersText);
  const { communes } = usePlaces();
  const own = communes
    .filter((commune) => commune.own)
    .map(({ unitId, name }) => ({ value: unitId, label: name }));
  const now = useNow();
  const go = useGo();
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(() => blankCarer(localDateOf(now), ''));
  const [wrong, setWrong] = useState<CallProblem>();
  const register = useCommandOf(registerCarer);
  const send = async () => {
    const { kind, registeredOn, related } = draft;
    const unitId = draft.unitId || (own[0]?.value ?? '');
    const input = {
      ...{
        id,
        kind,
        unitId,
        caseId: search.vu ?? null,
        registeredOn,
        file: fileFrom(draft),
        related: [...related],
      },
    };
    const unsound = checkInput(registerCarer.input, input);
    setWrong(unsound);
    if (unsound || !(await register.run(input))) return;
    tellDone(form.saved);
    go(to(carerAddress, { carerId: id }));
  };
  return (
    <>
      <PageHeader
        title={search.vu ? form.titleNotice : form.titleNew}
        crumbs={[{ label: title, to: to(carersAddress) }]}
        failed={Boolean(wrong ?? register.problem)}
      />
      <CarerForm
        {...{ draft, setDraft, fresh: true, communes: own, people: [], busy: register.busy }}
        problem={wrong ?? register.problem}
        onSubmit={() => void send()}
        onRetry={() => void register.retry()}
      />
    </>
  );
}
