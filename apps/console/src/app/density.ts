/** How close the rows of tables and of the queue stand: kept in this browser, as the theme is, and nowhere else. */

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

const storageKey = 'writ-density';

export const chosenDensity = (): Density => densities.find((one) => one === localStorage.getItem(storageKey)) ?? 'comfortable';

/** Shows the page in the density that was chosen; the stylesheets have the rest. */
export function showDensity(density: Density = chosenDensity()): void {
  document.documentElement.dataset['density'] = density;
}

export function chooseDensity(density: Density): void {
  localStorage.setItem(storageKey, density);
  showDensity(density);
}
