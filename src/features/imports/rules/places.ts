import { remembered } from '../../../platform/shared/people-names/remembered.ts';
import { fold } from '../../../platform/shared/vietnamese.ts';

/** A hamlet or commune in which children may be entered. */
export interface ImportPlace {
  unitId: string;
  communeId: string;
  name: string;
  communeName: string;
}

const kinds =
  /^(thon|ap|buon|xom|khom|soc|phum|plei|tieu khu|khu pho|khu dan cu|khu|to dan pho|tdp|kdc|to|doi|ban|lang|bon|xa|phuong|thi tran)( so)? /;

/** No accents, signs, or zeros before a number: "Thôn 03" is `thon 3`. A list names few places, each in many rows. */
const placeKey = remembered((name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(^| )0+(?=\d)/g, '$1')
    .trim(),
);
const bareKey = remembered((key: string): string => key.replace(kinds, ''));
const squeezed = (key: string): string => key.replaceAll(' ', '');

export interface PlaceIndex {
  /** The one place of that name; undefined where none is, or several are. `commune` narrows it down. */
  find(name: string, commune: string): ImportPlace | undefined;
  byId(unitId: string): ImportPlace | undefined;
  /** The place whose name is written most alike. */
  nearest(name: string): ImportPlace | undefined;
  readonly all: readonly ImportPlace[];
}

export function placeIndex(places: readonly ImportPlace[]): PlaceIndex {
  const ids = new Map(places.map((place) => [place.unitId, place]));
  const byKey = new Map<string, Set<ImportPlace>>();
  const put = (key: string, place: ImportPlace): void => {
    if (key === '') return;
    byKey.set(key, (byKey.get(key) ?? new Set()).add(place));
  };
  for (const place of places) {
    const key = placeKey(place.name);
    put(key, place);
    put(squeezed(key), place);
    put(`bare ${squeezed(bareKey(key))}`, place);
  }
  const inCommune = (place: ImportPlace, commune: string): boolean => {
    const [own, asked] = [placeKey(place.communeName), placeKey(commune)];
    return own === asked || bareKey(own) === bareKey(asked);
  };
  return {
    all: places,
    byId: (unitId) => ids.get(unitId),
    find(name, commune) {
      const key = placeKey(name);
      for (const tried of [key, squeezed(key), `bare ${squeezed(bareKey(key))}`]) {
        const found = [...(byKey.get(tried) ?? [])].filter(
          (place) => commune === '' || inCommune(place, commune),
        );
        if (found.length === 1) return found[0];
        if (found.length > 1) return undefined;
      }
      return undefined;
    },
    nearest(name) {
      const key = squeezed(placeKey(name));
      let best: { place: ImportPlace; distance: number } | undefined;
      for (const place of places) {
        const distance = editDistance(key, squeezed(placeKey(place.name)));
        if (!best || distance < best.distance) best = { place, distance };
      }
      return best && best.distance <= Math.max(1, key.length / 3) ? best.place : undefined;
    },
  };
}

const longestCompared = 60;

/** Letters to change, add or take away to make one text of the other. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [one.slice(0, longestCompared), other.slice(0, longestCompared)];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] as number;
}
