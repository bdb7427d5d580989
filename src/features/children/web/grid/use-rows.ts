import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { callEndpoint } from '../../../../platform/web/client/api.ts';
import { type CallProblem, callProblemOf } from '../../../../platform/web/client/problem-error.ts';
import { type ChildRow, childrenContract } from '../../contract.ts';
import type { GridChild } from './child-columns.ts';
import type { Question } from './question.ts';

const { arrangeChildren } = childrenContract.endpoints;
type Page = AnswerOf<typeof arrangeChildren>;

export interface Loaded {
  rows: readonly GridChild[];
  /** Fields that this person may not see; undefined until the first page is there. */
  hidden: readonly string[] | undefined;
  editable: boolean;
  /** More rows are on their way. */
  busy: boolean;
  /** More rows match than are loaded by themselves. */
  more: boolean;
  problem: CallProblem | undefined;
}

interface Held extends Loaded {
  /** What the rows answer. */
  asked?: object;
}

const nothing: Held = {
  ...{ rows: [], hidden: undefined, editable: false, busy: true, more: false, problem: undefined },
};

/** The first screens come soon, the rest in few large pages; a commune is there whole. */
const pageSizes = { first: 200, next: 1000 };
const loadedByItself = 6000;

const placed = (rows: readonly ChildRow[], before: number): GridChild[] =>
  rows.map((row, index) => ({ ...row, position: before + index + 1 }));

/** Asks page by page until the commune is there, and tells of each. */
async function load(question: Question, signal: AbortSignal, tell: (loaded: Loaded) => void): Promise<void> {
  let rows: readonly GridChild[] = [];
  let page: Page | undefined;
  do {
    const limit = page ? pageSizes.next : pageSizes.first;
    const after = page?.next ?? undefined;
    page = await callEndpoint(arrangeChildren, { ...question, limit, ...(after && { after }) }, { signal });
    rows = [...rows, ...placed(page.rows, rows.length)];
    const busy = page.next !== null && rows.length < loadedByItself;
    const { hidden, editable } = page;
    tell({ rows, hidden, editable, busy, more: page.next !== null, problem: undefined });
  } while (page.next !== null && rows.length < loadedByItself);
}

/** The rows of a question, coming page by page; those of the question before stay until the first of the new ones are there. */
export function useRows(question: Question) {
  const [held, setLoaded] = useState<Held>(nothing);
  const [turn, setTurn] = useState(0);
  const asked = useMemo(() => ({ question, turn }), [question, turn]);
  useEffect(() => {
    const stop = new AbortController();
    load(asked.question, stop.signal, (now) => {
      if (!stop.signal.aborted) setLoaded({ ...now, asked });
    }).catch((error: unknown) => {
      if (!stop.signal.aborted)
        setLoaded((before) => ({ ...before, asked, busy: false, problem: callProblemOf(error) }));
    });
    return () => stop.abort();
  }, [asked]);
  const loaded: Loaded = held.asked === asked ? held : { ...held, busy: true, problem: undefined };
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  /** Rows as they were saved just now; others than those shown are left out. */
  const keep = useCallback((saved: readonly ChildRow[]) => {
    const byId = new Map(saved.map((row) => [row.id, row]));
    setLoaded((before) => ({
      ...before,
      rows: before.rows.map((row) => {
        const now = byId.get(row.id);
        return now && now.version >= row.version ? { ...now, position: row.position } : row;
      }),
    }));
  }, []);
  return { loaded, reload, keep };
}
