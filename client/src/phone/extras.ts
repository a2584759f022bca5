// What is needed only now and then: ballots, questions, stands, files, what everybody is to look at. A file of its own,
// fetched once the room is at rest.

import '../stand/words';

export { default as Ballot } from './Ballot.svelte';
export { default as PhotosDoor } from './PhotosDoor.svelte';
export { default as Questions } from './Questions.svelte';
export { default as Spotlight } from './Spotlight.svelte';
export { default as Stand } from './Stand.svelte';
export { default as Statements } from './Statements.svelte';
export { default as Take } from './Take.svelte';
