// The HTTP of photos, see server/web/photo_api.py. Bringing one tells how far it is, which fetch cannot.

import type { Box, Photo } from '../core/photo';
import { ApiError, request } from './http';

/** What the machine reads on a photo; an offer. */
export interface CardRead extends Box { text: string; sure: number }
export interface PhotoMade { photo: string; media: string; width: number; height: number }
export type Told = (share: number) => void;

export const MAX_BYTES = 15 * 1024 * 1024;
/** No other: asked for these, iPhones make a JPEG of what they would keep as HEIC. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/gif';

export const photoUrl = (workshop: string, photo: Pick<Photo, 'media'>, page = 1): string =>
  `/media/${workshop}/${photo.media}/${page}.webp`;

/** The requests of one workshop by one seat. Failures are ApiErrors. */
export function photosOf(workshop: string, token: string) {
  const at = (board: string, photo = '', act = '') =>
    `/api/workshops/${workshop}/boards/${board}/photos${photo && `/${photo}`}${act && `/${act}`}`;
  return {
    list: async (board: string) => (await request<{ photos: Photo[] }>('GET', at(board), undefined, token)).photos,
    /** Sent again with the same id it is the same photo. */
    bring: (board: string, photo: string, file: Blob, zone: string, told: Told) =>
      send(`${at(board, photo)}?${new URLSearchParams({ zone })}`, token, file, told),
    veil: (board: string, photo: string) => request('POST', at(board, photo, 'veil'), {}, token),
    remove: (board: string, photo: string) => request('POST', at(board, photo, 'remove'), {}, token),
    read: async (board: string, photo: string) =>
      (await request<{ cards: CardRead[] }>('POST', at(board, photo, 'read'), {}, token)).cards,
  };
}
export type PhotosOf = ReturnType<typeof photosOf>;

function send(path: string, token: string, file: Blob, told: Told): Promise<PhotoMade> {
  return new Promise((done, failed) => {
    const asked = new XMLHttpRequest();
    asked.open('POST', path);
    asked.setRequestHeader('Authorization', `Bearer ${token}`);
    asked.setRequestHeader('Content-Type', 'application/octet-stream');
    asked.responseType = 'json';
    asked.timeout = 180_000;
    asked.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
    asked.onload = () => {
      const answer = asked.response ?? {};
      if (asked.status < 300) done(answer as PhotoMade);
      else failed(new ApiError(asked.status, answer.code ?? 'internal', answer.fields ?? {}, answer.retry ?? asked.status >= 500));
    };
    asked.onerror = asked.ontimeout = () => failed(new ApiError(0, 'offline', {}, true));
    asked.send(file);
  });
}
