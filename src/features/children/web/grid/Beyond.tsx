import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PasteBeyond } from '../../../../platform/web/grid/model/grid-parts.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { registerChildAddress } from '../addresses.ts';
import { type NewRows, rowsTaker } from '../list/list-acts.ts';
import { childrenText } from '../text.ts';
import { childrenGridText } from './text.ts';

/** Rows pasted below the last one are children that the register does not know: another act than editing. */
export function useBeyond() {
  const [pasted, setPasted] = useState<NewRows>();
  const take = ({ rows, columnIds }: PasteBeyond) => {
    if (rows.length === 0) return;
    const width = Math.max(...rows.map((row) => row.length));
    setPasted({ rows, fields: Array.from({ length: width }, (_, column) => columnIds[column]) });
  };
  return { take, dialog: pasted && <Beyond pasted={pasted} onClose={() => setPasted(undefined)} /> };
}

/** Another room takes them where there is one that can (import); else the way to write them is told. */
function Beyond({ pasted, onClose }: { pasted: NewRows; onClose: () => void }) {
  const words = useText(childrenText);
  const { beyond } = useText(childrenGridText);
  const go = useGo();
  const taker = rowsTaker();
  if (taker) return <taker.Take pasted={pasted} onClose={onClose} />;
  return (
    <Dialog title={beyond.title(pasted.rows.length)} onClose={onClose}>
      <Stack gap="sm">
        <p>{beyond.why}</p>
        <div>
          <Button onClick={() => go(to(registerChildAddress))}>{words.register}</Button>
        </div>
      </Stack>
    </Dialog>
  );
}
