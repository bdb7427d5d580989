import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { numberText, parseTypedWhole } from '../status/numbers.ts';
import styles from './form.module.css';
import { type FieldProps, useField } from './form-context.ts';

interface WholeFieldProps extends FieldProps {
  /** A whole number; what was typed, as text, while it is none (the check then says so); '' when empty. */
  value: number | string;
  onChange: (value: number | string) => void;
  /** What is counted, behind the number. */
  unit?: string;
}

const shown = (value: number | string): string => (typeof value === 'number' ? numberText(value) : value);

/** A whole number with dots between thousands. It is put in form when the person leaves it, never under their fingers. */
export function WholeField({ value, onChange, unit, ...field }: WholeFieldProps) {
  const bound = useField(field, value);
  const [typed, setTyped] = useState<string>();
  const change = (text: string) => {
    setTyped(text);
    onChange(parseTypedWhole(text) ?? text.trim());
  };
  return (
    <TextInput
      {...bound}
      classNames={{ input: styles.number ?? '' }}
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? shown(value)}
      rightSection={unit && <span className={styles.unit}>{unit}</span>}
      rightSectionWidth={unit ? 64 : undefined}
      rightSectionPointerEvents="none"
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** Whole đồng. */
export function MoneyField(props: Omit<WholeFieldProps, 'unit'>) {
  const { kit } = useText(platformText);
  return <WholeField {...props} unit={kit.currency} />;
}
