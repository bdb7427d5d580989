import type { InputHTMLAttributes } from 'react';

/** What every kind of field in a cell is given. */
export type FieldProps = Pick<
  InputHTMLAttributes<HTMLElement>,
  'className' | 'readOnly' | 'autoComplete' | 'spellCheck' | 'inputMode' | 'onInput' | 'onCompositionStart'
> & { 'aria-label': string; 'aria-invalid': true | undefined; 'data-writing': '' | undefined };
