// What newly mixed groups need on a phone: the poster at a change, one's plan, the card one fills in. A file of its own,
// fetched as soon as a workshop has groups or asks for cards, and before any round begins.

export { default as PersonForm } from './PersonForm.svelte';
export { default as Plan } from './Plan.svelte';
export { default as Poster } from './Poster.svelte';
