import { useText } from '../../../../platform/web/text/language.tsx';
import { PasswordField } from '../../../../platform/web/ui/forms/fields.tsx';
import { accountsText } from '../text.ts';

export interface NewPassword {
  password: string;
  again: string;
}

interface NewPasswordFieldsProps {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
}

export function NewPasswordFields({ value, onChange }: NewPasswordFieldsProps) {
  const { password: text, signIn } = useText(accountsText);
  return (
    <>
      <PasswordField
        path="password"
        label={text.next}
        hint={text.hint}
        toggleLabel={signIn.show}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        autoComplete="new-password"
        required
      />
      <PasswordField
        path="again"
        label={text.again}
        toggleLabel={signIn.show}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        autoComplete="new-password"
        required
      />
    </>
  );
}
