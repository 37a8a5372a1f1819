import { grantsOf, holds, permissions, type Permission } from './permissions';
import { roles, roleScopes, scopeOf, type Role } from './roles';

/** The reviewed table: `●` holds. DOMAIN §10. */
const table = `
                           caseworker supervisor movement medical protection assistance liaison reintegration reviewer dpo administrator
  session:own              ●          ●          ●        ●       ●          ●          ●       ●             ●        ●   ●
  case:read                ●          ●          ●        ●       ●          ·          ·       ·             ·        ·   ·
  case:register            ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:correct             ●          ●          ·        ·       ●          ·          ·       ·             ·        ·   ·
  case:screen              ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:admit               ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:admit-exceptionally ·          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:counsel             ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:consent             ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:household           ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:split               ·          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:assign              ·          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:suspend             ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:refuse              ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:exit                ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:refer-to-asylum     ·          ·          ·        ·       ●          ·          ·       ·             ·        ·   ·
  case:close               ·          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:reopen              ·          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  case:follow              ●          ●          ●        ●       ●          ·          ·       ·             ·        ·   ·
  case:note                ●          ●          ●        ●       ●          ·          ·       ·             ·        ·   ·
  consent:hear             ·          ·          ·        ·       ●          ·          ·       ·             ·        ·   ·
  protection:check         ·          ·          ·        ·       ●          ·          ·       ·             ·        ·   ·
  best-interest:determine  ·          ·          ·        ·       ●          ·          ·       ·             ·        ·   ·
  best-interest:approve    ·          ●          ·        ·       ●          ·          ·       ·             ·        ·   ·
  authority:record         ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  authority:accept         ·          ·          ·        ·       ●          ·          ·       ·             ·        ·   ·
  document:keep            ●          ●          ●        ·       ·          ·          ·       ·             ·        ·   ·
  permit:request           ●          ●          ●        ·       ·          ·          ·       ·             ·        ·   ·
  permit:answer            ·          ·          ●        ·       ·          ·          ●       ·             ·        ·   ·
  permit-batch:read        ●          ●          ●        ·       ·          ·          ●       ·             ·        ·   ·
  fitness:certify          ·          ·          ·        ●       ·          ·          ·       ·             ·        ·   ·
  case:withdraw            ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  assessment:health        ·          ·          ·        ●       ·          ·          ·       ·             ·        ·   ·
  assessment:protection    ·          ·          ·        ·       ●          ·          ·       ·             ·        ·   ·
  secret:health            ·          ·          ·        ●       ·          ·          ·       ·             ·        ·   ·
  secret:protection        ·          ·          ·        ·       ●          ·          ·       ·             ·        ·   ·
  secret:minors            ·          ●          ·        ·       ●          ·          ·       ·             ·        ·   ·
  booking:request          ●          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  booking:confirm          ·          ·          ●        ·       ·          ·          ·       ·             ·        ·   ·
  booking:cancel           ·          ●          ●        ·       ·          ·          ·       ·             ·        ·   ·
  departure:record         ·          ·          ●        ·       ·          ·          ·       ·             ·        ·   ·
  departure:correct        ·          ●          ●        ·       ·          ·          ·       ·             ·        ·   ·
  arrival:record           ·          ●          ●        ·       ·          ·          ·       ·             ·        ·   ·
  restriction:keep         ·          ●          ●        ·       ·          ·          ·       ·             ·        ·   ·
  programme:read           ●          ●          ●        ●       ●          ·          ·       ·             ·        ·   ●
  programme:edit           ·          ●          ·        ·       ·          ·          ·       ·             ·        ·   ●
  intake:switch            ·          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  policy:edit              ·          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  exception:read           ·          ●          ·        ·       ·          ·          ·       ·             ·        ·   ·
  contingent:read          ·          ●          ●        ·       ·          ·          ●       ·             ·        ·   ·
  report:internal          ●          ●          ●        ·       ·          ·          ·       ·             ·        ·   ·
  staff:read               ·          ·          ·        ·       ·          ·          ·       ·             ·        ·   ●
  staff:edit               ·          ·          ·        ·       ·          ·          ·       ·             ·        ·   ●
  access-log:read          ·          ·          ·        ·       ·          ·          ·       ·             ·        ●   ·
`;

describe('permissions', () => {
  it('are held as the reviewed table says', () => {
    const rows = table.trim().split('\n').slice(1);
    const held = Object.fromEntries(
      rows.map((row) => {
        const [permission, ...cells] = row.trim().split(/\s+/);
        expect(cells).toHaveLength(roles.length);
        return [permission, roles.filter((_, index) => cells[index] === '●')];
      }),
    );
    const actual = Object.fromEntries(
      Object.keys(permissions).map((permission) => [permission, roles.filter((role) => holds([role], permission as Permission))]),
    );
    expect(actual).toEqual(held);
  });

  it.each<[Role[], boolean]>([
    [[], false],
    [['administrator'], false],
    [['administrator', 'oim-caseworker'], true],
  ])('%j may open a case: %s', (held, may) => {
    expect(holds(held, 'case:read')).toBe(may);
  });

  it.each<[Role[], string[]]>([
    [['oim-caseworker'], []],
    [['oim-supervisor'], ['minors']],
    [['medical-officer'], ['health']],
    [['protection-officer'], ['trafficking', 'asylum', 'minors']],
    [
      ['medical-officer', 'protection-officer'],
      ['health', 'trafficking', 'asylum', 'minors'],
    ],
    [['data-protection-officer', 'administrator'], []],
  ])('%j opens the secret files %j', (held, groups) => {
    expect(grantsOf(held)).toEqual(groups);
  });
});

describe('reach', () => {
  it.each<[Role[], string]>([
    [[], 'none'],
    [['administrator'], 'none'],
    [['oim-caseworker'], 'office'],
    [['oim-caseworker', 'administrator'], 'office'],
    [['oim-caseworker', 'medical-officer'], 'organisation'],
  ])('%j: %s', (held, scope) => {
    expect(scopeOf(held)).toBe(scope);
  });

  it('is none for everybody who may not read cases', () => {
    for (const role of roles) expect(roleScopes[role] === 'none').toBe(!holds([role], 'case:read'));
  });
});
