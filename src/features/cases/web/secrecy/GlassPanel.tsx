import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../platform/web/client/problem-error.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { AreaField, RadioField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { casesContract, type GlassCategory, glassCategories } from '../../contract.ts';
import { brokenAddress } from '../addresses.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

const { getGlass, breakGlass } = casesContract.endpoints;

/** On the overseers' page of clocks: breaking the glass, or going on to read; nothing for who may not. */
export function GlassPanel({ caseId }: { caseId: string }) {
  const { glass: words } = useText(casesText);
  const [asked, setAsked] = useState(false);
  const { data } = useQueryOf(getGlass, { caseId });
  if (!data?.may) return null;
  return (
    <Panel title={words.title}>
      {data.until !== null ? (
        <>
          <p>{words.openUntil(formatInstant(data.until))}</p>
          <PageLink to={to(brokenAddress, { caseId })}>{words.resume}</PageLink>
        </>
      ) : (
        <>
          <p>{words.lead}</p>
          <p className={styles.note}>{data.left > 0 ? words.may(data.hours, data.left) : words.none}</p>
          {data.left > 0 && (
            <div className={styles.acts} data-print="hidden">
              <Button variant="default" onClick={() => setAsked(true)}>
                {words.open}
              </Button>
            </div>
          )}
        </>
      )}
      {asked && <BreakDialog caseId={caseId} onClose={() => setAsked(false)} />}
    </Panel>
  );
}

function BreakDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { glass: words } = useText(casesText);
  const { kit } = useText(platformText);
  const go = useGo();
  const [id] = useState(newId);
  const [category, setCategory] = useState('');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<CallProblem>();
  const broken = useCommandOf(breakGlass);
  const send = async () => {
    const input = { id, caseId, category: category as GlassCategory, reason };
    const unsound = checkInput(breakGlass.input, input);
    setWrong(unsound);
    if (!unsound && (await broken.run(input))) go(to(brokenAddress, { caseId }));
  };
  return (
    <Dialog onClose={onClose} title={words.title} size="lg">
      <Form
        onSubmit={() => void send()}
        problem={wrong ?? broken.problem}
        onRetry={() => void broken.retry()}
      >
        <Stack gap="sm">
          <p>{words.told}</p>
          <RadioField
            path="category"
            label={words.category}
            required
            choices={glassCategories.map((value) => ({ value, label: words.categories[value] }))}
            value={category}
            onChange={setCategory}
          />
          <AreaField
            path="reason"
            label={words.reason}
            hint={words.reasonHint}
            required
            maxLength={2000}
            value={reason}
            onChange={setReason}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={broken.busy}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
