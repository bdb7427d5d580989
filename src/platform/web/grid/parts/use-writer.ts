import { type RefObject, useLayoutEffect } from 'react';
import { useModel } from '../model/use-grid.ts';

const isField = (element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** While `active`: makes this element the one that holds the grid's focus, and puts the focus there when the grid has it. */
export function useWriter(ref: RefObject<HTMLElement | null>, active: boolean): void {
  const model = useModel();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!active || !element) return;
    return model.seat({
      owns: (target: unknown) => target === element,
      text: () => (isField(element) ? element.value : ''),
      focus: () => {
        element.focus({ preventScroll: true });
        if (isField(element)) element.select();
      },
    });
  }, [model, ref, active]);
}
