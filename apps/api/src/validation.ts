import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

/** What is wrong with one field: the rule it breaks, never the value. */
export interface FieldError {
  field: string;
  code: string;
}

export class InvalidInput extends Error {
  constructor(readonly errors: FieldError[]) {
    super('invalid input');
  }
}

/** Only declared fields, each checked; anything else is refused (P-06). */
export const validation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  stopAtFirstError: true,
  exceptionFactory: (errors) => new InvalidInput(errors.flatMap((error) => flat(error, ''))),
});

function flat({ property, constraints, children }: ValidationError, path: string): FieldError[] {
  const field = path + property.slice(0, 60);
  const own = Object.keys(constraints ?? {}).map((code) => ({ field, code }));
  return [...own, ...(children ?? []).flatMap((child) => flat(child, `${field}.`))];
}
