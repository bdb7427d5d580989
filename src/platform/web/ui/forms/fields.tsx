import { Checkbox, Group, NativeSelect, PasswordInput, Radio, Textarea, TextInput } from '@mantine/core';
import { type FieldProps, useField } from './form-context.ts';

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
}

/** One line of text, handed on exactly as typed: nothing is rewritten while an input method composes. */
export function TextField({
  value,
  onChange,
  maxLength,
  autoComplete = 'off',
  inputMode = 'text',
  ...field
}: TextFieldProps) {
  return (
    <TextInput
      {...useField(field, value)}
      value={value}
      maxLength={maxLength}
      autoComplete={autoComplete}
      inputMode={inputMode}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A password; the eye shows it. `autoComplete` tells password managers whether it is the present or a new one. */
export function PasswordField({
  value,
  onChange,
  autoComplete,
  toggleLabel,
  ...field
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  /** "Hiện mật khẩu": what the eye does. */
  toggleLabel: string;
}) {
  return (
    <PasswordInput
      {...useField(field, value)}
      value={value}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': toggleLabel, tabIndex: 0, 'aria-hidden': undefined }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface AreaFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  rows?: number;
}

/** Several lines of text; grows with what is typed. */
export function AreaField({ value, onChange, maxLength, rows = 3, ...field }: AreaFieldProps) {
  return (
    <Textarea
      {...useField(field, value)}
      value={value}
      maxLength={maxLength}
      autosize
      minRows={rows}
      maxRows={20}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export interface Choice {
  value: string;
  label: string;
}

interface ChoiceProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  choices: readonly Choice[];
}

/** One of a list. The browser's own select: it speaks every assistive technology and every phone. */
export function SelectField({ value, onChange, choices, blank, ...field }: ChoiceProps & { blank?: string }) {
  const data = blank === undefined ? [...choices] : [{ value: '', label: blank }, ...choices];
  return (
    <NativeSelect
      {...useField(field, value)}
      value={value}
      data={data}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** One of two to five, all in sight. */
export function RadioField({ value, onChange, choices, ...field }: ChoiceProps) {
  const { id, disabled, ...words } = useField(field, value);
  return (
    <Radio.Group {...words} id={id} tabIndex={-1} value={value} onChange={onChange}>
      <Group gap="lg" mt={6}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} disabled={disabled} />
        ))}
      </Group>
    </Radio.Group>
  );
}

interface CheckFieldProps extends FieldProps {
  value: boolean;
  onChange: (value: boolean) => void;
}

export function CheckField({ value, onChange, ...field }: CheckFieldProps) {
  const { required: _, ...bound } = useField(field, value);
  return <Checkbox {...bound} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
