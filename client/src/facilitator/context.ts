// How the parts of the page reach the desk and what is being carried, without handing them through every component.

import { getContext, setContext } from 'svelte';
import type { Desk } from './desk.svelte';
import type { Drag } from './drag.svelte';

const DESK = Symbol('desk');
const DRAG = Symbol('drag');

export const putDesk = (desk: Desk): Desk => setContext(DESK, desk);
export const useDesk = (): Desk => getContext<Desk>(DESK);
export const putDrag = (drag: Drag): Drag => setContext(DRAG, drag);
export const useDrag = (): Drag => getContext<Drag>(DRAG);
