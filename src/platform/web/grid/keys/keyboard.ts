import type { NextCell } from './selection.ts';
import type { Step } from './steps.ts';

/** What a key asks of the grid. */
export type Command =
  | { do: 'step'; step: Step; extend: boolean }
  | { do: 'next'; next: NextCell }
  | { do: 'edit' }
  | { do: 'fill-selection' }
  | { do: 'cancel' }
  | { do: 'clear' }
  /** On a header or a checkbox; `adding` sorts by this column after those that already sort. */
  | { do: 'press'; adding: boolean }
  | { do: 'toggle' }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'fill'; way: 'down' | 'right' }
  | { do: 'select'; what: 'all' | 'rows' | 'columns' }
  | { do: 'find' }
  | { do: 'keys' }
  | { do: 'menu' }
  | { do: 'choices' }
  | { do: 'open' }
  | { do: 'rearrange' };

/** The parts of a keyboard event that matter. Ctrl is Cmd on a Mac. */
export interface Press {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

/**
 * `type`: begun by typing, arrows still move to the next cell; `edit`: begun by F2 or a double click, arrows move the
 * caret; `no`: moving about.
 */
export type EditMode = 'no' | 'type' | 'edit';

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function stepOf({ key, ctrl }: Press): Step | undefined {
  const arrow = arrows[key];
  if (arrow) return ctrl ? `edge-${arrow}` : arrow;
  if (key === 'PageUp' || key === 'PageDown')
    return ctrl ? undefined : key === 'PageUp' ? 'page-up' : 'page-down';
  if (key === 'Home') return ctrl ? 'grid-start' : 'row-start';
  if (key === 'End') return ctrl ? 'grid-end' : 'row-end';
  return undefined;
}

function nextOf({ key, ctrl, shift, alt }: Press): Command | undefined {
  if (ctrl || alt || (key !== 'Enter' && key !== 'Tab')) return undefined;
  return { do: 'next', next: { way: key === 'Tab' ? 'across' : 'down', back: shift } };
}

/** Keys while a cell is written in; all others belong to the text. */
function whileEditing(press: Press, mode: EditMode): Command | undefined {
  if (press.key === 'Escape') return { do: 'cancel' };
  if (press.key === 'F2') return { do: 'edit' };
  if (press.key === 'Enter' && press.ctrl) return { do: 'fill-selection' };
  const arrow = arrows[press.key];
  if (mode === 'type' && arrow && !press.ctrl && !press.alt && !press.shift)
    return { do: 'step', step: arrow, extend: false };
  return nextOf(press);
}

const plain: Readonly<Record<string, Command>> = {
  F2: { do: 'edit' },
  Escape: { do: 'cancel' },
  Delete: { do: 'clear' },
  ' ': { do: 'toggle' },
  '?': { do: 'keys' },
  F1: { do: 'keys' },
};

const withCtrl: Readonly<Record<string, Command>> = {
  a: { do: 'select', what: 'all' },
  ' ': { do: 'select', what: 'columns' },
  z: { do: 'undo' },
  y: { do: 'redo' },
  d: { do: 'fill', way: 'down' },
  r: { do: 'fill', way: 'right' },
  f: { do: 'find' },
  Enter: { do: 'open' },
};

const withCtrlShift: Readonly<Record<string, Command>> = {
  z: { do: 'redo' },
  l: { do: 'menu' },
};

function shortcutOf({ key, ctrl, shift, alt }: Press): Command | undefined {
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (alt) {
    if (ctrl) return letter === 'l' ? { do: 'rearrange' } : undefined;
    return key === 'ArrowDown' ? { do: 'choices' } : undefined;
  }
  if (ctrl) return (shift ? withCtrlShift : withCtrl)[letter];
  if (shift && key === ' ') return { do: 'select', what: 'rows' };
  return plain[key];
}

/** The grid's meaning of a key; undefined leaves it to the cell's text or to the browser. */
export function commandOf(press: Press, mode: EditMode): Command | undefined {
  if (mode !== 'no') return whileEditing(press, mode);
  const shortcut = shortcutOf(press);
  if (shortcut) return shortcut;
  const step = press.alt ? undefined : stepOf(press);
  return step ? { do: 'step', step, extend: press.shift } : nextOf(press);
}

/** Keys on the header and on checkboxes: moving, pressing and the column's menu. Space is theirs as of any button. */
export function marginCommandOf(press: Press): Command | undefined {
  if (!press.ctrl && !press.alt && press.key === 'Enter') return { do: 'press', adding: press.shift };
  const command = commandOf(press, 'no');
  const allowed: readonly Command['do'][] = [
    'step',
    'next',
    'undo',
    'redo',
    'find',
    'keys',
    'menu',
    'choices',
    'open',
  ];
  return command && (allowed.includes(command.do) || command.do === 'cancel') ? command : undefined;
}
