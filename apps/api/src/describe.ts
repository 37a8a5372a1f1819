import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ProblemDto } from './problem.dto';
import { sessionCookie } from './session-cookie';

/** The OpenAPI 3.1 document. Version 1 only grows. */
export function describe(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Iyab')
    .setDescription(
      'Case management for assisted voluntary return and reintegration (AVRR) from Morocco. Errors are application/problem+json with a code of the table `iyab refusals`.',
    )
    .setVersion('1')
    .addCookieAuth(sessionCookie)
    .addGlobalResponse({
      status: 'default',
      description: 'A refusal or a fault, by its code.',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    })
    .build();
  return SwaggerModule.createDocument(app, head, {
    extraModels: [ProblemDto],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
