import '../ui/tokens.css';
import { mount } from 'svelte';
import deCommon from '../../../server/messages/de/common.ftl?raw';
import dePage from '../../../server/messages/de/start.ftl?raw';
import enCommon from '../../../server/messages/en/common.ftl?raw';
import enPage from '../../../server/messages/en/start.ftl?raw';
import { speak } from '../i18n.svelte';
import { boot } from '../net/boot';
import { applyTheme } from '../ui/theme.svelte';
import App from './App.svelte';

applyTheme();
speak({ de: [deCommon, dePage], en: [enCommon, enPage] }, boot('start').language);
mount(App, { target: document.getElementById('app')! });
