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
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

export type FoundChild = Pick<SearchHit, 'childId' | 'fullName'>;

interface SearchProps {
  onChoose: (child: FoundChild) => void;
}

/** The register's own search; it says nothing of cases. */
export function ChildSearch({ onChoose }: SearchProps) {
  const { opening: words } = useText(casesText);
  const [text, setText] = useState('');
  const search = useCommandOf(childrenContract.endpoints.searchChildren, { keepsOwnCopy: true });
  const send = () => {
    if (text.trim() !== '') void search.run({ text });
  };
  return (
    <>
      <Form onSubmit={send}>
        <TextField
          path="text"
          label={words.search}
          hint={words.searchHint}
          maxLength={200}
          value={text}
          onChange={setText}
        />
        <Button type="submit" mt="xs" loading={search.busy}>
          {words.searchNow}
        </Button>
      </Form>
      <ProblemNotice problem={search.problem} onRetry={() => void search.retry()} />
      {search.answer && <Hits hits={search.answer.hits} onChoose={onChoose} />}
      {search.answer?.more && <p className={styles.note}>{words.more}</p>}
    </>
  );
}

function Hits({ hits, onChoose }: SearchProps & { hits: readonly SearchHit[] }) {
  const { opening: words } = useText(casesText);
  const register = useText(childrenText);
  return (
    <DataTable
      caption={words.found}
      rows={hits.filter(({ state }) => state === 'living-here')}
      keyOf={({ childId }) => childId}
      empty={<p>{words.nobody}</p>}
      columns={[
        { id: 'name', header: words.name, cell: ({ fullName }) => fullName },
        { id: 'birth', header: words.birth, cell: (one) => birthText(one, register) },
        { id: 'unit', header: words.unit, cell: ({ unitName }) => unitName },
        { id: 'guardian', header: words.guardian, cell: ({ guardian }) => guardian },
        {
          id: 'choose',
          header: '',
          onScreenOnly: true,
          cell: ({ childId, fullName }) => (
            <Button
              size="compact-md"
              aria-label={words.chooseOf(fullName)}
              onClick={() => onChoose({ childId, fullName })}
            >
              {words.choose}
            </Button>
          ),
        },
      ]}
    />
  );
}
