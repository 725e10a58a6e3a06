/** Loaded ahead of a program that knows nothing of being measured, and prints its first line when it listens: announces it then. */
import { announce } from '../load/announce.ts';

const write = process.stdout.write.bind(process.stdout);

Object.assign(process.stdout, {
  write: (...given: Parameters<typeof write>) => {
    Object.assign(process.stdout, { write });
    announce('where it was told to listen');
    return write(...given);
  },
});
