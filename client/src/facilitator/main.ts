import '../ui/tokens.css';
import './desk.css';
import { mount } from 'svelte';
import deCommon from '../../../server/messages/de/common.ftl?raw';
import dePlanfile from '../../../server/messages/de/planfile.ftl?raw';
import deImports from '../../../server/messages/de/imports.ftl?raw';
import dePeople from '../../../server/messages/de/people.ftl?raw';
import dePage from '../../../server/messages/de/facilitator.ftl?raw';
import deRefusals from '../../../server/messages/de/refusals.ftl?raw';
import deRoster from '../../../server/messages/de/roster.ftl?raw';
import enCommon from '../../../server/messages/en/common.ftl?raw';
import enPlanfile from '../../../server/messages/en/planfile.ftl?raw';
import enImports from '../../../server/messages/en/imports.ftl?raw';
import enPeople from '../../../server/messages/en/people.ftl?raw';
import enPage from '../../../server/messages/en/facilitator.ftl?raw';
import enRefusals from '../../../server/messages/en/refusals.ftl?raw';
import enRoster from '../../../server/messages/en/roster.ftl?raw';
import deTemplates from '../../../server/messages/de/templates.ftl?raw';
import enTemplates from '../../../server/messages/en/templates.ftl?raw';
import deMarket from '../../../server/messages/de/market-desk.ftl?raw';
import enMarket from '../../../server/messages/en/market-desk.ftl?raw';
import deExchange from '../../../server/messages/de/exchange.ftl?raw';
import enExchange from '../../../server/messages/en/exchange.ftl?raw';
import dePhotos from '../../../server/messages/de/photos.ftl?raw';
import enPhotos from '../../../server/messages/en/photos.ftl?raw';
import deStand from '../../../server/messages/de/stand.ftl?raw';
import enStand from '../../../server/messages/en/stand.ftl?raw';
import dePublic from '../../../server/messages/de/public.ftl?raw';
import enPublic from '../../../server/messages/en/public.ftl?raw';
import { speak } from '../i18n.svelte';
import { boot } from '../net/boot';
import { applyTheme } from '../ui/theme.svelte';
import App from './App.svelte';
import { enterByLink } from './live.svelte';

const page = boot('facilitator');
applyTheme();
speak(
  {
    de: [deCommon, deRefusals, deTemplates, dePlanfile, deRoster, deImports, dePeople, deStand, deExchange, deMarket, dePhotos, dePublic, dePage],
    en: [enCommon, enRefusals, enTemplates, enPlanfile, enRoster, enImports, enPeople, enStand, enExchange, enMarket, enPhotos, enPublic, enPage],
  },
  page.language,
);
const workshop = page.workshop ?? location.pathname.split('/')[2] ?? '';
mount(App, { target: document.getElementById('app')!, props: { enter: () => enterByLink(workshop, location.hash) } });
