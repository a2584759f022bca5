// The sentences about photos: learnt with the part of the page that says them.

import de from '../../../server/messages/de/photos.ftl?raw';
import en from '../../../server/messages/en/photos.ftl?raw';
import { learn } from '../i18n.svelte';

learn({ de: [de], en: [en] });
