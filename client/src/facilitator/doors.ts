// The addresses of the other pages, and what to do with an address.

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

/** Copy an address; tells whether it worked. Without a secure context the old way is the only one. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    return copied;
  }
}

/** A link's name on the page. */
export function doorTitle(role: string, title: string): string {
  return title || t(`fac-role-${role}`);
}
