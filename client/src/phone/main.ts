import '../ui/tokens.css';
import './phone.css';
import { mount } from 'svelte';
import deCommon from '../../../server/messages/de/common.ftl?raw';
import dePhone from '../../../server/messages/de/phone.ftl?raw';
import deRefusals from '../../../server/messages/de/refusals.ftl?raw';
import enCommon from '../../../server/messages/en/common.ftl?raw';
import enPhone from '../../../server/messages/en/phone.ftl?raw';
import enRefusals from '../../../server/messages/en/refusals.ftl?raw';
import { speak } from '../i18n.svelte';
import { boot } from '../net/boot';
import { applyTheme } from '../ui/theme.svelte';
import App from './App.svelte';
import { Session } from './session.svelte';

const page = boot('phone');
applyTheme();
speak({ de: [deCommon, dePhone, deRefusals], en: [enCommon, enPhone, enRefusals] }, page.language);
mount(App, { target: document.getElementById('app')!, props: { session: new Session(page) } });
