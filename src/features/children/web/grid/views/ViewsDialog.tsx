import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { AnswerOf } from '../../../../../platform/shared/endpoint.ts';
import { newId } from '../../../../../platform/shared/id.ts';
import { checkInput } from '../../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../../platform/web/client/hooks.ts';
import type { CallProblem } from '../../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../../../platform/web/ui/feedback/Dialog.tsx';
import { ProblemNotice } from '../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../../platform/web/ui/feedback/toasts.tsx';
import { CheckField, TextField } from '../../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract } from '../../../contract.ts';
import type { KeptView } from './kept-view.ts';
import { childViewsText } from './text.ts';
import styles from './views.module.css';

const { listViews, saveView, removeView } = childrenContract.endpoints;
export type SavedView = AnswerOf<typeof listViews>['views'][number];

interface ViewsDialogProps {
  /** How one looks now, as it would be kept. */
  now: KeptView;
  /** Something typed is left out when it is kept. */
  typed: boolean;
  viewId: string | undefined;
  onUse: (view: SavedView) => void;
  onClose: () => void;
}

/** The person's saved views and those of the unit, and a new one. */
export function ViewsDialog({ now, typed, viewId, onUse, onClose }: ViewsDialogProps) {
  const words = useText(childViewsText);
  const views = useQueryOf(listViews, {});
  return (
    <Dialog title={words.title} onClose={onClose} size="lg">
      <Stack gap="md">
        <p>{words.lead}</p>
        <Answered query={views}>
          {({ views: found }) =>
            found.length === 0 ? (
              <p>{words.none}</p>
            ) : (
              <ul className={styles.views}>
                {found.map((view) => (
                  <ViewLine key={view.id} {...{ view, now, onUse }} using={view.id === viewId} />
                ))}
              </ul>
            )
          }
        </Answered>
        <SaveForm now={now} typed={typed} onSaved={onUse} />
      </Stack>
    </Dialog>
  );
}

interface ViewLineProps {
  view: SavedView;
  now: KeptView;
  using: boolean;
  onUse: (view: SavedView) => void;
}

function ViewLine({ view, now, using, onUse }: ViewLineProps) {
  const words = useText(childViewsText);
  const save = useCommandOf(saveView);
  const remove = useCommandOf(removeView);
  const [name, setName] = useState<string>();
  const { id, version, shared } = view;
  const change = async (change: Partial<Pick<SavedView, 'name' | 'shared' | 'view'>>) => {
    const kept = { name: view.name, shared, view: view.view as Record<string, unknown>, ...change };
    if (await save.run({ id, version, ...kept, view: kept.view as Record<string, unknown> }))
      tellDone(words.saved);
    setName(undefined);
  };
  const drop = async () => {
    if (await remove.run({ viewId: id, version })) tellDone(words.removed(view.name));
  };
  const said = [
    ...(using ? [words.using] : []),
    ...(shared ? [words.shared] : []),
    ...(view.mine ? [] : [words.sharedBy]),
  ];
  const small = { size: 'compact-md', variant: 'default' } as const;
  const act = (label: string, onClick: () => void) => (
    <Button {...small} aria-label={words.of(label, view.name)} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <li>
      <div className={styles.named}>
        <strong>{view.name}</strong>
        {said.length > 0 && <span className={styles.beside}>{said.join(' · ')}</span>}
      </div>
      <Button size="compact-md" aria-label={words.of(words.use, view.name)} onClick={() => onUse(view)}>
        {words.use}
      </Button>
      {view.mine && (
        <>
          {act(words.update, () => void change({ view: now }))}
          {act(words.rename, () => setName(view.name))}
          {act(shared ? words.stopSharing : words.startSharing, () => void change({ shared: !shared }))}
          {act(words.remove, () => void drop())}
        </>
      )}
      {name !== undefined && (
        <Form onSubmit={() => void change({ name: name.trim() || view.name })}>
          <TextField path="name" label={words.name} value={name} onChange={setName} maxLength={80} />
          <Button type="submit" size="compact-md" mt="xs" loading={save.busy}>
            {words.send}
          </Button>
        </Form>
      )}
      <ProblemNotice problem={save.problem ?? remove.problem} />
    </li>
  );
}

interface SaveFormProps {
  now: KeptView;
  typed: boolean;
  onSaved: (view: SavedView) => void;
}

function SaveForm({ now, typed, onSaved }: SaveFormProps) {
  const words = useText(childViewsText);
  const [id] = useState(newId);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [wrong, setWrong] = useState<CallProblem>();
  const save = useCommandOf(saveView);
  const send = async () => {
    const input = { id, version: 0, name, shared, view: now as unknown as Record<string, unknown> };
    const problem = checkInput(saveView.input, input);
    setWrong(problem);
    if (problem || !(await save.run(input))) return;
    tellDone(words.saved);
    onSaved({ id, name, shared, mine: true, view: now, version: 1 });
  };
  return (
    <Form onSubmit={() => void send()} problem={wrong ?? save.problem} onRetry={() => void save.retry()}>
      <Stack gap="xs">
        <h3 className={styles.heading}>{words.save}</h3>
        {typed && <p>{words.typedLeftOut}</p>}
        <TextField path="name" label={words.name} value={name} onChange={setName} maxLength={80} required />
        <CheckField path="shared" label={words.share} value={shared} onChange={setShared} />
        <div>
          <Button type="submit" loading={save.busy}>
            {words.send}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
