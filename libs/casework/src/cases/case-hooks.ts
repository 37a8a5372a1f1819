import type { CaseFacts, Change, ChangeKind } from '#domain';
import { Injectable } from '@nestjs/common';

export type CaseHook<K extends ChangeKind> = (change: Extract<Change, { kind: K }>, before: CaseFacts, after: CaseFacts) => Promise<void>;

/** What must happen in other rooms when a case changes: each room declares it, `cases` runs it in the same transaction, before the history. */
@Injectable()
export class CaseHooks {
  private readonly hooks = new Map<ChangeKind, CaseHook<ChangeKind>[]>();

  on<K extends ChangeKind>(kinds: readonly K[], hook: CaseHook<K>): void {
    for (const kind of kinds) this.hooks.set(kind, [...(this.hooks.get(kind) ?? []), hook as unknown as CaseHook<ChangeKind>]);
  }

  async run(change: Change, before: CaseFacts, after: CaseFacts): Promise<void> {
    for (const hook of this.hooks.get(change.kind) ?? []) await hook(change, before, after);
  }
}
