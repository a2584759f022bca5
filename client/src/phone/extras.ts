// What is needed only now and then: ballots and questions. A file of its own, fetched once the room is at rest.

export { default as Ballot } from './Ballot.svelte';
export { default as Questions } from './Questions.svelte';
