// The sentences about one's own take-away: learnt with the part of the page that says them.

import de from '../../../server/messages/de/takeaway.ftl?raw';
import en from '../../../server/messages/en/takeaway.ftl?raw';
import { learn } from '../i18n.svelte';

learn({ de: [de], en: [en] });
