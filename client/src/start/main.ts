import '../ui/tokens.css';
import '../ui/bar.css';
import { mount } from 'svelte';
import deCommon from '../../../server/messages/de/common.ftl?raw';
import deRefusals from '../../../server/messages/de/refusals.ftl?raw';
import dePage from '../../../server/messages/de/start.ftl?raw';
import deTemplates from '../../../server/messages/de/templates.ftl?raw';
import enCommon from '../../../server/messages/en/common.ftl?raw';
import enRefusals from '../../../server/messages/en/refusals.ftl?raw';
import enPage from '../../../server/messages/en/start.ftl?raw';
import enTemplates from '../../../server/messages/en/templates.ftl?raw';
import { speak } from '../i18n.svelte';
import { boot } from '../net/boot';
import { applyTheme } from '../ui/theme.svelte';
import App from './App.svelte';

applyTheme();
speak({ de: [deCommon, deTemplates, dePage, deRefusals], en: [enCommon, enTemplates, enPage, enRefusals] }, boot('start').language);
mount(App, { target: document.getElementById('app')! });
