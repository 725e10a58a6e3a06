/** Whether a page is on its way: another one is being gone to, or this one still awaits what it shows. */

let isGoing = false;

/** Told by the router when somebody goes to another page, and when that is rendered. */
export function goingElsewhere(going: boolean): void {
  isGoing = going;
}

export const isLoading = (): boolean => isGoing || document.querySelector('main [aria-busy=true]') !== null;
