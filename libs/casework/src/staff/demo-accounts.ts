import type { Role } from '#domain';

export interface DemoAccount {
  email: string;
  name: string;
  roles: Role[];
  office: 'rabat' | 'tanger';
}

/** Known to everybody and printed at the start: for fictitious data only. Never made in production (P-33). */
export const demoPassword = 'retour-volontaire';

/** One sign-in for each role, and a second caseworker in another office. All names are invented. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'caseworker@iyab.example', name: 'Salma Demo', roles: ['oim-caseworker'], office: 'rabat' },
  { email: 'caseworker.tanger@iyab.example', name: 'Hicham Demo', roles: ['oim-caseworker'], office: 'tanger' },
  { email: 'supervisor@iyab.example', name: 'Nadia Demo', roles: ['oim-supervisor'], office: 'rabat' },
  { email: 'movement@iyab.example', name: 'Karim Demo', roles: ['movement-officer'], office: 'rabat' },
  { email: 'medical@iyab.example', name: 'Dr Leïla Demo', roles: ['medical-officer'], office: 'rabat' },
  { email: 'protection@iyab.example', name: 'Ikram Demo', roles: ['protection-officer'], office: 'rabat' },
  { email: 'assistance@iyab.example', name: 'Youssef Demo', roles: ['assistance-agent'], office: 'rabat' },
  { email: 'liaison@iyab.example', name: 'Amine Demo', roles: ['interior-liaison'], office: 'rabat' },
  { email: 'reintegration@iyab.example', name: 'Aïcha Demo', roles: ['reintegration-officer'], office: 'rabat' },
  { email: 'reviewer@iyab.example', name: 'Rachid Demo', roles: ['subcommittee-reviewer'], office: 'rabat' },
  { email: 'dpo@iyab.example', name: 'Meryem Demo', roles: ['data-protection-officer'], office: 'rabat' },
  { email: 'admin@iyab.example', name: 'Omar Demo', roles: ['administrator'], office: 'rabat' },
];
