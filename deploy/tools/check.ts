/** `npm run chart`: renders the chart with each of its value files, and names whatever Kubernetes would not take. */
import { exampleFile, examples, faultsWith, missing, openRenderer } from './chart.ts';

const reason = missing();
if (reason === undefined) {
  const renderer = openRenderer();
  for (const name of examples) {
    const faults = await faultsWith(renderer, [exampleFile(name)]);
    for (const fault of faults) console.error(`${name}: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
    else console.log(`${name}: ${renderer.render([exampleFile(name)]).length} objects, and Kubernetes knows each field of them.`);
  }
  renderer.close();
} else {
  console.error(
    `The chart can't be rendered: ${reason}. On Debian: apt-get install golang-go golang-github-masterminds-sprig-dev golang-k8s-sigs-yaml-dev.`,
  );
  process.exitCode = 1;
}
