import { useMemo } from 'react';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import type { Choice } from '../../../platform/web/ui/forms/fields.tsx';
import { childrenContract, type CircumstanceKind } from '../contract.ts';

/** Names of the lists in which circumstances stand, by their kind; other lists by their own names. */
export type CodeListName =
  | CircumstanceKind
  | 'ethnicities'
  | 'household-classes'
  | 'parent-states'
  | 'schooling'
  | 'disability-types'
  | 'disability-levels';

interface Code {
  code: string;
  name: string;
  parent: string | null;
  note: string;
}

export interface CodeBook {
  nameOf(list: CodeListName, code: string | null): string;
  /** Entries without a parent, or the sub-entries of one. */
  choices(list: CodeListName, parent?: string): Choice[];
  noteOf(list: CodeListName, code: string): string;
  /** `special:HC04` as a person reads it. */
  circumstance(key: string): string;
}

const noLists: Readonly<Record<string, Code[]>> = {};

/** The dated lists as the server has them; names are empty until they are there. */
export function useCodeBook(): CodeBook {
  const { data } = useQueryOf(childrenContract.endpoints.getCodeLists, {});
  return useMemo(() => codeBookOf(data?.lists ?? noLists), [data]);
}

function codeBookOf(lists: Readonly<Record<string, Code[]>>): CodeBook {
  const of = (list: string): Code[] => lists[list] ?? [];
  const find = (list: string, code: string) => of(list).find((entry) => entry.code === code);
  return {
    nameOf: (list, code) => (code === null ? '' : (find(list, code)?.name ?? code)),
    choices: (list, parent) =>
      of(list)
        .filter((entry) => entry.parent === (parent ?? null))
        .map(({ code, name }) => ({ value: code, label: name })),
    noteOf: (list, code) => find(list, code)?.note ?? '',
    circumstance: (key) => {
      const [list = '', code = ''] = key.split(':');
      return find(list, code)?.name ?? code;
    },
  };
}
