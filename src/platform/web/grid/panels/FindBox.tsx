import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Find, find } from '../model/finding.ts';
import { useModel } from '../model/use-grid.ts';
import styles from './panels.module.css';
import { useGridText } from '../text/text.ts';

const pauseMillis = 300;

/** Finds text in the cells that are shown, accents aside. Enter goes on, Shift+Enter back, Esc into the grid. */
export function FindBox() {
  const model = useModel();
  const { bar } = useGridText();
  const field = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [found, setFound] = useState<Find>();
  useEffect(() => {
    const end = model.findBy(() => field.current?.select());
    return () => {
      end();
      clearTimeout(waiting.current);
    };
  }, [model]);
  const go = (way: 'first' | 'next' | 'previous') => {
    clearTimeout(waiting.current);
    const wanted = field.current?.value.trim() ?? '';
    setFound(wanted === '' ? undefined : find(model, wanted, way));
  };
  const later = (composing: boolean) => {
    clearTimeout(waiting.current);
    if (!composing) waiting.current = setTimeout(() => go('first'), pauseMillis);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') go(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Escape') model.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.find}>
      <TextInput
        ref={field}
        size="sm"
        aria-label={bar.find}
        placeholder={bar.find}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        onInput={(event) => later((event.nativeEvent as InputEvent).isComposing)}
        onCompositionEnd={() => later(false)}
        onKeyDown={press}
      />
      <span role="status" className={styles.found}>
        {found && (found.of > 0 ? bar.found(found.at, found.of) : bar.notFound)}
      </span>
      {found && found.of > 0 && (
        <>
          <ActionIcon variant="default" size={30} aria-label={bar.previous} onClick={() => go('previous')}>
            <IconChevronUp size={18} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="default" size={30} aria-label={bar.next} onClick={() => go('next')}>
            <IconChevronDown size={18} aria-hidden="true" />
          </ActionIcon>
        </>
      )}
    </div>
  );
}
