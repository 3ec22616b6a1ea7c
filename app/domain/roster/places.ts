export type PlaceIds = ReadonlyMap<string, readonly number[]>;

export const placeKey = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

interface Named {
  nameZh: string;
  nameEn: string;
}

interface NamedPlace extends Named {
  id: number;
  parentId: number | null;
  parent: Named | null;
}

/** "阳平镇大王村" says more than "大王村": names are looked for whole, then with what is above them in front. */
export const waysToWrite = ({ nameZh, nameEn }: Named, above: Named | null): Set<string> =>
  new Set(
    [nameZh, nameEn, ...(above ? [`${above.nameZh}${nameZh}`, `${nameEn}, ${above.nameEn}`] : [])].map(
      placeKey,
    ),
  );

/** Each way in which a place may be written, and which ones are meant by it; of several, the one in the school's own town. */
export function placeIds(places: readonly NamedPlace[], town: number): PlaceIds {
  const ids = new Map<string, number[]>();
  for (const place of places)
    for (const way of waysToWrite(place, place.parent)) ids.set(way, [...(ids.get(way) ?? []), place.id]);
  const own = new Set(
    places.filter(({ id, parentId }) => id === town || parentId === town).map(({ id }) => id),
  );
  for (const [way, meant] of ids) {
    const near = meant.filter((id) => own.has(id));
    if (meant.length > 1 && near.length === 1) ids.set(way, near);
  }
  return ids;
}

export function placeOf(text: string, places: PlaceIds): number | null {
  const found = places.get(placeKey(text)) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

export const placeFault = (text: string, places: PlaceIds): "PLACE" | "PLACE_SEVERAL" =>
  (places.get(placeKey(text))?.length ?? 0) > 1 ? "PLACE_SEVERAL" : "PLACE";
