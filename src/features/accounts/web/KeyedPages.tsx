import { Button, Group } from '@mantine/core';
import { useText } from '../../../platform/web/text/language.tsx';
import { accountsText } from './text.ts';

interface KeyedPagesProps {
  /** Key of the page shown; undefined for the first. */
  after: string | undefined;
  next: string | null;
  onPage: (after: string | undefined) => void;
}

/** A list that is never counted: on, or back to its start. */
export function KeyedPages({ after, next, onPage }: KeyedPagesProps) {
  const text = useText(accountsText);
  if (after === undefined && next === null) return null;
  return (
    <Group mt="md" data-print="hidden">
      {after !== undefined && (
        <Button variant="default" onClick={() => onPage(undefined)}>
          {text.first}
        </Button>
      )}
      {next !== null && (
        <Button variant="default" onClick={() => onPage(next)}>
          {text.next}
        </Button>
      )}
    </Group>
  );
}
