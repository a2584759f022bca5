// Photos of a board as server/board/photo.py has them; what one does with their parts is in regions.ts. Pure.

export type Consent = 'workshop' | 'report' | 'public';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A card that is to be read into a note, or a column whose cards go to `zone`. */
export interface Region extends Box {
  readonly id: string;
  readonly kind: 'card' | 'column';
  readonly zone: string;
}

/** `asked`: seats that say they are on it; they, `author` and `regions` reach facilitators only. */
export interface Photo {
  readonly id: string;
  readonly media: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly alt: string;
  readonly credit: string;
  readonly consent: Consent;
  readonly zone: string;
  readonly round: number;
  readonly at: number;
  readonly author: string;
  readonly veiled: boolean;
  readonly asked: readonly string[];
  readonly regions: readonly Region[];
}

/** Fill in what the wire left out because it is the default. */
export function photo(raw: Partial<Photo>): Photo {
  return {
    id: '', media: '', width: 0, height: 0, title: '', alt: '', credit: '', consent: 'workshop', zone: '', round: 0, at: 0,
    author: '', veiled: false, asked: [], ...raw, regions: (raw.regions ?? []).map(region),
  };
}

function region(raw: Partial<Region>): Region {
  return { id: '', x: 0, y: 0, width: 0, height: 0, kind: 'card', zone: '', ...raw };
}

/** What a change of photos does to them; anything else leaves them. */
export function evolvePhotos(photos: Map<string, Photo>, type: string, body: Record<string, any>): void {
  const known = photos.get(body['photo']);
  if (type === 'photo_put') photos.set(body['photo'].id, photo(body['photo']));
  else if (type === 'photo_removed') photos.delete(body['photo']);
  else if (type === 'region_put' && known) {
    const regions = new Map(known.regions.map((one) => [one.id, one])).set(body['region'].id, region(body['region']));
    photos.set(known.id, { ...known, regions: [...regions.values()] });
  } else if (type === 'region_removed' && known) {
    photos.set(known.id, { ...known, regions: known.regions.filter((one) => one.id !== body['region']) });
  }
}

export const isShown = (one: Photo): boolean => one.alt !== '' && !one.veiled;

/** As everybody may see it. */
export const bare = (one: Photo): Photo => ({ ...one, author: '', asked: [], regions: [] });
