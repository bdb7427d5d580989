import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '../../../../platform/web/text/language.tsx';
import { accountsText } from '../text.ts';
import type { KnownPerson } from './known-people.ts';
import styles from './sign-in.module.css';

interface PeopleListProps {
  people: readonly KnownPerson[];
  onChoose: (loginName: string | undefined) => void;
  onForget: (loginName: string) => void;
}

/** Who uses this computer: one press, then the password. */
export function PeopleList({ people, onChoose, onForget }: PeopleListProps) {
  const { signIn: text } = useText(accountsText);
  return (
    <>
      <h2 className={styles.who}>{text.who}</h2>
      <ul className={styles.people}>
        {people.map(({ loginName, initials }) => (
          <li key={loginName}>
            <UnstyledButton
              className={styles.person}
              aria-label={text.as(loginName)}
              onClick={() => onChoose(loginName)}
            >
              <span className={styles.initials} data-initials={initials} />
              {loginName}
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              size={44}
              aria-label={text.forget(loginName)}
              onClick={() => onForget(loginName)}
            >
              <IconX size={18} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => onChoose(undefined)}>
        {text.other}
      </Button>
    </>
  );
}
