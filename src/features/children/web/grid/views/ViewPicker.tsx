import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../../../platform/web/text/language.tsx';
import type { KeptView } from './kept-view.ts';
import { childViewsText } from './text.ts';
import { useListHeld } from '../../list/hold.ts';
import { type SavedView, ViewsDialog } from './ViewsDialog.tsx';

interface ViewPickerProps {
  now: KeptView;
  typed: boolean;
  /** The saved view that is looked at. */
  view: SavedView | undefined;
  onUse: (view: SavedView) => void;
}

/** The button that names the view and opens the list of saved ones. */
export function ViewPicker({ now, typed, view, onUse }: ViewPickerProps) {
  const words = useText(childViewsText);
  const [open, setOpen] = useState(false);
  useListHeld(open);
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconTable size={18} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {view ? `${words.button}: ${view.name}` : words.button}
      </Button>
      {open && (
        <ViewsDialog
          {...{ now, typed }}
          viewId={view?.id}
          onUse={(used) => {
            onUse(used);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
