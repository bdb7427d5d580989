import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import { fillTowards } from '../block/fill.ts';
import { commandOf, marginCommandOf } from '../keys/keyboard.ts';
import { contains, inBody, sameSpot } from '../keys/selection.ts';
import { copied, paste } from '../model/clipboard.ts';
import { dropHandle } from '../model/filling.ts';
import { perform } from '../model/perform.ts';
import { type AnyGrid, useModel } from '../model/use-grid.ts';
import { clearCells, commit } from '../model/writing.ts';
import { followMouse } from './drag.ts';
import type { Layout } from './layout.ts';
import { spotOf } from './spot-of.ts';

/** Menus and lists stand outside the grid in the page, but React lets their events bubble into it. */
const isInside = (event: { currentTarget: Element; target: unknown }): boolean =>
  event.target instanceof Node && event.currentTarget.contains(event.target);

/** A letter is being composed: every key belongs to the Vietnamese keyboard, Enter too (keyCode 229 in old browsers). */
const isComposing = ({ nativeEvent: event }: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === 229;

function onKeyDown(model: AnyGrid, event: KeyboardEvent<HTMLElement>): void {
  if (isComposing(event) || !model.writer?.owns(event.target)) return;
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  const press = { key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey };
  const command = inBody(model.selection.active) ? commandOf(press, model.mode) : marginCommandOf(press);
  if (command && perform(model, command)) event.preventDefault();
}

function onCopy(model: AnyGrid, event: ClipboardEvent<HTMLElement>): void {
  if (!isInside(event) || model.mode !== 'no') return;
  const data = copied(model);
  if (!data) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', data.plain);
  event.clipboardData.setData('text/html', data.html);
  if (event.type === 'cut') clearCells(model, 'cut');
}

function onPaste(model: AnyGrid, event: ClipboardEvent<HTMLElement>): void {
  if (!isInside(event) || model.mode !== 'no' || !model.block) return;
  event.preventDefault();
  paste(model, event.clipboardData.getData('text/plain'));
}

function onBlur(model: AnyGrid, event: FocusEvent<HTMLElement>): void {
  if (!isInside(event) || event.currentTarget.contains(event.relatedTarget)) return;
  // Another window came to the front: what is being written stays open.
  if (!document.hasFocus()) return;
  commit(model);
  model.focusMoved(false);
}

interface Ground {
  layout: Layout;
  scroller: RefObject<HTMLElement | null>;
}

function dragHandle(model: AnyGrid, scroller: HTMLElement, layout: Layout): void {
  const onSpot = (spot: { row: number; col: number }) => {
    const { block } = model;
    model.filling = block && fillTowards(block, spot);
    model.changed();
  };
  followMouse({ model, scroller, layout, onSpot, onEnd: () => dropHandle(model) });
}

function dragSelection(model: AnyGrid, scroller: HTMLElement, layout: Layout): void {
  const onSpot = (spot: { row: number; col: number }) => {
    if (!sameSpot(spot, model.selection.head)) model.extendTo(spot);
  };
  followMouse({ model, scroller, layout, onSpot, onEnd: () => {} });
}

function onMouseDown(model: AnyGrid, event: MouseEvent<HTMLElement>, { layout, scroller }: Ground): void {
  const spot = isInside(event) ? spotOf(event.target, layout.checks) : undefined;
  if (!spot || !scroller.current) return;
  const target = event.target as Element;
  if (model.mode !== 'no' && model.writer?.owns(target)) return;
  if (!inBody(spot)) {
    commit(model);
    model.focused = true;
    if (!target.closest('[aria-haspopup]')) model.goTo(spot);
    return;
  }
  if (target.closest('button') || (event.button !== 0 && model.block && contains(model.block, spot))) return;
  event.preventDefault();
  commit(model);
  model.focused = true;
  if (event.button === 0 && target.closest('[data-handle]'))
    return dragHandle(model, scroller.current, layout);
  if (event.shiftKey) model.extendTo(spot);
  else model.goTo(spot);
  model.focus();
  if (event.button === 0) dragSelection(model, scroller.current, layout);
}

function onDoubleClick(model: AnyGrid, event: MouseEvent<HTMLElement>, checks: boolean): void {
  const spot = isInside(event) ? spotOf(event.target, checks) : undefined;
  if (!spot || !inBody(spot) || model.mode !== 'no') return;
  perform(model, { do: 'edit' });
}

/** What the grid listens to; all of it stands on the one element with the role of a grid. */
export function useGridEvents(ground: Ground) {
  const model = useModel();
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(model, event),
    onCopy: (event: ClipboardEvent<HTMLElement>) => onCopy(model, event),
    onCut: (event: ClipboardEvent<HTMLElement>) => onCopy(model, event),
    onPaste: (event: ClipboardEvent<HTMLElement>) => onPaste(model, event),
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (isInside(event)) model.focusMoved(true);
    },
    onBlur: (event: FocusEvent<HTMLElement>) => onBlur(model, event),
    onMouseDown: (event: MouseEvent<HTMLElement>) => onMouseDown(model, event, ground),
    onDoubleClick: (event: MouseEvent<HTMLElement>) => onDoubleClick(model, event, ground.layout.checks),
  };
}
