// The facilitator's page on the workbench: `npx vite`, then /dev/desk.html?notes=115&stage=swot&theme=dark.
import '../src/ui/tokens.css';
import '../src/facilitator/desk.css';
import { mount } from 'svelte';
import deCommon from '../../server/messages/de/common.ftl?raw';
import dePage from '../../server/messages/de/facilitator.ftl?raw';
import dePeople from '../../server/messages/de/people.ftl?raw';
import deRoster from '../../server/messages/de/roster.ftl?raw';
import deRefusals from '../../server/messages/de/refusals.ftl?raw';
import deTemplates from '../../server/messages/de/templates.ftl?raw';
import enCommon from '../../server/messages/en/common.ftl?raw';
import enPage from '../../server/messages/en/facilitator.ftl?raw';
import enPeople from '../../server/messages/en/people.ftl?raw';
import enRoster from '../../server/messages/en/roster.ftl?raw';
import enRefusals from '../../server/messages/en/refusals.ftl?raw';
import enTemplates from '../../server/messages/en/templates.ftl?raw';
import App from '../src/facilitator/App.svelte';
import { speak } from '../src/i18n.svelte';
import { applyTheme } from '../src/ui/theme.svelte';
import { FakeSource } from './desk.svelte';

const query = new URLSearchParams(location.search);
applyTheme();
speak({ de: [deCommon, deRefusals, deTemplates, deRoster, dePeople, dePage], en: [enCommon, enRefusals, enTemplates, enRoster, enPeople, enPage] }, query.get('lang') === 'en' ? 'en' : 'de');
const source = new FakeSource(Number(query.get('notes') ?? 115), query.get('stage') ?? 'swot');
mount(App, { target: document.getElementById('app')!, props: { enter: async () => source } });
