// What searching and offering needs on a phone: the listings, one's own with their answers, whom one has found. A file of
// its own, fetched as soon as a workshop has an exchange.

import deContacts from '../../../server/messages/de/contacts.ftl?raw';
import de from '../../../server/messages/de/exchange.ftl?raw';
import enContacts from '../../../server/messages/en/contacts.ftl?raw';
import en from '../../../server/messages/en/exchange.ftl?raw';
import { learn } from '../i18n.svelte';

learn({ de: [deContacts, de], en: [enContacts, en] });

export { default as Deals } from './Deals.svelte';
export { waiting } from './found';
export { default as Found } from './Found.svelte';
export { default as Listings } from './Listings.svelte';
