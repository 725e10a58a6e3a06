/** What is read of one category: from a window, recorded until the horizon, after a place in it. Instants are texts that sort as they are. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly horizon: string;
  readonly after: { readonly at: string; readonly key: string } | null;
}
