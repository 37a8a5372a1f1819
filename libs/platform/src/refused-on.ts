import type { RefusalCode } from '#domain';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { refused } from './refused';

/** Turns the violation of a named constraint into its refusal: two people did the same at the same moment, and the database saw it first. */
export async function refusedOn<T>(constraint: string, code: RefusalCode, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
    throw cause instanceof DatabaseError && cause.constraint === constraint ? refused(code) : error;
  }
}
