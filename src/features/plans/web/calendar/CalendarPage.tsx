import { Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { weekday } from '../../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { plansContract } from '../../contract.ts';
import { calendarAddress } from '../addresses.ts';
import { Fact } from '../kit/Fact.tsx';
import { plansText } from '../text.ts';
import { AddDayDialog } from './AddDayDialog.tsx';
import styles from './calendar.module.css';
import { type CalendarDay, type DayRun, runsOf } from './runs.ts';

const firstYear = 1990;
const lastYear = 2060;

/** A year's days off and make-up days, each with where it comes from and how sure it is. */
export default function CalendarPage() {
  const { calendar: words } = useText(plansText);
  const { search, setSearch } = usePage(calendarAddress);
  const thisYear = Number(localDateOf(useNow()).slice(0, 4));
  const year = Math.min(lastYear, Math.max(firstYear, search.nam ?? thisYear));
  const [adding, setAdding] = useState(false);
  const mayChange = usePermission('calendar.change');
  const query = useQueryOf(plansContract.endpoints.getCalendar, { year }, { keepPrevious: true });
  const turnTo = (nam: number) => setSearch({ nam });
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        action={
          mayChange && (
            <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )
        }
      />
      <Group mb="md" gap="xs" data-print="hidden">
        <Button
          variant="default"
          px="sm"
          leftSection={<IconChevronLeft size={18} aria-hidden="true" />}
          disabled={year <= firstYear}
          onClick={() => turnTo(year - 1)}
        >
          {words.previous(year - 1)}
        </Button>
        <strong aria-live="polite">
          <span className="for-screen-readers">{words.year} </span>
          {year}
        </strong>
        <Button
          variant="default"
          px="sm"
          rightSection={<IconChevronRight size={18} aria-hidden="true" />}
          disabled={year >= lastYear}
          onClick={() => turnTo(year + 1)}
        >
          {words.next(year + 1)}
        </Button>
      </Group>
      <Answered query={query}>{({ days }) => <Days year={year} days={days} />}</Answered>
      {adding && <AddDayDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Days({ year, days }: { year: number; days: readonly CalendarDay[] }) {
  const { calendar: words } = useText(plansText);
  const dayName = (day: string) => words.weekdays[weekday(day) - 1] ?? '';
  const columns: Column<DayRun>[] = [
    {
      id: 'day',
      header: words.day,
      cell: (row) => (
        <span className={styles.days}>
          <DateText value={row.day} />
          {row.last !== row.day && (
            <>
              {' – '}
              <DateText value={row.last} />
            </>
          )}
        </span>
      ),
      sortBy: (row) => row.day,
    },
    {
      id: 'weekday',
      header: words.weekday,
      cell: (row) => (
        <span className={styles.weekday}>
          {dayName(row.day)}
          {row.last !== row.day && ` – ${dayName(row.last)}`}
        </span>
      ),
    },
    {
      id: 'kind',
      header: words.kind,
      cell: (row) => (
        <Fact short meaning={row.kind === 'make-up' ? 'work' : 'done'}>
          {words.kinds[row.kind]}
        </Fact>
      ),
      sortBy: (row) => row.kind,
    },
    { id: 'name', header: words.name, cell: (row) => row.name, sortBy: (row) => row.name },
    {
      id: 'certainty',
      header: words.certainty,
      cell: (row) => (
        <Fact short meaning={row.certainty === 'found' ? 'done' : 'look'}>
          {row.id ? words.own : (words.certainties[row.certainty] ?? row.certainty)}
        </Fact>
      ),
      sortBy: (row) => row.certainty,
    },
    { id: 'source', header: words.source, cell: (row) => row.source || '–' },
  ];
  return (
    <DataTable
      caption={words.caption(year)}
      wideOnPaper
      rows={runsOf(days)}
      columns={columns}
      keyOf={(row) => `${row.kind}-${row.day}`}
      initialSorting={{ column: 'day', descending: false }}
      empty={<EmptyState>{words.none(year)}</EmptyState>}
    />
  );
}
