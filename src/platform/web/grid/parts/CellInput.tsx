import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { GridColumn } from '../column.ts';
import { useGrid, useModel } from '../model/use-grid.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import type { FieldProps } from './field-props.ts';
import styles from './writing.module.css';
import { useWriter } from './use-writer.ts';

interface CellInputProps {
  column: GridColumn<unknown>;
  /** What stands in the cell. */
  text: string;
  locked: boolean;
  invalid: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Alt+Enter: a new line inside the cell, as in Excel. */
function breakLine(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !event.altKey || event.currentTarget.readOnly) return;
  event.preventDefault();
  const { selectionStart, selectionEnd } = event.currentTarget;
  event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end');
}

/**
 * The field of the active cell. It is there, focused and wholly selected, before anything is typed: the first key or the
 * first composed letter of a Vietnamese keyboard replaces the content by itself and cannot be lost. The field keeps its
 * own text while somebody writes; React never puts another one in.
 */
export function CellInput({ column, text, locked, invalid }: CellInputProps) {
  const model = useModel();
  const mode = useGrid(({ mode: now }) => now);
  const field = useRef<Field>(null);
  useWriter(field, true);
  useLayoutEffect(() => {
    const element = field.current;
    if (mode === 'edit') element?.setSelectionRange(element.value.length, element.value.length);
  }, [mode]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || mode !== 'no') return;
    element.value = text;
    // `select` would take the focus from wherever it is.
    if (document.activeElement === element) element.select();
  }, [mode, text]);
  const begin = () => {
    if (model.mode === 'no') model.startEditing('type');
  };
  const props: FieldProps = {
    className: styles.field,
    'data-writing': mode === 'no' ? undefined : '',
    readOnly: locked,
    autoComplete: 'off',
    spellCheck: false,
    // On a phone a tap only chooses the cell; the keyboard comes up when it is opened for writing.
    inputMode: mode === 'no' && matchMedia('(pointer: coarse)').matches ? 'none' : undefined,
    onInput: begin,
    onCompositionStart: begin,
    'aria-label': column.title,
    'aria-invalid': invalid || undefined,
  };
  if (column.kind === 'choice' && column.choices && !locked)
    return (
      <ChoiceInput ref={field as RefObject<HTMLInputElement | null>} field={props} choices={column.choices} />
    );
  if (column.kind === 'text')
    return (
      <textarea
        ref={field as RefObject<HTMLTextAreaElement | null>}
        rows={1}
        onKeyDown={breakLine}
        {...props}
      />
    );
  return <input ref={field as RefObject<HTMLInputElement | null>} {...props} />;
}
