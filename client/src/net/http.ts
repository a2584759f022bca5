// The HTTP paths of docs/design.md, typed. A failed request raises ApiError with the server's code, or "offline".

import type { Color, Language, Layout, Level, Role } from '../core/model';
import type { Inquiry, Page } from '../core/stand';

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly fields: Record<string, unknown> = {},
    readonly retry = false,
  ) {
    super(code);
  }
}

export interface JoinInfo { workshop: string; title: string; language: Language; levels: Level[]; code: string }
export interface Entered { workshop: string; token: string; seat: string; role: Role; zones?: string[] }
/** What a link gives: a role, to a host a stand with its number on the board, from 1, and to who holds a name tag their seat. */
export interface Opens {
  role: Role; stand: string; number: number; name?: string; color?: Color;
  /** For who is somebody else than the name tag says. */
  code?: string;
}
export interface LinkInfo { id: string; role: Role; title: string; zone: string; url: string; revoked: boolean }
export interface Created {
  workshop: string; code: string; key: string; links: { id: string; role: Role; url: string }[];
  token: string; seat: string;
}
export interface NewBoard {
  template?: string; layout?: Layout; title?: string; prompt?: string; start?: string; end?: string;
  zones?: Record<string, unknown>[]; after?: string | null;
}

export const joinInfo = (code: string) => request<JoinInfo>('GET', `/api/join/${encodeURIComponent(code)}`);

export const join = (body: { code: string; name?: string; color?: string; token?: string }) =>
  request<Entered>('POST', '/api/join', body);

export const look = (workshop: string, body: { link: string; secret: string }) =>
  request<Opens>('POST', `/api/workshops/${workshop}/look`, body);

export const enter = (
  workshop: string, body: { link: string; secret: string; name?: string; color?: string; token?: string },
) => request<Entered>('POST', `/api/workshops/${workshop}/enter`, body);

export const createWorkshop = (
  body: { title: string; language: Language; languages: readonly Language[]; template?: string; agenda?: string },
) =>
  request<Created>('POST', '/api/workshops', body);

export const links = (workshop: string, token: string) =>
  request<{ links: LinkInfo[]; join_url: string; code: string }>(
    'GET', `/api/workshops/${workshop}/links`, undefined, token);

export const addBoard = (workshop: string, token: string, board: NewBoard) =>
  request<{ board: string }>('POST', `/api/workshops/${workshop}/boards`, board, token);

export const qrUrl = (workshop: string) => `/api/workshops/${workshop}/qr.svg`;

/** The QR code of a link's address, which holds its secret. */
export const linkQr = async (workshop: string, token: string, link: string) =>
  (await ask('GET', `/api/workshops/${workshop}/links/${link}/qr.svg`, undefined, token)).blob();

/** A file of a board. The token travels in a header, so a plain link would not do; the caller offers the blob. */
export async function exportFile(
  workshop: string, board: string, format: 'json' | 'csv' | 'md' | 'pdf' | 'png' | 'svg', token: string, seq?: number,
  grid = false,
): Promise<Blob> {
  const query = new URLSearchParams({ ...(seq !== undefined && { seq: String(seq) }), ...(grid && { form: 'grid' }) });
  const answer = await ask('GET', `/api/workshops/${workshop}/exports/${board}.${format}?${query}`, undefined, token);
  return answer.blob();
}

export interface AgendaListed {
  id: string; title: Record<Language, string>; summary: Record<Language, string>; people: readonly [number, number];
  minutes: number; days: number; boards: { layout: Layout; title: Record<Language, string> }[];
  steps: { title: Record<Language, string>; minutes: number; day: number; board: boolean; method: string }[];
}
/** Notes that say the same, and notes about the same thing under a title. */
export interface Suggestions {
  duplicates: { notes: string[]; same: boolean }[];
  clusters: { title: string; notes: string[] }[];
}

/** The library's pages: what a step's `method` names. */
export interface MethodListed { id: string; title: Record<Language, string>; summary: Record<Language, string> }

export const methods = () => request<{ methods: MethodListed[] }>('GET', '/api/methods');

export const agendas = () => request<{ agendas: AgendaListed[] }>('GET', '/api/agendas');

/** A ready-made agenda as YAML. */
export const readyAgenda = async (id: string) => (await ask('GET', `/api/agendas/${id}.yaml`)).text();

/** A picture or a PDF for a stand; what comes back goes into `put_material`. */
export const bringMedia = (workshop: string, token: string, file: Blob) =>
  request<{ media: string; kind: 'image' | 'pdf'; pages: Page[]; faint: boolean }>('POST', `/api/workshops/${workshop}/media`, file, token);

/** What was asked of a board's stands, as far as this seat may read it: contact requests too. */
export const inquiries = (workshop: string, board: string, token: string) =>
  request<{ inquiries: Inquiry[] }>('GET', `/api/workshops/${workshop}/boards/${board}/inquiries`, undefined, token);

export const suggestions = (workshop: string, board: string, token: string) =>
  request<Suggestions>('GET', `/api/workshops/${workshop}/boards/${board}/suggestions`, undefined, token);

/** Put a YAML file's boards and steps behind those there are. */
export const bringAgenda = (workshop: string, token: string, yaml: string) =>
  request<{ boards: number; steps: number }>('POST', `/api/workshops/${workshop}/agenda`, yaml, token);

/** The agenda as YAML, or its run sheet as PDF. */
export async function agendaFile(workshop: string, token: string, format: 'yaml' | 'pdf'): Promise<Blob> {
  const path = format === 'yaml' ? 'agenda.yaml' : 'exports/agenda.pdf';
  return (await ask('GET', `/api/workshops/${workshop}/${path}`, undefined, token)).blob();
}

export async function request<T>(method: string, path: string, body?: unknown, token?: string): Promise<T> {
  return (await ask(method, path, body, token)).json() as Promise<T>;
}

/** Text is an agenda and a blob a file, sent as they are; the rest is JSON. */
export async function ask(method: string, path: string, body?: unknown, token?: string): Promise<Response> {
  const headers: Record<string, string> = {};
  const raw = typeof body === 'string' || body instanceof Blob;
  const type = typeof body === 'string' ? 'application/yaml' : raw ? 'application/octet-stream' : 'application/json';
  if (body !== undefined) headers['Content-Type'] = type;
  if (token) headers['Authorization'] = `Bearer ${token}`;
  const answer = await fetch(path, {
    method, headers, body: body === undefined ? null : raw ? body : JSON.stringify(body), credentials: 'same-origin',
  }).catch(() => {
    throw new ApiError(0, 'offline', {}, true);
  });
  if (answer.ok) return answer;
  const error = await answer.json().catch(() => ({}));
  throw new ApiError(answer.status, error.code ?? 'internal', error.fields ?? {}, error.retry ?? false);
}
