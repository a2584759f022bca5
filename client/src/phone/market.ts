// A free marketplace: all stands, one stand's page, what one has seen. A file of its own, fetched as soon as a workshop has
// stands to choose from.

import '../stand/words';
import de from '../../../server/messages/de/market.ftl?raw';
import en from '../../../server/messages/en/market.ftl?raw';
import { learn } from '../i18n.svelte';

learn({ de: [de], en: [en] });

export { default as Page } from './MarketPage.svelte';
export { default as Seen } from './Seen.svelte';
