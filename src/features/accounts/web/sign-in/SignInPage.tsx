import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { Mark } from '../../../../platform/web/shell/frame/Mark.tsx';
import { safeReturn } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useSession } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { signInAddress } from '../addresses.ts';
import { accountsText } from '../text.ts';
import { forgetPerson, knownPeople } from './known-people.ts';
import { PeopleList } from './PeopleList.tsx';
import { SignInForm } from './SignInForm.tsx';
import styles from './sign-in.module.css';

type Chosen = { loginName: string | undefined };

/** "Đăng nhập" and "Đổi người dùng": who it is, then the password. */
export default function SignInPage() {
  const { signIn: text } = useText(accountsText);
  const { search } = usePage(signInAddress);
  const { signedIn } = useSession();
  const { history } = useRouter();
  const [people, setPeople] = useState(knownPeople);
  const [chosen, setChosen] = useState<Chosen>();
  const back = safeReturn(search.toi);
  useEffect(() => {
    if (signedIn) history.replace(back);
  }, [signedIn, history, back]);
  const forget = (loginName: string) => {
    forgetPerson(loginName);
    setPeople(knownPeople());
  };
  const listed = !chosen && people.length > 0;
  return (
    <div className={styles.page}>
      <section className={styles.about}>
        <Mark size={72} />
        <p className={styles.system}>{text.system}</p>
        <p>{text.rule}</p>
      </section>
      <section className={styles.entry}>
        <PageHeader title={search.doi ? text.switchTitle : text.title} />
        {listed ? (
          <PeopleList people={people} onChoose={(loginName) => setChosen({ loginName })} onForget={forget} />
        ) : (
          <>
            {chosen?.loginName !== undefined && <p className={styles.chosen}>{text.as(chosen.loginName)}</p>}
            <SignInForm
              key={chosen?.loginName ?? ''}
              {...(chosen?.loginName !== undefined && { loginName: chosen.loginName })}
              onDone={() => {}}
            />
            {people.length > 0 && (
              <Button variant="subtle" mt="sm" onClick={() => setChosen(undefined)}>
                {text.back}
              </Button>
            )}
          </>
        )}
      </section>
    </div>
  );
}
