import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useNow } from '../../shell/session/now.ts';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { localDateOf } from '../../../shared/instant.ts';
import { isValid, partsOf } from '../../../shared/plain-date.ts';
import { dateText, parseTypedDate } from '../status/dates.ts';
import styles from './form.module.css';
import { type FieldProps, useField } from './form-context.ts';

interface DateFieldProps extends FieldProps {
  /** A plain date; what was typed while it is none (the check then says so); '' when empty. */
  value: string;
  onChange: (value: string) => void;
  /** Plain dates outside which the calendar offers nothing. */
  min?: string;
  max?: string;
}

/** A date typed as dd/MM/yyyy (also 5/3/14 or 05032014), or picked on a calendar. */
export function DateField({ value, onChange, min, max, ...field }: DateFieldProps) {
  const { kit } = useText(platformText);
  const today = localDateOf(useNow());
  const thisYear = Number(today.slice(0, 4));
  const bound = useField({ hint: kit.dateHint, ...field }, value);
  const [typed, setTyped] = useState<string>();
  const [opened, setOpened] = useState(false);
  const change = (text: string) => {
    setTyped(text);
    onChange(parseTypedDate(text, thisYear) ?? text.trim());
  };
  const pick = (date: string | null) => {
    setOpened(false);
    setTyped(undefined);
    if (date) onChange(date);
  };
  const button = (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size={32}
          disabled={bound.disabled}
          aria-label={kit.openCalendar(field.label)}
          onClick={() => setOpened((open) => !open)}
        >
          <IconCalendar size={20} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={kit.calendar(field.label)} className={styles.calendar}>
        <Calendar value={value} today={today} min={min} max={max} onPick={pick} />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      {...bound}
      value={typed ?? dateText(value)}
      autoComplete="off"
      inputMode="numeric"
      rightSection={button}
      rightSectionWidth={42}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}

interface CalendarProps {
  value: string;
  today: string;
  min: string | undefined;
  max: string | undefined;
  onPick: (date: string | null) => void;
}

function Calendar({ value, today, min, max, onPick }: CalendarProps) {
  const { kit } = useText(platformText);
  const date = isValid(value) ? value : null;
  const dayName = (day: string) => {
    const { year, month, day: number } = partsOf(day);
    return kit.dayName(number, month, year);
  };
  return (
    <DatePicker
      value={date}
      defaultDate={date ?? today}
      onChange={onPick}
      {...(min && { minDate: min })}
      {...(max && { maxDate: max })}
      monthLabelFormat="MMMM YYYY"
      ariaLabels={{
        nextMonth: kit.nextMonth,
        previousMonth: kit.previousMonth,
        nextYear: kit.nextYear,
        previousYear: kit.previousYear,
        nextDecade: kit.nextDecade,
        previousDecade: kit.previousDecade,
      }}
      getDayProps={(day) => ({ 'aria-label': dayName(day) })}
      data-today={today}
    />
  );
}
