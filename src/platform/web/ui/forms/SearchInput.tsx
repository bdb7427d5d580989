import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type CompositionEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';

interface SearchInputProps {
  /** What is searched: the control's name. */
  label: string;
  /** The search in force. */
  value: string;
  /** Called 300 ms after the last key, and never in the middle of a composed letter. */
  onSearch: (text: string) => void;
  placeholder?: string;
}

const pauseMillis = 300;

/** Search as one types, safe for Telex and VNI typing. */
export function SearchInput({ label, value, onSearch, placeholder }: SearchInputProps) {
  const { kit } = useText(platformText);
  const [text, setText] = useState(value);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const later = (typed: string) => {
    clearTimeout(waiting.current);
    if (!composing.current) waiting.current = setTimeout(() => onSearch(typed.trim()), pauseMillis);
  };
  const change = (typed: string) => {
    setText(typed);
    later(typed);
  };
  const clear = () => {
    setText('');
    clearTimeout(waiting.current);
    onSearch('');
  };
  const endComposition = (event: CompositionEvent<HTMLInputElement>) => {
    composing.current = false;
    later(event.currentTarget.value);
  };
  return (
    <TextInput
      type="search"
      wrapperProps={{ 'data-print': 'hidden' }}
      aria-label={label}
      placeholder={placeholder ?? label}
      value={text}
      leftSection={<IconSearch size={18} aria-hidden="true" />}
      rightSection={text !== '' && <CloseButton aria-label={kit.clearSearch} onClick={clear} />}
      onChange={(event) => change(event.currentTarget.value)}
      onCompositionStart={() => {
        composing.current = true;
        clearTimeout(waiting.current);
      }}
      onCompositionEnd={endComposition}
    />
  );
}
