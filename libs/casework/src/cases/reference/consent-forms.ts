/** Versions of the declaration of voluntary return, oldest first; the last one is in use. */
export const consentForms = ['2026-01'] as const;
