// What those who host a stand write there. A file of its own: of 120 phones three need it.

import '../stand/words';

export { default as HostStand } from './HostStand.svelte';
