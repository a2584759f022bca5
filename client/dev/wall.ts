// Shows the big screen without a server: /dev/wall.html?layout=timeline&notes=300&stop=1&theme=dark. Never built into dist.
import '../src/ui/tokens.css';
import '../src/screen/screen.css';
import { mount } from 'svelte';
import commonDe from '../../server/messages/de/common.ftl?raw';
import screenDe from '../../server/messages/de/screen.ftl?raw';
import commonEn from '../../server/messages/en/common.ftl?raw';
import screenEn from '../../server/messages/en/screen.ftl?raw';
import type { Layout } from '../src/core/model';
import { speak } from '../src/i18n.svelte';
import Screen from '../src/screen/Screen.svelte';
import Wall from '../src/wall/Wall.svelte';
import { applyTheme } from '../src/ui/theme.svelte';
import { fakeStore } from './fake.svelte';
import { board, LONG, ODD, standBoard } from './sample';

const query = new URLSearchParams(location.search);
const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
const layout = query.get('layout') ?? 'lobby';
const count = number('notes', 120);
const odd = query.has('odd') ? (i: number) => (i % 3 ? {} : ODD[(i / 3) % ODD.length]!) : undefined;
const wordy = query.has('wordy') ? (i: number) => ({ text: `${LONG[i % LONG.length]} ${i}` }) : undefined;
const every = number('undated', 0) || 9;
const undated = query.has('undated') ? (i: number) => (i % every ? {} : { when: null }) : undefined;

applyTheme();
speak({ de: [commonDe, screenDe], en: [commonEn, screenEn] }, query.get('lang') === 'en' ? 'en' : 'de');
const shown = layout === 'lobby' ? null
  : layout === 'stands' ? standBoard(number('stands', 3), count) : board(layout as Layout, count, number('seed', 1), odd ?? wordy ?? undated);
if (shown && query.has('long')) {
  const long = 'Ein Titel, der nicht enden will, weil ihn jemand hineinkopiert hat, samt Grundstücksverkehrsgenehmigungszuständigkeit und allem, was dazugehört';
  const zones = new Map([...shown.zones].map(([id, zone]) => [id, { ...zone, title: long, question: zone.question && long, host: zone.host && long }] as const));
  Object.assign(shown, { title: long, prompt: `${long}. ${long}. ${long}`, zones });
}
const live = fakeStore(shown, number('people', 87), query.get('title') ?? 'Zehn Jahre Lebendige Quartiere', number('drip', 0));
if (query.has('desk') && shown) {
  const props = { board: shown, width: 1720, height: 1400, unit: '0.5px', interactive: true, selected: new Set(['n1']), fresh: new Set(['n2']) };
  mount(Wall, { target: document.getElementById('app')!, props });
} else mount(Screen, { target: document.getElementById('app')!, props: { live, data: { page: 'screen', workshop: 'w', join_url: 'http://stellwand.local/j/KEY' } } });
