import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useQueryOf } from '../../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../../platform/web/text/platform.ts';
import { Answered } from '../../../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../../../platform/web/ui/feedback/Dialog.tsx';
import { type FoundSheet, type HeaderRows, importsContract } from '../../../contract.ts';
import styles from '../../imports.module.css';
import { importsText } from '../../text.ts';

interface PointHeaderProps {
  importId: string;
  sheet: FoundSheet;
  header: HeaderRows | null;
  onUse: (header: HeaderRows) => void;
  onClose: () => void;
}

/** Columns shown of each row: enough to know it again. */
const shown = 12;
const mostRows = 3;

/** A press on a row begins a header there; a press below it, within three rows, ends it. */
export const pressed = (header: HeaderRows | null, row: number): HeaderRows =>
  header && header.top === header.bottom && row > header.top && row < header.top + mostRows
    ? { top: header.top, bottom: row }
    : { top: row, bottom: row };

/** The first rows of a sheet; the person presses those that hold the titles of the columns. */
export function PointHeader({ importId, sheet, header: found, onUse, onClose }: PointHeaderProps) {
  const { sheets: text } = useText(importsText);
  const { kit } = useText(platformText);
  const [header, setHeader] = useState(found);
  const preview = useQueryOf(importsContract.endpoints.previewSheet, { importId, sheet: sheet.sheet });
  return (
    <Dialog onClose={onClose} title={text.pointTitle(sheet.name)} size="xl">
      <Stack>
        <p>{text.pointLead}</p>
        <Answered query={preview}>
          {({ rows }) => (
            <ol className={styles.preview}>
              {rows.map(({ row, cells }) => {
                const words = cells
                  .slice(0, shown)
                  .map((cell) => cell.text)
                  .filter((cell) => cell !== '');
                const inside = header !== null && row >= header.top && row <= header.bottom;
                return (
                  <li key={row}>
                    <button
                      type="button"
                      className={styles.previewRow}
                      aria-pressed={inside}
                      aria-label={text.pressRow(row, words.join(', '))}
                      onClick={() => setHeader(pressed(header, row))}
                    >
                      <strong className="figures">{row}</strong>
                      <span>{words.join(' | ')}</span>
                    </button>
                  </li>
                );
              })}
            </ol>
          )}
        </Answered>
        <Group justify="space-between">
          <span role="status">{header && text.picked(text.headerOf(header.top, header.bottom))}</span>
          <Group>
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button disabled={!header} onClick={() => header && onUse(header)}>
              {text.use}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Dialog>
  );
}
