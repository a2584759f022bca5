// What newly mixed groups need on a phone: the poster at a change, one's plan, the card one fills in, whom one has met. A
// file of its own, fetched as soon as a workshop has groups or asks for cards, and before any round begins.

import deContacts from '../../../server/messages/de/contacts.ftl?raw';
import enContacts from '../../../server/messages/en/contacts.ftl?raw';
import { learn } from '../i18n.svelte';

learn({ de: [deContacts], en: [enContacts] });

export { default as Due } from './Due.svelte';
export { default as HostLine } from './HostLine.svelte';
export { shutWords } from './hosting';
export { default as OtherDevice } from './OtherDevice.svelte';
export { default as Pairs } from './Pairs.svelte';
export { default as Partners } from './Partners.svelte';
export { default as PersonForm } from './PersonForm.svelte';
export { default as Plan } from './Plan.svelte';
export { default as Poster } from './Poster.svelte';
export { default as RoundLine } from './RoundLine.svelte';
export { said } from './way';
