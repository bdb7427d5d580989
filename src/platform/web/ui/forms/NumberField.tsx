import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { decimalText, parseTypedDecimal } from '../status/decimals.ts';
import styles from './form.module.css';
import { type FieldProps, useField } from './form-context.ts';

interface NumberFieldProps extends FieldProps {
  /** A number; what was typed, as text, while it is none (the check then says so); '' when empty. */
  value: number | string;
  onChange: (value: number | string) => void;
  /** What is counted, behind the number. */
  unit?: string;
}

/** A number that may have a decimal part, typed the Vietnamese way: `1.250,5`. */
export function NumberField({ value, onChange, unit, ...field }: NumberFieldProps) {
  const bound = useField(field, value);
  const [typed, setTyped] = useState<string>();
  const change = (text: string) => {
    setTyped(text);
    onChange(parseTypedDecimal(text) ?? text.trim());
  };
  return (
    <TextInput
      {...bound}
      classNames={{ input: styles.number ?? '' }}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (typeof value === 'number' ? decimalText(value) : value)}
      rightSection={unit && <span className={styles.unit}>{unit}</span>}
      rightSectionWidth={unit ? Math.max(48, unit.length * 9 + 16) : undefined}
      rightSectionPointerEvents="none"
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}
