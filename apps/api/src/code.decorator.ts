import { countryCodes, languageCodes } from '#casework/cases/reference/codes';
import { consentForms } from '#casework/cases/reference/consent-forms';
import { consulates } from '#casework/departures/reference/consulates';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID, Matches } from 'class-validator';

/** ISO 3166-1 alpha-2, in shape; whether the country exists is for the rules to say. */
export const IsCountryCode = () => applyDecorators(ApiProperty({ pattern: '^[A-Z]{2}$' }), Matches(/^[A-Z]{2}$/));

/** ISO 639-1 or 639-3, in shape. */
export const IsLanguageCode = () => applyDecorators(ApiProperty({ pattern: '^[a-z]{2,3}$' }), Matches(/^[a-z]{2,3}$/));

/** IATA, in shape. */
export const IsAirportCode = () => applyDecorators(ApiProperty({ pattern: '^[A-Z]{3}$' }), Matches(/^[A-Z]{3}$/));

/** An id of this program, in small letters as it was given out. */
export const IsId = () => applyDecorators(ApiProperty({ format: 'uuid' }), Matches(/^[0-9a-f-]+$/), IsUUID());

// Lists that grow with the reference data are checked, but not written into the document as an enumeration.

/** A country that there is. */
export const IsKnownCountry = () => applyDecorators(ApiProperty({ pattern: '^[A-Z]{2}$' }), IsIn([...countryCodes]));

/** A language in which people are counselled. */
export const IsKnownLanguage = () => applyDecorators(ApiProperty({ pattern: '^[a-z]{2,3}$' }), IsIn([...languageCodes]));

/** A version of the declaration of voluntary return. */
export const IsConsentForm = () => applyDecorators(IsIn([...consentForms]));

/** A mission of an origin country in Morocco. @example "ci-rabat" */
export const IsConsulate = () => applyDecorators(ApiProperty({ pattern: '^[a-z]{2}-[a-z]+$' }), IsIn(consulates.map(({ code }) => code)));
