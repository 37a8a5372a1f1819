/** What a run has started, given back in reverse order: when it is done, when it fails, and on Ctrl-C. */
export class Belongings {
  private readonly held = new Set<() => Promise<unknown>>();
  private released: Promise<void> | undefined;

  /**
   * Returns how to forget it, for what has ended by itself.
   * @throws when everything is being given back already, having given back this one too
   */
  add(giveBack: () => Promise<unknown>): () => void {
    if (this.released) {
      void giveBack();
      throw new Error('interrupted');
    }
    this.held.add(giveBack);
    return () => this.held.delete(giveBack);
  }

  /** Gives back everything, whatever fails on the way. May be called twice: both wait for the same end. */
  release(): Promise<void> {
    this.released ??= (async () => {
      for (const giveBack of [...this.held].reverse()) {
        await giveBack().catch((error: unknown) =>
          console.error(`while ending: ${error instanceof Error ? error.message : String(error)}`),
        );
      }
    })();
    return this.released;
  }
}
