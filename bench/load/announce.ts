/** Says where a program listens: to whoever measures it, or as a line to whoever started it by hand. */
export function announce(url: string): void {
  if (process.send) process.send({ url });
  else console.log(`Listening at ${url}`);
}
