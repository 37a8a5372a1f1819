import { ValidateIf } from 'class-validator';

/** The field may be left out; when it is there it must be right, and `null` is not. */
export const MayBeMissing = () => ValidateIf((_object, value) => value !== undefined);

/** The field must be there; `null` says that there is nothing to say. */
export const MayBeNull = () => ValidateIf((_object, value) => value !== null);

/** The field may be left out, or say by `null` that there is nothing to say. */
export const MayBeLeftOut = () => ValidateIf((_object, value) => value !== undefined && value !== null);
