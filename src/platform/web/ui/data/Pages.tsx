import { Button } from '@mantine/core';
import { Fragment, type ReactNode, useState } from 'react';

/** One page of a list. */
export interface ListPage<K> {
  /** The record behind which it begins; undefined for the first page. */
  after: K | undefined;
  /** The button under the page; `next` is where the next one begins, null where there is none. */
  more: (next: K | null) => ReactNode;
}

interface PagesProps<K> {
  /** What the button says: "Xem thêm". */
  more: string;
  children: (page: ListPage<K>) => ReactNode;
}

/** A list that comes page under page; give it a key of what is asked, so that another question begins anew. */
export function Pages<K extends string | number>({ more, children }: PagesProps<K>) {
  const [starts, setStarts] = useState<readonly (K | undefined)[]>([undefined]);
  const buttonTo = (next: K) => (
    <Button variant="default" data-print="hidden" onClick={() => setStarts([...starts, next])}>
      {more}
    </Button>
  );
  return starts.map((after, at) => (
    <Fragment key={after ?? ''}>
      {children({
        after,
        more: (next) => at === starts.length - 1 && next !== null && buttonTo(next),
      })}
    </Fragment>
  ));
}
