import { useText } from '../../../platform/web/text/language.tsx';
import type { ChangePreview } from '../contract.ts';
import { unitsText } from './text.ts';
import styles from './units.module.css';

/** What a change does, in lists: the same for the preview before it and, inside the entries of a list, the history after it. */
export function PreviewLists({ preview }: { preview: ChangePreview }) {
  const { preview: words } = useText(unitsText);
  const lists = [
    { title: words.ends, lines: preview.ends.map((unit) => unit.name) },
    {
      title: words.begins,
      lines: preview.begins.map((unit) => words.beginsUnder(unit.name, unit.parentName)),
    },
    { title: words.renames, lines: preview.renames.map((unit) => words.renamed(unit.name, unit.newName)) },
    {
      title: words.moves,
      lines: preview.moves.map((unit) => words.moved(unit.name, unit.fromName, unit.toName)),
    },
  ];
  return (
    <>
      {lists.map(
        ({ title, lines }) =>
          lines.length > 0 && (
            <details key={title} open={lines.length <= 6}>
              <summary>
                {title} ({lines.length})
              </summary>
              <div role="list" className={styles.lines}>
                {lines.map((line, index) => (
                  // Two hamlets may bear one name: the place in the list tells them apart.
                  <div role="listitem" key={`${index} ${line}`}>
                    {line}
                  </div>
                ))}
              </div>
            </details>
          ),
      )}
    </>
  );
}
