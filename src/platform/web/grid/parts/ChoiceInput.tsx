import { Popover } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import type { GridChoice } from '../column.ts';
import { choiceKey } from '../kinds/kinds.ts';
import { useGrid, useModel } from '../model/use-grid.ts';
import { commit } from '../model/writing.ts';
import type { FieldProps } from './field-props.ts';
import styles from './writing.module.css';

interface ChoiceInputProps {
  ref: RefObject<HTMLInputElement | null>;
  field: FieldProps;
  choices: readonly GridChoice[];
}

/** Choices whose label holds what was typed, those that begin with it first; all while nothing was typed. */
function fitting(choices: readonly GridChoice[], typed: string | undefined): readonly GridChoice[] {
  const wanted = choiceKey(typed ?? '');
  if (wanted === '') return choices;
  const found = choices.filter(({ label }) => choiceKey(label).includes(wanted));
  const begins = (choice: GridChoice) => choiceKey(choice.label).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
}

/** A field with its list of values below it; ↑ ↓ choose, Enter and Tab take what is chosen, any text may be typed. */
export function ChoiceInput({ ref, field, choices }: ChoiceInputProps) {
  const model = useModel();
  const open = useGrid(({ mode }) => mode !== 'no');
  const [typed, setTyped] = useState<string>();
  const [chosen, setChosen] = useState(-1);
  const list = useId();
  const shown = open ? fitting(choices, typed) : [];
  const optionId = (index: number) => `${list}-${index}`;
  const forget = () => {
    setTyped(undefined);
    setChosen(-1);
  };
  const take = (choice: GridChoice | undefined) => {
    if (choice && ref.current) ref.current.value = choice.label;
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || !open || event.altKey || event.ctrlKey) return;
    if (event.key === 'Escape') return forget();
    if (event.key === 'Enter' || event.key === 'Tab') return take(shown[chosen]);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = (chosen + step + shown.length) % Math.max(shown.length, 1);
    setChosen(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const type = (text: string) => {
    setTyped(text);
    setChosen(choiceKey(text) === '' || fitting(choices, text).length === 0 ? -1 : 0);
  };
  return (
    <Popover
      opened={open && shown.length > 0}
      position="bottom-start"
      offset={2}
      withRoles={false}
      // Inside the page's main part: nothing of a page lies outside its landmarks.
      portalProps={{ target: 'main' }}
    >
      <Popover.Target>
        <input
          {...field}
          ref={ref}
          role="combobox"
          aria-expanded={open && shown.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && chosen >= 0 ? optionId(chosen) : undefined}
          onInput={(event) => {
            field.onInput?.(event);
            type(event.currentTarget.value);
          }}
          onKeyDown={press}
          onBlur={forget}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles.choices} onMouseDown={(event) => event.preventDefault()}>
        <div role="listbox" id={list} aria-label={field['aria-label']}>
          {shown.map((choice, index) => (
            <div
              key={choice.value}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onClick={() => {
                take(choice);
                commit(model);
                forget();
              }}
            >
              {choice.label}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
