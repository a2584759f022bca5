// What is needed only now and then: ballots, questions, stands, files, oneself, what everybody is to look at. A file of its own,
// fetched once the room is at rest.

import '../stand/words';
import '../takeaway/words';

export { default as Ballot } from './Ballot.svelte';
export { default as DateChips } from './DateChips.svelte';
export { default as Me } from './Me.svelte';
export { default as NoteSheet } from './NoteSheet.svelte';
export { default as PhotosDoor } from './PhotosDoor.svelte';
export { default as Questions } from './Questions.svelte';
export { default as Spotlight } from './Spotlight.svelte';
export { default as Stand } from './Stand.svelte';
export { default as Statements } from './Statements.svelte';
export { default as Take } from './Take.svelte';
export { default as Takeaway } from './Takeaway.svelte';
