import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useDownloadOf, useQueryOf } from '../../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { plansContract } from '../../../contract.ts';
import type { SourceLine } from '../../../contract/content.ts';
import { plansText } from '../../text.ts';
import { useDesk } from '../draft-context.ts';
import styles from '../draft.module.css';
import { type FromLine, itemsByLine, linesOf } from './source-index.ts';

interface SourcePaneProps {
  planId: string;
  /** The line to bring into view; `turn` grows with each wish, so that the same line can be asked for twice. */
  wanted: { line: number; turn: number } | undefined;
}

/** The source as it was read, line by line; a marked line leads to what came from it. */
export function SourcePane({ planId, wanted }: SourcePaneProps) {
  const { draft } = useText(plansText);
  const query = useQueryOf(plansContract.endpoints.getSource, { planId });
  const original = useDownloadOf(plansContract.endpoints.downloadSource);
  return (
    <section aria-labelledby="nguon" className={styles.source}>
      <div className={styles.sourceHead}>
        <h2 id="nguon">{draft.source.title}</h2>
        {query.data?.hasFile && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
            loading={original.busy}
            onClick={() => void original.run({ planId })}
          >
            {draft.source.original}
          </Button>
        )}
      </div>
      <ProblemNotice problem={original.problem} />
      <Answered query={query}>
        {({ fileName, via, confidence, lines }) => (
          <>
            <p className={styles.sourceFacts}>
              {[
                fileName,
                via && (draft.source.via[via] ?? via),
                confidence !== null && draft.source.confidence(Math.round(confidence)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className={styles.sourceFacts}>{draft.source.hint}</p>
            <Lines lines={lines} wanted={wanted} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Lines({ lines, wanted }: { lines: readonly SourceLine[]; wanted: SourcePaneProps['wanted'] }) {
  const { draft } = useText(plansText);
  const desk = useDesk();
  const box = useRef<HTMLOListElement>(null);
  const [opened, setOpened] = useState<number>();
  const { content } = desk.edited;
  const index = useMemo(() => itemsByLine(content), [content]);
  const marked = desk.chosen ? linesOf(content, desk.chosen) : [];
  const isMarked = (no: number) => marked.some((stretch) => no >= stretch.from && no <= stretch.to);
  useEffect(() => {
    if (!wanted) return;
    const line = box.current?.querySelector<HTMLElement>(`[data-line="${wanted.line}"]`);
    if (line && box.current) box.current.scrollTo({ top: line.offsetTop - box.current.clientHeight / 3 });
  }, [wanted]);
  const chooseLine = (no: number) => {
    const [first] = index.get(no) ?? [];
    setOpened(no);
    if (first) desk.choose({ list: first.list, id: first.id });
  };
  return (
    <ol ref={box} className={styles.lines} aria-label={draft.source.title} tabIndex={0}>
      {lines.map((line, at) => (
        <li key={line.no} data-line={line.no} className={styles.lineRow}>
          {line.page !== undefined && line.page !== lines[at - 1]?.page && (
            <p className={styles.page}>{draft.source.page(line.page)}</p>
          )}
          <Line line={line} from={index.get(line.no)} marked={isMarked(line.no)} onChoose={chooseLine} />
          {opened === line.no && (index.get(line.no)?.length ?? 0) > 1 && (
            <Origins items={index.get(line.no) ?? []} />
          )}
        </li>
      ))}
    </ol>
  );
}

interface LineProps {
  line: SourceLine;
  from: readonly FromLine[] | undefined;
  marked: boolean;
  onChoose: (no: number) => void;
}

const Line = memo(function Line({ line, from, marked, onChoose }: LineProps) {
  const { draft } = useText(plansText);
  const look = from?.some((item) => item.look) ?? false;
  const looks = [styles.line, marked && styles.lineMarked, look && styles.lineLook].filter(Boolean).join(' ');
  const words = (
    <>
      <span className={styles.lineNo}>{line.no}</span>
      <span>{line.text || ' '}</span>
    </>
  );
  if (!from) return <div className={looks}>{words}</div>;
  return (
    <button
      type="button"
      className={looks}
      aria-pressed={marked}
      title={draft.source.lineHas(line.no, from.length)}
      onClick={() => onChoose(line.no)}
    >
      {words}
    </button>
  );
});

function Origins({ items }: { items: readonly FromLine[] }) {
  const { draft } = useText(plansText);
  const desk = useDesk();
  return (
    <div className={styles.origins}>
      {draft.source.from}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" onClick={() => desk.choose({ list: item.list, id: item.id })}>
              {draft.nouns[item.list]}: {item.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
