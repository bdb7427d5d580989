import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconKey, IconLogout, IconSwitchHorizontal } from '@tabler/icons-react';
import { callProblemOf } from '../../client/problem-error.ts';
import { queryString } from '../../client/request.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { languages } from '../../text/texts.ts';
import { useProblemText } from '../../text/use-problem-text.ts';
import { tellProblem } from '../../ui/feedback/toasts.tsx';
import { PageLink } from '../routes/PageLink.tsx';
import { useShell } from '../routes/shell-context.ts';
import { to } from '../routes/address.ts';
import { useGo } from '../routes/use-page.ts';
import type { Session } from '../session/session.ts';
import { useSessionState } from '../session/SessionProvider.tsx';
import styles from './top-bar.module.css';
import { Mark } from './Mark.tsx';

const home = { path: '/', params: {}, search: {} };

/** Brand, who works here and for which unit, language, and the account's menu. */
export function TopBar({ session }: { session: Session }) {
  const { product, productLine } = useText(platformText);
  const { topBarItems } = useShell();
  return (
    <header className={styles.bar}>
      <PageLink to={home} className={styles.brand}>
        <Mark />
        <span>
          <span className={styles.product}>{product}</span>
          <span className={styles.productLine}>{session.locality?.name ?? productLine}</span>
        </span>
      </PageLink>
      <FunctionChip session={session} />
      <div className={styles.tools}>
        {session.signedIn && topBarItems.map((Item, place) => <Item key={place} />)}
        <LanguageSwitch />
        {session.account && <AccountMenu name={session.account.displayName} />}
      </div>
    </header>
  );
}

function FunctionChip({ session }: { session: Session }) {
  const { shell } = useText(platformText);
  const [first, ...others] = session.functions;
  if (!first) return null;
  return (
    <p className={styles.chip}>
      <strong>{first.unitName}</strong>
      <span>
        {shell.functions[first.function]}
        {others.length > 0 && ` ${shell.otherFunctions(others.length)}`}
      </span>
    </p>
  );
}

function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const { shell } = useText(platformText);
  return (
    <div role="group" aria-label={shell.language} className={styles.languages}>
      {languages.map((one) => (
        <UnstyledButton
          key={one}
          className={styles.language}
          aria-pressed={one === language}
          aria-label={one === 'vi' ? 'VI, Tiếng Việt' : 'EN, English'}
          lang={one}
          onClick={() => choose(one)}
        >
          {one.toUpperCase()}
        </UnstyledButton>
      ))}
    </div>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();

function AccountMenu({ name }: { name: string }) {
  const { shell } = useText(platformText);
  const { signOut } = useSessionState();
  const { accounts } = useShell();
  const problem = useProblemText();
  const go = useGo();
  const leave = async (search: Record<string, unknown>) => {
    try {
      await signOut();
      // A fresh page: nothing of the person who leaves stays in the memory of a shared machine.
      window.location.replace(accounts.signIn.path + queryString(search));
    } catch (error) {
      // On a shared machine a person must know that they are still signed in.
      tellProblem(problem.sentence(callProblemOf(error)));
    }
  };
  const { changePassword } = accounts;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={styles.account}>
          <span className={styles.initials} data-initials={initialsOf(name)} />
          <span className="for-screen-readers">{shell.account}: </span>
          <span className={styles.name}>{name}</span>
          <IconChevronDown size={18} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconSwitchHorizontal size={18} />} onClick={() => void leave({ doi: 1 })}>
          {shell.switchUser}
        </Menu.Item>
        {changePassword && (
          <Menu.Item leftSection={<IconKey size={18} />} onClick={() => go(to(changePassword))}>
            {shell.changePassword}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => void leave({})}>
          {shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
