import { useEffect, useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo, usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { Cover } from '../../../cases/web/public.ts';
import { type CarerFile, careContract } from '../../contract.ts';
import { carerAddress, carersAddress, changeCarerAddress } from '../addresses.ts';
import { carersText } from '../text.ts';
import { CarerForm } from './CarerForm.tsx';
import { draftFrom, fileFrom } from './draft.ts';
import { type FoundCarer, useOpenedCarer } from './found-carer.ts';

const { changeCarer, getCarer } = careContract.endpoints;

export default function ChangeCarerPage() {
  const { params } = usePage(changeCarerAddress);
  const query = useQueryOf(getCarer, params);
  return (
    <Answered query={query} page>
      {(found) => <Opened key={found.carer.id} found={found} />}
    </Answered>
  );
}

/** Nobody changes what they do not read: coming here opens what is covered, which the trail keeps. */
function Opened({ found }: { found: FoundCarer }) {
  const { page } = useText(carersText);
  const { opened, written } = useOpenedCarer(found);
  useEffect(() => {
    if (found.covered) written.open();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the page comes up
  }, []);
  if (opened.file === null) return <p>{page.destroyed}</p>;
  if (opened.covered) return <Cover of={written} covered />;
  return <Change found={opened} file={opened.file} />;
}

function Change({ found: { carer, related, people }, file }: { found: FoundCarer; file: CarerFile }) {
  const { form, title } = useText(carersText);
  const go = useGo();
  const { id: carerId, version, kind, registeredOn, unitId } = carer;
  const ids = related.map(({ accountId }) => accountId);
  const [draft, setDraft] = useState(() => draftFrom(file, { kind, registeredOn, unitId, related: ids }));
  const [wrong, setWrong] = useState<CallProblem>();
  const change = useCommandOf(changeCarer);
  const send = async () => {
    const input = { carerId, version, file: fileFrom(draft), related: [...draft.related] };
    const unsound = checkInput(changeCarer.input, input);
    setWrong(unsound);
    if (unsound || !(await change.run(input))) return;
    tellDone(form.saved);
    go(to(carerAddress, { carerId }));
  };
  return (
    <>
      <PageHeader
        title={form.titleChange}
        lead={form.changeHint}
        crumbs={[
          { label: title, to: to(carersAddress) },
          { label: carer.name, to: to(carerAddress, { carerId }) },
        ]}
        failed={Boolean(wrong ?? change.problem)}
      />
      <CarerForm
        {...{ draft, setDraft, fresh: false, communes: [], people, busy: change.busy }}
        problem={wrong ?? change.problem}
        onSubmit={() => void send()}
        onRetry={() => void change.retry()}
      />
    </>
  );
}
