import { useSessionState } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Over a page whose session has ended: the same person goes on where they stopped, what was typed still stands. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const loginName = useSessionState().session?.account?.loginName;
  return <SignInForm {...(loginName !== undefined && { loginName })} onDone={onDone} refreshes={false} />;
}
