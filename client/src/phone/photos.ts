// Photos of a board. A file of its own: most phones in a room never open it.

import '../photos/words';

export { default as Photos } from './Photos.svelte';
