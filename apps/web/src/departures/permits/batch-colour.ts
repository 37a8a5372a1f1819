import type { PermitBatchState, PermitLineState } from '#domain';

export const batchColour = { open: 'slate', submitted: 'amber', answered: 'pine' } as const satisfies Record<PermitBatchState, string>;
export const lineColour = { waiting: 'amber', granted: 'pine', refused: 'brick', recalled: 'slate' } as const satisfies Record<
  PermitLineState,
  string
>;
