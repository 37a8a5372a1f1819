import { ContingentOpening } from '#casework/departures/contingent-opening';
import { PlacingService } from '#casework/departures/placing.service';
import { systemActor, type Role } from '#domain';
import { runInContext } from '#platform/context';
import { Pool, type QueryResultRow } from 'pg';
import {
  insertAccount,
  insertOrganisation,
  password,
  type TestAccount,
  type TestOffice,
  type TestOrganisation,
} from '../builders/accounts';
import { registration } from '../builders/registration';
import { startApi, type TestApi } from '../support/app';
import { workerDatabase, type TestDatabase } from '../support/database';
import { Caller } from './caller';

/** An API with an organisation of its own, whose people sign in when they are first needed. */
export class House {
  private readonly callers = new Map<string, Promise<Caller>>();

  private constructor(
    readonly api: TestApi,
    readonly database: TestDatabase,
    /** As the owner of the schema: to look, and to set what no route sets. */
    private readonly owner: Pool,
    readonly organisation: TestOrganisation,
  ) {}

  /** `openingUsed`: seats of the contingent used before, when this is the first to open it in the database. */
  static async open(database?: TestDatabase, openingUsed: number | null = 1000): Promise<House> {
    const mine = database ?? (await workerDatabase());
    const api = await startApi(mine);
    const owner = new Pool({ connectionString: mine.ownerUrl, max: 3 });
    owner.on('error', () => undefined); // a spec may end every connection
    await api.app.get(ContingentOpening).open(openingUsed);
    return new House(api, mine, owner, await insertOrganisation(owner));
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.api.close();
  }

  /** The same API for another organisation. */
  async neighbour(): Promise<House> {
    return new House(this.api, this.database, this.owner, await insertOrganisation(this.owner));
  }

  get nobody(): Caller {
    return new Caller(this.api);
  }

  /** Somebody with this role, always the same person. */
  as(role: Role, office: TestOffice = 'rabat'): Promise<Caller> {
    const key = `${role} ${office}`;
    const known = this.callers.get(key);
    if (known) return known;
    const caller = this.account(office, role).then((account) => this.signIn(account));
    this.callers.set(key, caller);
    return caller;
  }

  /** A person of their own, not signed in yet. */
  account(office: TestOffice, ...roles: Role[]): Promise<TestAccount> {
    return insertAccount(this.owner, this.organisation, office, ...roles);
  }

  async signIn({ email }: TestAccount): Promise<Caller> {
    const response = await this.nobody.post('/api/v1/sessions', { email, password }, { key: null });
    return new Caller(this.api, cookieOf(response.headers));
  }

  async sql<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.owner.query<Row>(text, values);
    return rows;
  }

  /** Registers a household by a caseworker of the office; the case's id. */
  async registered(household = registration(), office: TestOffice = 'rabat'): Promise<string> {
    const { status, body } = await (await this.as('oim-caseworker', office)).post('/api/v1/cases', household);
    expect(status).toBe(201);
    return (body as { id: string }).id;
  }

  /** What the worker does once the queue has told it. */
  async place(caseId: string, bookingId: string): Promise<void> {
    await runInContext({ requestId: 'spec', actor: systemActor, caseId }, () => this.api.app.get(PlacingService).place(caseId, bookingId));
  }
}

/** `name=value` of the session's cookie, as a browser sends it back. */
export function cookieOf(headers: Record<string, string | string[]>): string {
  const [first = ''] = [headers['set-cookie'] ?? []].flat();
  return first.split(';')[0]!;
}
