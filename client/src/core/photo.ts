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

/** What a change of photos does to them; anything else leaves them. */
export function evolvePhotos(photos: Map<string, Photo>, type: string, { photo, region }: Record<string, any>): void {
  const known = photos.get(photo);
  if (type === 'photo_put') photos.set(photo.id, photo);
  if (type === 'photo_removed') photos.delete(photo);
  if (known && region) {
    const others = known.regions.filter((one) => one.id !== (region.id ?? region));
    photos.set(photo, { ...known, regions: region.id ? [...others, region] : others });
  }
}

export const isShown = (one: Photo): boolean => one.alt !== '' && !one.veiled;

/** As everybody may see it. */
export const bare = (one: Photo): Photo => ({ ...one, author: '', asked: [], regions: [] });
