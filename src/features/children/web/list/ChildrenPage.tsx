import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { SearchInput } from '../../../../platform/web/ui/forms/SearchInput.tsx';
import { movesAddress, registerChildAddress, sixteenthAddress } from '../addresses.ts';
import { childrenText } from '../text.ts';
import { ChildrenList } from './ChildrenList.tsx';
import { ListFilters } from './ListFilters.tsx';
import styles from './list.module.css';
import { SearchResults } from './SearchResults.tsx';

/** "Trẻ em": one box to find a child by whatever is known, and the lists below it. What is typed stays out of the address. */
export default function ChildrenPage() {
  const words = useText(childrenText);
  const go = useGo();
  const [text, setText] = useState('');
  const mayWrite = usePermission('child.write');
  const mayMove = usePermission('child.move');
  return (
    <>
      <PageHeader
        title={words.title}
        action={
          <Group gap="md">
            {mayMove && <PageLink to={to(movesAddress)}>{words.moves}</PageLink>}
            {mayWrite && <PageLink to={to(sixteenthAddress)}>{words.sixteenth}</PageLink>}
            {mayWrite && <Button onClick={() => go(to(registerChildAddress))}>{words.register}</Button>}
          </Group>
        }
      />
      <div className={styles.find}>
        <div className={styles.box}>
          <SearchInput
            label={words.search.label}
            placeholder={words.search.placeholder}
            value={text}
            onSearch={setText}
          />
        </div>
        {text === '' && <ListFilters />}
      </div>
      {text === '' ? <ChildrenList /> : <SearchResults text={text} />}
    </>
  );
}
