// The stand's sentences: learnt with the part of the page that says them, so that the join form does not carry them.

import de from '../../../server/messages/de/stand.ftl?raw';
import en from '../../../server/messages/en/stand.ftl?raw';
import { learn } from '../i18n.svelte';

learn({ de: [de], en: [en] });
