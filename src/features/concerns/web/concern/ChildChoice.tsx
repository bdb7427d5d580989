import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { childrenContract, type SearchHit } from '../../../children/contract.ts';
import { birthText, childrenText } from '../../../children/web/public.ts';
import styles from '../concerns.module.css';
import { concernsText } from '../text.ts';

type Choosable = Pick<
  SearchHit,
  'childId' | 'fullName' | 'birthDate' | 'birthPrecision' | 'unitName' | 'guardian'
>;

interface ChoiceProps {
  busy: boolean;
  onChoose: (childId: string) => void;
}

/** Children of the register, each with the press that says it is this one. */
export function ChildChoice({
  caption,
  found,
  busy,
  onChoose,
}: ChoiceProps & { caption: string; found: readonly Choosable[] }) {
  const { link: words, child, hamlet } = useText(concernsText);
  const register = useText(childrenText);
  return (
    <DataTable
      caption={caption}
      rows={found}
      keyOf={({ childId }) => childId}
      empty={<p>{words.nobody}</p>}
      columns={[
        { id: 'name', header: child, cell: ({ fullName }) => fullName },
        { id: 'birth', header: words.birth, cell: (one) => birthText(one, register) },
        { id: 'unit', header: hamlet, cell: ({ unitName }) => unitName },
        { id: 'guardian', header: words.guardian, cell: ({ guardian }) => guardian },
        {
          id: 'choose',
          header: '',
          onScreenOnly: true,
          cell: ({ childId, fullName }) => (
            <Button
              size="compact-md"
              loading={busy}
              aria-label={words.chooseOf(fullName)}
              onClick={() => onChoose(childId)}
            >
              {words.choose}
            </Button>
          ),
        },
      ]}
    />
  );
}

/** Another child than those proposed, looked for as everywhere in the register. */
export function ChildSearch(props: ChoiceProps) {
  const { link: words } = useText(concernsText);
  const [text, setText] = useState('');
  const search = useCommandOf(childrenContract.endpoints.searchChildren, { keepsOwnCopy: true });
  const send = () => {
    if (text.trim() !== '') void search.run({ text });
  };
  return (
    <>
      <div className={styles.below}>
        <Form onSubmit={send}>
          <TextField
            path="text"
            label={words.search}
            hint={words.searchHint}
            maxLength={200}
            value={text}
            onChange={setText}
          />
          <Button type="submit" mt="xs" variant="default" loading={search.busy}>
            {words.searchNow}
          </Button>
        </Form>
      </div>
      <ProblemNotice problem={search.problem} onRetry={() => void search.retry()} />
      {search.answer && <ChildChoice {...props} caption={words.searched} found={search.answer.hits} />}
    </>
  );
}
