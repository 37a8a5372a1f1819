/**
 * The Idempotency-Key of a form: one per submission, kept while its fate is unknown, so that pressing the button again after a lost
 * connection counts once. Another content is another submission.
 */
export class SubmissionKey {
  #key: string | undefined;
  #content: string | undefined;

  constructor(private readonly make: () => string) {}

  /** The key to send with this content. */
  for(content: unknown): string {
    const text = JSON.stringify(content);
    if (this.#key === undefined || text !== this.#content) {
      this.#key = this.make();
      this.#content = text;
    }
    return this.#key;
  }

  /** The answer is known, yes or no: the next submission gets a key of its own. */
  settle(): void {
    this.#key = undefined;
    this.#content = undefined;
  }
}
