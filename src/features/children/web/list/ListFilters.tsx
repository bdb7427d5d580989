import type { SentOf } from '../../../../platform/shared/endpoint.ts';
import { NativeSelect } from '@mantine/core';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useSession } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type childrenContract, lackings, type ListName, listNames, sortKeys } from '../../contract.ts';
import { reachOf } from '../../rules/visibility.ts';
import { childrenAddress } from '../addresses.ts';
import { type CodeListName, useCodeBook } from '../code-lists.ts';
import { usePlaces } from '../places.ts';
import { childrenText } from '../text.ts';
import styles from './list.module.css';
import { usePlain } from './use-plain.ts';

export type ListQuestion = SentOf<typeof childrenContract.endpoints.countMatching> & { list: ListName };

type Search = ReturnType<typeof usePage<'/tre-em', (typeof childrenAddress)['search']>>['search'];

const withGroups: readonly ListName[] = ['special', 'at-risk', 'abused', 'injured'];

/**
 * Which list, where, which group, in which order; only what the person may ask. A list of a past day is narrowed by place and sex
 * only.
 */
export function ListFilters() {
  const words = useText(childrenText);
  const { search, setSearch } = usePage(childrenAddress);
  const places = usePlaces();
  const { plain } = usePlain();
  const codes = useCodeBook();
  const list = search.danhSach ?? 'all';
  const pick = (change: Partial<Search>) => setSearch(change);
  const reader = { assignments: useSession().functions };
  const tells = (asked: Parameters<typeof reachOf>[1]) => reachOf(reader, asked).reach !== 'none';
  const lists = listNames.filter((name) => name === list || tells({ list: name }));
  const lacks = lackings.filter((lacking) => lacking === search.thieu || tells({ list: 'all', lacking }));
  const blank = { value: '', label: words.list.anything };
  return (
    <div className={styles.filters} data-print="hidden">
      <NativeSelect
        label={words.list.filter}
        value={list}
        data={lists.map((name) => ({ value: name, label: words.lists[name] }))}
        onChange={(event) => pick({ danhSach: event.currentTarget.value as ListName, nhom: undefined })}
      />
      {places.all.length > 1 && (
        <NativeSelect
          label={words.list.unit}
          value={search.donVi ?? ''}
          data={[{ value: '', label: words.list.everywhere }, ...places.all]}
          onChange={(event) => pick({ donVi: event.currentTarget.value || undefined })}
        />
      )}
      {withGroups.includes(list) && (
        <NativeSelect
          label={words.list.group}
          value={search.nhom ?? ''}
          data={[blank, ...codes.choices(list as CodeListName)]}
          onChange={(event) => pick({ nhom: event.currentTarget.value || undefined })}
        />
      )}
      {!search.ngay && (
        <>
          {lacks.length > 0 && (
            <NativeSelect
              label={words.list.lackingLabel}
              value={search.thieu ?? ''}
              data={[blank, ...lacks.map((value) => ({ value, label: words.list.lacking[value] }))]}
              onChange={(event) =>
                pick({
                  thieu: (event.currentTarget.value || undefined) as (typeof lackings)[number] | undefined,
                })
              }
            />
          )}
          {plain && (
            <NativeSelect
              label={words.list.sort}
              value={search.xep ?? 'name'}
              data={sortKeys.map((value) => ({ value, label: words.list.sorts[value] }))}
              onChange={(event) => pick({ xep: event.currentTarget.value as (typeof sortKeys)[number] })}
            />
          )}
        </>
      )}
    </div>
  );
}
