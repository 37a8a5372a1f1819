import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, Matches } from 'class-validator';

const instant = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day of the calendar, `YYYY-MM-DD`; the 31st of February is none. */
export const IsDay = () => applyDecorators(ApiProperty({ format: 'date' }), Matches(/^20\d{2}-\d{2}-\d{2}$/), IsISO8601({ strict: true }));

/** An instant of this century with its offset, `2026-11-23T09:40:00Z`. */
export const IsInstant = () => applyDecorators(ApiProperty({ format: 'date-time' }), Matches(instant), IsISO8601({ strict: true }));
