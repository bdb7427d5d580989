import { inBody, type Spot } from '../keys/selection.ts';
import type { AnyGrid } from '../model/use-grid.ts';
import type { Layout } from './layout.ts';
import { spotOf } from './spot-of.ts';

interface Drag {
  model: AnyGrid;
  scroller: HTMLElement;
  layout: Layout;
  /** The mouse is over another cell now. */
  onSpot: (spot: Spot) => void;
  onEnd: () => void;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** How far `value` lies outside `low`…`high`. */
const outside = (value: number, low: number, high: number): number => value - clamp(value, low, high);

/** Follows the mouse until its button is let go; beyond the grid's edge the rows and columns scroll by. */
export function followMouse({ model, scroller, layout, onSpot, onEnd }: Drag): void {
  const pointer = { x: 0, y: 0, known: false };
  const look = () => {
    const box = scroller.getBoundingClientRect();
    const x = clamp(pointer.x, box.left + 2, box.left + scroller.clientWidth - 2);
    const y = clamp(pointer.y, box.top + layout.measures.head + 2, box.top + scroller.clientHeight - 2);
    const spot = spotOf(document.elementFromPoint(x, y), layout.checks);
    if (spot && inBody(spot)) onSpot(spot);
  };
  const scroll = () => {
    if (!pointer.known) return;
    const box = scroller.getBoundingClientRect();
    const by = {
      left: outside(pointer.x, box.left + layout.frozenWidth, box.left + scroller.clientWidth),
      top: outside(pointer.y, box.top + layout.measures.head, box.top + scroller.clientHeight),
    };
    // Over the frozen columns one selects them; only left of the grid itself the others scroll back.
    if (by.left < 0 && pointer.x >= box.left) by.left = 0;
    if (by.left === 0 && by.top === 0) return;
    scroller.scrollBy(by);
    look();
  };
  const timer = setInterval(scroll, 50);
  const move = (event: MouseEvent) => {
    Object.assign(pointer, { x: event.clientX, y: event.clientY, known: true });
    look();
  };
  const end = () => {
    clearInterval(timer);
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', end);
    onEnd();
    model.changed();
  };
  window.addEventListener('mousemove', move);
  window.addEventListener('mouseup', end);
}
