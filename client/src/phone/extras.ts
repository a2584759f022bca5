// What is needed only now and then: ballots, questions and files. A file of its own, fetched once the room is at rest.

export { default as Ballot } from './Ballot.svelte';
export { default as Questions } from './Questions.svelte';
export { default as Take } from './Take.svelte';
