/** Milliseconds of the processor for one `work`: the least of several rounds, since the machine does other things. */
export async function leastOf(rounds: number, times: number, work: () => unknown): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const before = process.cpuUsage();
    for (let n = 0; n < times; n += 1) await work();
    const { user, system } = process.cpuUsage(before);
    // The first round warms up.
    if (round > 0) found.push((user + system) / 1000 / times);
  }
  return Math.min(...found);
}
