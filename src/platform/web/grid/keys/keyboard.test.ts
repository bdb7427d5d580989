import { describe, expect, it } from 'vitest';
import { commandOf, marginCommandOf, type Press } from './keyboard.ts';

const press = (keys: string): Press => {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) as string,
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
};

describe('keys while moving about', () => {
  it.each([
    ['ArrowDown', { do: 'step', step: 'down', extend: false }],
    ['Shift+ArrowRight', { do: 'step', step: 'right', extend: true }],
    ['Ctrl+ArrowLeft', { do: 'step', step: 'edge-left', extend: false }],
    ['Ctrl+Shift+End', { do: 'step', step: 'grid-end', extend: true }],
    ['PageDown', { do: 'step', step: 'page-down', extend: false }],
    ['Shift+Tab', { do: 'next', next: { way: 'across', back: true } }],
    ['Enter', { do: 'next', next: { way: 'down', back: false } }],
    ['Ctrl+ ', { do: 'select', what: 'columns' }],
    ['Shift+ ', { do: 'select', what: 'rows' }],
    ['Ctrl+A', { do: 'select', what: 'all' }],
    ['Ctrl+d', { do: 'fill', way: 'down' }],
    ['Ctrl+Shift+Z', { do: 'redo' }],
    ['Delete', { do: 'clear' }],
    ['?', { do: 'keys' }],
    ['F2', { do: 'edit' }],
    ['Alt+ArrowDown', { do: 'choices' }],
    ['Ctrl+Shift+L', { do: 'menu' }],
    ['Ctrl+Alt+l', { do: 'rearrange' }],
  ])('%s', (keys, command) => {
    expect(commandOf(press(keys), 'no')).toEqual(command);
  });

  it.each(['n', 'Đ', 'Ctrl+c', 'Ctrl+v', 'Ctrl+x', 'Ctrl+PageDown', 'Backspace', 'Alt+ArrowLeft', 'Process'])(
    'leaves %s to the cell or the browser',
    (keys) => {
      expect(commandOf(press(keys), 'no')).toBeUndefined();
    },
  );
});

describe('keys while writing in a cell', () => {
  it('arrows go to the next cell after typing and move the caret after F2', () => {
    expect(commandOf(press('ArrowRight'), 'type')).toEqual({ do: 'step', step: 'right', extend: false });
    expect(commandOf(press('ArrowRight'), 'edit')).toBeUndefined();
    expect(commandOf(press('Shift+ArrowRight'), 'type')).toBeUndefined();
  });

  it('only Enter, Tab, Esc, F2 and Ctrl+Enter mean something to the grid', () => {
    expect(commandOf(press('Enter'), 'edit')).toEqual({ do: 'next', next: { way: 'down', back: false } });
    expect(commandOf(press('Ctrl+Enter'), 'type')).toEqual({ do: 'fill-selection' });
    expect(commandOf(press('Escape'), 'type')).toEqual({ do: 'cancel' });
    for (const keys of ['Alt+Enter', 'Ctrl+z', 'Delete', ' ', '?', 'Home', 'Ctrl+a'])
      expect(commandOf(press(keys), 'type'), keys).toBeUndefined();
  });
});

describe('keys on the header and on checkboxes', () => {
  it('Enter presses, arrows move, nothing writes, and Space is left to the button', () => {
    expect(marginCommandOf(press('Enter'))).toEqual({ do: 'press', adding: false });
    expect(marginCommandOf(press('Shift+Enter'))).toEqual({ do: 'press', adding: true });
    expect(marginCommandOf(press('ArrowDown'))).toMatchObject({ do: 'step' });
    expect(marginCommandOf(press('Alt+ArrowDown'))).toEqual({ do: 'choices' });
    for (const keys of [' ', 'Delete', 'Ctrl+d', 'F2', 'Ctrl+a'])
      expect(marginCommandOf(press(keys))).toBeUndefined();
  });
});
