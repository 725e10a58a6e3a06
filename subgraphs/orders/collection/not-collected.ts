/** Records that an act needs are still to be collected. */
export class NotCollected extends Error {
  override readonly name = 'NotCollected';
}
