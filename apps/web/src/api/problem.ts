import type { RefusalCode, RefusalParams } from '#domain';

/** A value that was not accepted: the path of the field (`members.0.familyName`) and why, as a code. */
export interface FieldProblem {
  field: string;
  code: string;
}

/** A coded no from the server (application/problem+json). A newer server may send a code that this page does not know yet. */
export class Problem extends Error {
  constructor(
    readonly code: RefusalCode | (string & {}),
    readonly status: number,
    readonly params: RefusalParams,
    readonly correlationId: string | null,
    readonly errors: readonly FieldProblem[],
  ) {
    super(code);
  }
}

/** No answer, or one that did not come from Iyab (a proxy's error page): the same request may simply be sent again. */
export class NoConnection extends Error {}

/** The problem in an answer that was no success; `NoConnection` when the body is none of ours. */
export function problemOf(status: number, body: unknown): Problem | NoConnection {
  if (!isProblemBody(body)) return new NoConnection(`status ${status}`);
  return new Problem(body.code, status, body.params ?? {}, body.correlationId ?? null, body.errors ?? []);
}

interface ProblemBody {
  code: string;
  params?: RefusalParams;
  correlationId?: string;
  errors?: FieldProblem[];
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
