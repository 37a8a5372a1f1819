import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from './client';
import { NoConnection, Problem } from './problem';
import { SubmissionKey } from './submission-key';

/**
 * A form's submission. `send` gets the content and its Idempotency-Key: the same key again when the same content is sent after a lost
 * connection, so that it counts once.
 */
export function useSubmission<Content, Made>(send: (content: Content, key: string) => Promise<Made>) {
  const [key] = useState(() => new SubmissionKey(newId));
  return useMutation<Made, Problem | NoConnection, Content>({
    mutationFn: async (content) => {
      try {
        const made = await send(content, key.for(content));
        key.settle();
        return made;
      } catch (error) {
        if (isFinal(error)) key.settle();
        throw error;
      }
    },
  });
}

/** Whether the server has decided: after a lost connection, a fault or "still running" the submission may yet have counted. */
function isFinal(error: unknown): boolean {
  return error instanceof Problem && error.status < 500 && error.code !== 'still-running' && error.code !== 'not-signed-in';
}
