/**
 * Loads the checker of receipts once the page has its words in their typeface: on a slow line its code would delay them, and nobody checks before
 * reading. The form is hidden until then.
 */
const tellUnloaded = (): void => {
  const sentence = document.getElementById('unloaded');
  if (sentence !== null) sentence.hidden = false;
};
const load = (): void => {
  document.fonts.ready.then(() => import('./checker.ts')).catch(tellUnloaded);
};
if (document.readyState === 'complete') load();
else addEventListener('load', load, { once: true });
