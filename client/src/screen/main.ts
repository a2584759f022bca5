import '../ui/tokens.css';
import './screen.css';
import { mount } from 'svelte';
import commonDe from '../../../server/messages/de/common.ftl?raw';
import refusalsDe from '../../../server/messages/de/refusals.ftl?raw';
import screenDe from '../../../server/messages/de/screen.ftl?raw';
import commonEn from '../../../server/messages/en/common.ftl?raw';
import refusalsEn from '../../../server/messages/en/refusals.ftl?raw';
import screenEn from '../../../server/messages/en/screen.ftl?raw';
import { speak } from '../i18n.svelte';
import { boot } from '../net/boot';
import { applyTheme } from '../ui/theme.svelte';
import App from './App.svelte';

const data = boot('screen');
applyTheme();
speak({ de: [commonDe, screenDe, refusalsDe], en: [commonEn, screenEn, refusalsEn] }, data.language);
mount(App, { target: document.getElementById('app')!, props: { data } });
