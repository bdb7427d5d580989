import type { MouseEvent, ReactNode } from 'react';
import { useText } from '../../../../platform/web/text/language.tsx';
import { reportsText } from '../text.ts';
import styles from './report.module.css';
import { groupsOf, needsLook, type Report } from './report-lines.ts';

/** Moves to a part of the page; not by the address, which the router would take for a navigation. */
function goTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}

export const partId = (id: string): string => `phan-${id || 'khac'}`;

/** What a group of lines is called: the plan's own section number, the targets, or duties outside sections. */
export function useGroupName(): (id: string) => string {
  const { report: words } = useText(reportsText);
  return (id) =>
    id === 'targets' ? words.sections.targets : id === '' ? words.sections.other : words.section(id);
}

interface ReportFrameProps {
  report: Report;
  children: ReactNode;
}

/** The report beside its contents: each section with how much of it waits for a look. */
export function ReportFrame({ report, children }: ReportFrameProps) {
  const { report: words } = useText(reportsText);
  const nameOf = useGroupName();
  const groups = groupsOf(report.lines).map(({ id, lines }) => {
    const look = lines.filter(needsLook).length;
    return { id, label: nameOf(id), note: look > 0 ? words.toLook(look) : '' };
  });
  const part = (id: 'overview' | 'difficulties' | 'proposals' | 'snapshots') => ({
    id,
    label: words.sections[id],
    note: '',
  });
  return (
    <Contents
      entries={[part('overview'), ...groups, part('difficulties'), part('proposals'), part('snapshots')]}
    >
      {children}
    </Contents>
  );
}

interface ContentsProps {
  /** The parts in their order; `note` says what to look at in one. */
  entries: readonly { id: string; label: string; note: string }[];
  children: ReactNode;
}

/** Parts of a page beside the list of them. */
export function Contents({ entries, children }: ContentsProps) {
  const { report: words } = useText(reportsText);
  return (
    <div className={styles.frame}>
      <nav className={styles.index} aria-label={words.index} data-print="hidden">
        <ul>
          {entries.map(({ id, label, note }) => (
            <li key={id}>
              <a href={`#${partId(id)}`} onClick={(event) => goTo(event, partId(id))}>
                {label}
              </a>
              {note && <span className={styles.look}>{note}</span>}
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.parts}>{children}</div>
    </div>
  );
}

/** One part of the report, which the contents lead to. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={partId(id)} tabIndex={-1} className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
