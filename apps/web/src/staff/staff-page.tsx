import { Alert, Badge, Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { roles, type Role } from '#domain';
import { useState } from 'react';
import { answer, api, ifMatch } from '../api/client';
import { Problem, type NoConnection } from '../api/problem';
import type { StaffMember } from '../api/types';
import { useWords } from '../i18n/words';
import { useAnnounce } from '../shell/announcements';
import { Dialog } from '../shell/dialog';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { PageTitle } from '../shell/page-title';
import { ProblemAlert } from '../shell/problem-alert';
import { useSession } from './session';

export function StaffPage() {
  const { t } = useWords();
  return (
    <Stack gap="md">
      <PageTitle text={t('staff.title')} />
      <StaffList />
    </Stack>
  );
}

/** The accounts: who may do what. A disabled account or a changed role acts on that person's next request. */
export function StaffList() {
  const { t } = useWords();
  const { may } = useSession();
  const [editing, setEditing] = useState<{ person: StaffMember; what: 'roles' | 'disabled' } | null>(null);
  const { data, error, refetch } = useQuery({ queryKey: ['staff'], queryFn: () => answer(api.GET('/api/v1/staff')) });
  if (error) return <LoadFailure error={error} onRetry={refetch} />;
  if (!data) return <Loading />;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('staff.atNext')}
      </Text>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('staff.title')}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('staff.name')}</Table.Th>
              <Table.Th>{t('staff.office')}</Table.Th>
              <Table.Th>{t('staff.roles')}</Table.Th>
              <Table.Th>{t('staff.state')}</Table.Th>
              <Table.Th>{t('staff.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((person) => (
              <Table.Tr key={person.id}>
                <Table.Td>
                  <bdi>{person.name}</bdi>
                  <Text size="xs" c="dimmed">
                    <bdi dir="ltr">{person.email}</bdi>
                  </Text>
                </Table.Td>
                <Table.Td>
                  <bdi>{person.office?.name ?? '–'}</bdi>
                </Table.Td>
                <Table.Td>{person.roles.map((role) => t(`role.${role}`)).join(' · ')}</Table.Td>
                <Table.Td>
                  <Badge variant="light" tt="none" color={person.disabled ? 'slate' : 'pine'}>
                    {t(person.disabled ? 'staff.disabled' : 'staff.active')}
                  </Badge>
                </Table.Td>
                <Table.Td>
                  {may('staff:edit') && (
                    <Group gap="xs" wrap="nowrap">
                      <Button size="compact-sm" variant="default" onClick={() => setEditing({ person, what: 'roles' })}>
                        {t('staff.changeRoles')}
                      </Button>
                      <Button size="compact-sm" variant="default" onClick={() => setEditing({ person, what: 'disabled' })}>
                        {t(person.disabled ? 'staff.enable' : 'staff.disable')}
                      </Button>
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {editing && <StaffDialog key={editing.person.id} {...editing} onClose={() => setEditing(null)} />}
    </>
  );
}

function StaffDialog({ person, what, onClose }: { person: StaffMember; what: 'roles' | 'disabled'; onClose: () => void }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Role[]>(person.roles);
  const change = useMutation<unknown, Problem | NoConnection, { roles?: Role[]; disabled?: boolean }>({
    mutationFn: (body) =>
      answer(api.PATCH('/api/v1/staff/{id}', { params: { path: { id: person.id }, header: ifMatch(person.version) }, body })),
    onSuccess: () => {
      announce(t('done.staff'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['staff'] }),
  });
  const stale = change.error instanceof Problem && change.error.code === 'version-stale';
  const title = what === 'roles' ? t('staff.rolesOf', { name: person.name }) : t(person.disabled ? 'staff.enable' : 'staff.disable');
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(what === 'roles' ? { roles: chosen } : { disabled: !person.disabled });
        }}
      >
        {what === 'roles' ? (
          <Checkbox.Group label={t('staff.roles')} value={chosen} onChange={(value) => setChosen(value as Role[])}>
            <Stack gap="xs" mt="xs">
              {roles.map((role) => (
                <Checkbox key={role} value={role} label={t(`role.${role}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
        ) : (
          <Text>{person.disabled ? <bdi>{person.name}</bdi> : t('staff.disableConfirm', { name: person.name })}</Text>
        )}
        {stale ? (
          <Alert color="brick" role="alert" mt="sm">
            {t('staff.conflict')}
          </Alert>
        ) : (
          <ProblemAlert problem={change.error} />
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={stale || (what === 'roles' && !chosen.length)}>
            {t('do.confirm')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
