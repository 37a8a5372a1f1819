import { Alert, Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { FormProvider, useFieldArray, useForm, useWatch } from 'react-hook-form';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../api/client';
import { Problem } from '../api/problem';
import { useSubmission } from '../api/submission';
import type { CallBack, Registration } from '../api/types';
import { useReference } from '../i18n/reference';
import { useWords } from '../i18n/words';
import { IntakeBanner } from '../screening/intake-banner';
import { useAnnounce } from '../shell/announcements';
import { LoadFailure } from '../shell/load-failure';
import { Loading } from '../shell/loading';
import { PageTitle } from '../shell/page-title';
import { ProblemAlert } from '../shell/problem-alert';
import { CallBackList } from './register/call-back-list';
import { useCallBackDone } from './register/call-backs-query';
import { placeFieldErrors } from './register/field-errors';
import { ContactFieldset } from './register/contact-fieldset';
import { Hints } from './register/hints';
import { NoticeFieldset } from './register/notice-fieldset';
import { PersonFieldset } from './register/person-fieldset';
import { emptyForm, emptyPerson, registrationOf, undetermined, type RegistrationForm } from './register/registration-form';
import { SimilarPeople } from './register/similar-people';

/** The form needs the countries and languages; it opens once they have come. */
export function RegisterPage() {
  const { ready, error, refetch } = useReference();
  const [round, setRound] = useState(0);
  if (ready) return <RegisterScreen key={round} onNext={() => setRound(round + 1)} />;
  return error ? <LoadFailure error={error} onRetry={refetch} /> : <Loading />;
}

/** Registering a household on one screen, by keyboard alone: Enter saves, Ctrl-Enter saves and goes to the next. */
function RegisterScreen({ onNext }: { onNext: () => void }) {
  const words = useWords();
  const { t } = words;
  const announce = useAnnounce();
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useForm<RegistrationForm>({ defaultValues: emptyForm() });
  const { control, setFocus, setValue, getFieldState, getValues, setError } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'members', keyName: 'key' });
  const [typing, setTyping] = useState(0);
  const counter = useRef(1);
  const [answering, setAnswering] = useState<string | null>(null);
  const called = useCallBackDone();
  const save = useSubmission((body: Registration, key) =>
    answer(api.POST('/api/v1/cases', { params: { header: { 'Idempotency-Key': key } }, body })),
  );
  useEffect(() => setFocus('members.0.familyName'), [setFocus]);
  useUnsavedWarning(form.formState.isDirty && !save.isSuccess);

  const submit = (andNext: boolean) =>
    form.handleSubmit((filled) =>
      save.mutate(registrationOf(filled), {
        onSuccess: ({ id }) => {
          if (answering) called.mutate(answering);
          void client.invalidateQueries({ queryKey: ['work-queue'] });
          void client.invalidateQueries({ queryKey: ['cases'] });
          if (!andNext) {
            announce(t('done.register'));
            return void navigate(`/cases/${id}`);
          }
          announce(
            <>
              {t('done.register')} <Link to={`/cases/${id}`}>{t('done.registerOpen')}</Link>
            </>,
          );
          onNext();
        },
        onError: (problem) => {
          if (problem instanceof Problem) placeFieldErrors(problem, filled, setError, words);
        },
      }),
    );

  const add = (addedAs: 'adult' | 'child'): void => {
    append(emptyPerson(`p${++counter.current}`, addedAs, getValues('members.0')), {
      focusName: `members.${fields.length}.${addedAs === 'child' ? 'givenNames' : 'familyName'}`,
    });
    setTyping(fields.length);
  };
  // People mostly return to where they come from; another destination, once chosen, stays.
  const followNationality = (code: string): void => {
    if (!getFieldState('destination').isTouched) setValue('destination', code === undetermined ? '' : code);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!save.isPending) void submit(true)();
  };
  // What a call-back knows goes into the form; the rest is asked now, with consent.
  const register = (callBack: CallBack): void => {
    setAnswering(callBack.id);
    setValue('phone', callBack.phone, { shouldDirty: true });
    setValue('noticeLanguage', callBack.language);
    setValue('members.0.language', callBack.language);
    setFocus('members.0.familyName');
  };
  const nameOf = (id: string): string | undefined => nameOfRef(getValues('members'), id);

  return (
    <FormProvider {...form}>
      <PageTitle text={t('register.title')} focus={false} />
      <IntakeBanner />
      <div className="register">
        <form noValidate onSubmit={(event) => void (save.isPending ? event.preventDefault() : submit(false)(event))} onKeyDown={onKeyDown}>
          <Stack gap="md">
            {fields.map(({ key, addedAs }, index) => (
              <div key={key} onFocus={() => setTyping(index)}>
                <PersonFieldset
                  index={index}
                  onNationality={index === 0 ? followNationality : undefined}
                  onRemove={
                    addedAs === 'principal'
                      ? undefined
                      : () => {
                          remove(index);
                          setTyping(0);
                          setFocus('members.0.familyName');
                        }
                  }
                />
              </div>
            ))}
            <Group gap="sm">
              <Text size="sm" fw={600}>
                {t('register.travelsWith')}
              </Text>
              <Button variant="default" size="xs" onClick={() => add('adult')}>
                {t('register.addAdult')}
              </Button>
              <Button variant="default" size="xs" onClick={() => add('child')}>
                {t('register.addChild')}
              </Button>
            </Group>
            <Hints />
            <ContactFieldset />
            {answering && <Alert color="slate">{t('callBack.taken')}</Alert>}
            <NoticeFieldset onCallBack={onNext} />
            <ProblemAlert problem={save.error} nameOf={nameOf} />
            <Group gap="sm">
              <Button
                type="submit"
                loading={save.isPending}
                rightSection={
                  <Kbd size="xs" visibleFrom="sm">
                    Enter
                  </Kbd>
                }
              >
                {t('do.save')}
              </Button>
              <Button
                variant="default"
                disabled={save.isPending}
                onClick={() => void submit(true)()}
                rightSection={
                  <Kbd size="xs" visibleFrom="sm">
                    Ctrl Enter
                  </Kbd>
                }
              >
                {t('register.saveNext')}
              </Button>
            </Group>
            <Text size="xs" c="dimmed">
              {t('register.keys')}
            </Text>
          </Stack>
        </form>
        <SimilarOf index={typing < fields.length ? typing : 0} control={control} />
      </div>
      <CallBackList onRegister={register} />
    </FormProvider>
  );
}

function SimilarOf({ index, control }: { index: number; control: ReturnType<typeof useForm<RegistrationForm>>['control'] }) {
  const [familyName, givenNames, born] = useWatch({
    control,
    name: [`members.${index}.familyName`, `members.${index}.givenNames`, `members.${index}.born`],
  });
  return <SimilarPeople familyName={familyName} givenNames={givenNames} born={born} />;
}

function nameOfRef(members: RegistrationForm['members'], ref: string): string | undefined {
  const member = members.find((each) => each.ref === ref);
  return member && `${member.givenNames} ${member.familyName}`.trim();
}

/** Closing the tab on a half-filled form asks first. */
function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
