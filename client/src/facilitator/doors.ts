// The addresses of the other pages, and what to do with an address.

import { tick } from 'svelte';
import type { Workshop } from '../core/model';
import { t } from '../i18n.svelte';
import type { Desk } from './desk.svelte';

/** A code in the two groups people read. */
export function codeOf(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}

export function joinUrl(workshop: Workshop): string {
  return `/j/${encodeURIComponent(workshop.code)}`;
}

/** Open the big screen by its link; makes one if there is none. */
export async function openScreen(desk: Desk): Promise<void> {
  // Opened at once, while the browser still knows that a click asked for it.
  const page = window.open('', '_blank');
  try {
    let door = (await desk.source.doors()).links.find((link) => link.role === 'screen' && !link.revoked);
    if (!door) {
      desk.lead('add_link', { link: desk.id(), role: 'screen', title: '', zone: '' });
      await new Promise((done) => setTimeout(done, 600));
      door = (await desk.source.doors()).links.find((link) => link.role === 'screen' && !link.revoked);
    }
    if (!door) throw { code: 'unknown_link', fields: {} };
    if (page) page.location.replace(door.url);
    else location.assign(door.url);
  } catch (failed) {
    page?.close();
    desk.fail(failed as { code: string; fields: Record<string, unknown> });
  }
}

/** Copy an address and say so; where the browser does not let us, lay it open, selected, and say how. */
export async function copy(desk: Desk, text: string): Promise<void> {
  if ((await toClipboard(text)) || copyOldWay(text)) return desk.tell(t('fac-copied'));
  desk.tell(`${t('fac-copy-by-hand')} ${text}`);
  await tick();
  const shown = [...document.querySelectorAll('[role=status] span')].filter((one) => one.textContent?.endsWith(text)).at(-1);
  if (shown?.firstChild) getSelection()?.setBaseAndExtent(shown.firstChild, shown.textContent!.length - text.length, shown.firstChild, shown.textContent!.length);
}

/** An http address in the local network is no secure context: there is no clipboard then. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyOldWay(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  // While a sheet lies over the desk all else is inert: nothing there can be selected.
  (document.querySelector('dialog:modal') ?? document.body).append(field);
  field.select();
  const copied = document.activeElement === field && document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

/** A link's name on the page. */
export function doorTitle(role: string, title: string): string {
  return title || t(`fac-role-${role}`);
}
